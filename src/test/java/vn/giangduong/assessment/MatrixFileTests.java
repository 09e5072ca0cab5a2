package vn.giangduong.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.giangduong.base.input.BadInputException;

class MatrixFileTests {

    @Test
    void readsARowACandidateAndAColumnAnItem() {
        MatrixFile.Content content = MatrixFile.read("m.csv", "q1,q2\n1,0\n0.5,1\n", 1);
        assertThat(content.items()).containsExactly("q1", "q2");
        assertThat(content.matrix().candidates()).isEqualTo(2);
        assertThat(content.matrix().maximum(1)).isEqualTo(1);
        assertThat(content.matrix().score(1, 0)).isEqualTo(0.5);
        assertThat(content.matrix().score(1, 1)).isEqualTo(1);
    }

    @Test
    void leavesOutTheCandidatesCodesAndTakesTheRowOfMaxima() {
        MatrixFile.Content content =
                MatrixFile.read("m.csv", "\uFEFFThí sinh;c1;c2\nMax;2;4\nA;1,5;4\nB;;0\n", 1);
        assertThat(content.items()).containsExactly("c1", "c2");
        assertThat(content.matrix().maximum(0)).isEqualTo(2);
        assertThat(content.matrix().maximum(1)).isEqualTo(4);
        assertThat(content.matrix().score(0, 0)).isEqualTo(1.5);
        assertThat(content.matrix().seen(1, 0)).isFalse();
        assertThat(content.matrix().score(1, 1)).isZero();
    }

    @Test
    void takesTheMaximumAskedForWithoutARowOfMaxima() {
        assertThat(MatrixFile.read("m.csv", "q1,q2\n3,2\n", 3).matrix().maximum(1)).isEqualTo(3);
    }

    @Test
    void namesEveryBadCellByRowAndColumn() {
        assertThat(problems("candidate,q1,q2\nA,2,x\nB,1\nC,-1,1\nD,1e3,NaN\n"))
                .containsExactly(
                        "2 q1 badScore",
                        "2 q2 badScore",
                        "3 null ragged",
                        "4 q1 badScore",
                        "5 q1 badScore",
                        "5 q2 badScore");
    }

    @Test
    void refusesNamesThatAreMissingOrDouble() {
        assertThat(problems("q1,,q1\n1,1,1\n")).containsExactly("1 2 badName", "1 3 sameName");
    }

    @Test
    void refusesMaximaThatAreNotAboveZero() {
        assertThat(problems("candidate,q1,q2\nmax,0,two\nA,0,0\n"))
                .startsWith("2 q1 badMaximum", "2 q2 badMaximum");
    }

    @Test
    void refusesAFileWithoutItemsOrCandidates() {
        assertThat(problems("")).containsExactly("null null noItems");
        assertThat(problems("q1,q2\n")).containsExactly("null null noCandidates");
        assertThat(problems("candidate\nA\n")).containsExactly("null null noItems");
    }

    @Test
    void refusesMoreItemsThanItTakes() {
        String names =
                IntStream.rangeClosed(0, MatrixFile.MOST_ITEMS)
                        .mapToObj(i -> "q" + i)
                        .collect(Collectors.joining(","));
        assertThat(problems(names + "\n")).containsExactly("1 null tooManyItems");
    }

    @Test
    void refusesMoreCandidatesThanItTakes() {
        String rows = String.join("\n", Collections.nCopies(MatrixFile.MOST_CANDIDATES + 1, "1"));
        assertThat(problems("q1\n" + rows))
                .containsExactly((MatrixFile.MOST_CANDIDATES + 2) + " null tooManyCandidates");
    }

    @Test
    void stopsAfterAHundredProblems() {
        List<String> problems = problems("q1\n" + String.join("\n", Collections.nCopies(500, "9")));
        assertThat(problems).hasSize(101).endsWith("null null tooManyProblems");
    }

    private static List<String> problems(String csv) {
        BadInputException refused =
                catchThrowableOfType(
                        BadInputException.class, () -> MatrixFile.read("m.csv", csv, 1));
        return refused.problems().stream()
                .map(
                        problem ->
                                problem.line()
                                        + " "
                                        + problem.column()
                                        + " "
                                        + problem.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }
}
