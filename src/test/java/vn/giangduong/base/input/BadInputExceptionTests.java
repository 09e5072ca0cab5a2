package vn.giangduong.base.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class BadInputExceptionTests {

    @Test
    void listsKeysButNotWhatTheInputContained() {
        Problem problem =
                Problem.atCell("roster.xlsx", 7, "C", "people.noSuchUnit", "Nguyễn Văn A");

        BadInputException exception = new BadInputException(List.of(problem, problem));

        assertThat(exception).hasMessage("2 problem(s): people.noSuchUnit");
        assertThat(exception.problems()).containsExactly(problem, problem);
    }

    @Test
    void refusesToStandForNoProblemAtAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BadInputException(List.of()));
    }

    @Test
    void namesThePlaceOfAProblem() {
        Problem cell = Problem.atCell("roster.xlsx", 7, "C", "key", 3);

        assertThat(cell.line()).isEqualTo(7);
        assertThat(cell.column()).isEqualTo("C");
        assertThat(cell.arguments()).containsExactly(3);
        assertThat(Problem.in("roster.xlsx", "key").line()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> Problem.atLine("a", 0, "key"));
    }
}
