package vn.giangduong.assessment.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giangduong.questionbank.marking.AnswerKey;
import vn.giangduong.questionbank.marking.ChoiceKey;
import vn.giangduong.questionbank.marking.ChoiceRule;

class MarkingTests {

    private static AnswerKey several(Map<String, BigDecimal> weights) {
        return new ChoiceKey(weights, true, ChoiceRule.WEIGHTS);
    }

    private static final AnswerKey SINGLE =
            ChoiceKey.single(Map.of("A", number("0"), "B", number("1"), "C", number("-0.25")));
    private static final AnswerKey PARTLY =
            ChoiceKey.single(Map.of("A", number("0.5"), "B", number("1")));
    private static final AnswerKey JUDGED =
            ChoiceKey.single(Map.of("A", number("1"), "B", number("0")));
    private static final AnswerKey SEVERAL =
            several(
                    Map.of(
                            "A", number("0.5"),
                            "B", number("0.5"),
                            "C", number("-0.5"),
                            "D", number("-1")));
    private static final AnswerKey THIRDS =
            several(
                    Map.of(
                            "A", number("0.33333"),
                            "B", number("0.33333"),
                            "C", number("0.33333"),
                            "D", number("-0.33333")));

    @ParameterizedTest
    @CsvSource({"B,1", "A,0", "C,0", "'',0", "'A,B',0"})
    void aSingleChoiceEarnsTheWeightOfTheOneOptionChosen(String answer, String share) {
        assertThat(SINGLE.share(answer)).isEqualByComparingTo(share);
    }

    @Test
    void aSingleChoiceMayEarnAPart() {
        assertThat(PARTLY.share("A")).isEqualByComparingTo("0.5");
    }

    @ParameterizedTest
    @CsvSource({"A,1", "B,0", "'',0"})
    void aJudgedStatementIsRightOrWrong(String answer, String share) {
        assertThat(JUDGED.share(answer)).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @CsvSource({"'A,B',1", "A,0.5", "'A,C',0", "'A,B,C',0.5", "D,0", "'A,B,D',0", "'',0"})
    void wrongOptionsCostButNeverBelowNothing(String answer, String share) {
        assertThat(SEVERAL.share(answer)).isEqualByComparingTo(share);
    }

    @Test
    void threeThirdsMakeAWhole() {
        assertThat(THIRDS.share("A,B,C")).isEqualByComparingTo("1");
        assertThat(THIRDS.share("A,B")).isEqualByComparingTo("0.66666");
    }

    @Test
    void twoOfThreeRightIsSixPointSixSeven() {
        BigDecimal maximum = Marking.maximumOfEach(3);
        Marking.PaperMark mark =
                Marking.paper(
                        List.of(
                                new Marking.Item(SINGLE, "B", maximum),
                                new Marking.Item(JUDGED, "A", maximum),
                                new Marking.Item(SINGLE, "", maximum)));
        assertThat(maximum).isEqualTo(number("3.333"));
        assertThat(mark.mark()).isEqualTo(number("6.67"));
        assertThat(mark.right()).isEqualTo(2);
        assertThat(mark.items())
                .extracting(Marking.ItemMark::mark)
                .containsExactly(number("3.333"), number("3.333"), number("0.000"));
    }

    @Test
    void aPaperOfRightAnswersIsTenWhateverItsLength() {
        for (int items = 1; items <= 60; items++) {
            assertThat(paper(items, items).mark()).as("%d items", items).isEqualTo(number("10.00"));
        }
    }

    @Test
    void halvesAreRoundedUp() {
        // 1 of 16 is 0.625, 3 of 16 is 1.875, 13 of 16 is 8.125.
        assertThat(paper(16, 1).mark()).isEqualTo(number("0.63"));
        assertThat(paper(16, 3).mark()).isEqualTo(number("1.88"));
        assertThat(paper(16, 13).mark()).isEqualTo(number("8.13"));
    }

    @Test
    void tenOfTwentyPassesAtFiveAndNineDoNot() {
        assertThat(paper(20, 10).passes(number("5"))).isTrue();
        assertThat(paper(20, 9).mark()).isEqualTo(number("4.50"));
        assertThat(paper(20, 9).passes(number("5"))).isFalse();
    }

    @Test
    void aPartlyRightItemCountsInTheMarkButNotAsRight() {
        Marking.PaperMark mark =
                Marking.paper(
                        List.of(
                                new Marking.Item(SEVERAL, "A", number("5")),
                                new Marking.Item(JUDGED, "A", number("5"))));
        assertThat(mark.mark()).isEqualTo(number("7.50"));
        assertThat(mark.right()).isEqualTo(1);
    }

    @Test
    void refusesAPaperWithoutItems() {
        assertThatIllegalArgumentException().isThrownBy(() -> Marking.paper(List.of()));
    }

    private static Marking.PaperMark paper(int items, int right) {
        BigDecimal maximum = Marking.maximumOfEach(items);
        Stream<Marking.Item> good =
                Collections.nCopies(right, new Marking.Item(JUDGED, "A", maximum)).stream();
        Stream<Marking.Item> bad =
                Collections.nCopies(items - right, new Marking.Item(JUDGED, "B", maximum)).stream();
        return Marking.paper(Stream.concat(good, bad).toList());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
