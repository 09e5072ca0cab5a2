package vn.giangduong.questionbank.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giangduong.questionbank.marking.OrderingKey.OrderingRule;

class AnswerKeyTests {

    private static final Map<String, BigDecimal> A_AND_C_OF_FOUR =
            Map.of("A", number("0.5"), "B", number("-0.5"), "C", number("0.5"), "D", number("0"));
    private static final StatementsKey STATEMENTS =
            new StatementsKey(
                    Map.of("A", true, "B", false, "C", false, "D", true),
                    StatementsKey.NATIONAL_EXAMINATION);
    private static final MatchingKey MATCHING =
            new MatchingKey(Map.of(1, "C", 2, "A", 3, "C"), Set.of("A", "B", "C"), false);
    private static final NumberKey THRESHOLD =
            new NumberKey(
                    List.of(accepted("50000000", "0", "1"), accepted("50000000", "5000000", "0.5")),
                    Map.of("triệu đồng", number("1000000"), "đồng", number("1")),
                    false);
    private static final GapsKey GAPS =
            new GapsKey(
                    Map.of(
                            1,
                            text("tham nhũng", true, false),
                            2,
                            ChoiceKey.single(Map.of("A", number("1"), "B", number("0"))),
                            3,
                            new NumberKey(List.of(accepted("2018", "0", "1")), Map.of(), false)),
                    Map.of(1, number("2"), 2, number("1"), 3, number("1")));

    @ParameterizedTest
    @CsvSource({
        "'', 0, 0, 0",
        "'A,C', 1, 1, 1",
        "A, 0.5, 0, 0.75",
        "'A,B,C', 0.5, 0, 0.75",
        "'A,C,D', 1, 0, 0.75",
        "'B,D', 0, 0, 0",
        "'A,B', 0, 0, 0.5",
    })
    void severalOptionsAreMarkedByTheRule(
            String written, String weights, String wholly, String perOption) {
        assertShare(new ChoiceKey(A_AND_C_OF_FOUR, true, ChoiceRule.WEIGHTS), written, weights);
        assertShare(
                new ChoiceKey(A_AND_C_OF_FOUR, true, ChoiceRule.ALL_OR_NOTHING), written, wholly);
        assertShare(
                new ChoiceKey(A_AND_C_OF_FOUR, true, ChoiceRule.PER_OPTION), written, perOption);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "A+, 0.1",
        "'A+,B-', 0.25",
        "'A+,B-,C-', 0.5",
        "'A+,B-,C-,D+', 1",
        "'A+,B-,C-,D-', 0.5",
        "'A-,B+,C+,D-', 0",
    })
    void fourStatementsEarnTheStepsOfTheNationalExamination(String written, String share) {
        assertThat(STATEMENTS.takes(written)).isTrue();
        assertShare(STATEMENTS, written, share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "A+,A-", "B+,A+", "E+", "A+ ,B+", "A+,", "a+"})
    void judgementsWrittenOtherwiseAreNotTaken(String written) {
        assertThat(STATEMENTS.takes(written)).isFalse();
    }

    @Test
    void stepsFitTheStatements() {
        Map<String, Boolean> three = Map.of("A", true, "B", true, "C", false);
        assertShare(new StatementsKey(three, StatementsKey.evenly(3)), "A+,B+", "0.666667");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatementsKey(three, StatementsKey.NATIONAL_EXAMINATION));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new StatementsKey(
                                        three, List.of(number("0.5"), number("0.2"), number("1"))));
    }

    @ParameterizedTest
    @CsvSource({
        "Tham nhũng, true, true, 0",
        "tham nhũng, true, true, 1",
        "' tham   nhũng ', true, true, 1",
        "Tham Nhũng, true, false, 1",
        "tham nhung, true, false, 0",
        "tham nhung, false, false, 1",
        "THAM NHŨNG, false, true, 0",
        "tham nhũng vặt, false, false, 0",
        "'', true, true, 0",
    })
    void aTextIsComparedAsStrictlyAsWanted(
            String written, boolean marks, boolean capitals, String share) {
        assertShare(text("tham nhũng", marks, capitals), written, share);
    }

    @ParameterizedTest
    @CsvSource({
        "Luật 36/2018/QH14, 1",
        "Luật số 36/2018/QH14 của Quốc hội, 1",
        "36/2018/QH14, 0.5",
        "nhân 2*3, 0.25",
        "nhân 2x3, 0",
        "36-2018-QH14, 0",
    })
    void anAsteriskStandsForAnythingUnlessItIsMeant(String written, String share) {
        TextKey key =
                new TextKey(
                        List.of(
                                new TextKey.Accepted("Luật *36/2018/QH14*", number("1")),
                                new TextKey.Accepted("36/2018/QH14", number("0.5")),
                                new TextKey.Accepted("nhân 2\\*3", number("0.25"))),
                        true,
                        true);
        assertShare(key, written, share);
    }

    @Test
    void aTextComesInAsOneLineOfNfc() {
        TextKey key = text("Hà Nội", true, true);
        assertThat(key.takes("Ha\u0300 Nội")).isFalse();
        assertThat(key.takes("Hà\nNội")).isFalse();
        assertThat(key.takes("x".repeat(TextKey.LONGEST + 1))).isFalse();
        assertThat(text("đồng", false, false).share("ĐỒNG")).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "50.000.000, 1",
        "'50,000,000', 1",
        "50 000 000, 1",
        "50000000 đồng, 1",
        "50 triệu đồng, 1",
        "'50,0 triệu đồng', 1",
        "5e7, 1",
        "52 triệu đồng, 0.5",
        "'55.000.000', 0.5",
        "55.000.001, 0",
        "-50000000, 0",
        "50 tỷ đồng, 0",
        "50, 0",
        "năm mươi triệu, 0",
        "'1,2,3', 0",
        "'', 0",
    })
    void aNumberIsReadAsItIsWrittenHere(String written, String share) {
        assertThat(THRESHOLD.takes(written)).isTrue();
        assertShare(THRESHOLD, written, share);
    }

    @ParameterizedTest
    @CsvSource({"'1,5', 1.5", "1.5, 1.5", "'1.234,5', 1234.5", "'1,234.5', 1234.5", "'.5', 0.5"})
    void aCommaOrAPointStandsBeforeTheDecimals(String written, String value) {
        assertShare(plain(value), written, "1");
    }

    @Test
    void aLonePointBeforeThreeDigitsMayBeEither() {
        assertShare(plain("1234"), "1.234", "1");
        assertShare(plain("1.234"), "1.234", "1");
        assertShare(plain("1234567"), "1.234.567", "1");
        assertShare(plain("1.234"), "1.234.567", "0");
    }

    @Test
    void aUnitCanBeRequired() {
        NumberKey key =
                new NumberKey(List.of(accepted("10", "0", "1")), Map.of("ngày", number("1")), true);
        assertShare(key, "10 ngày", "1");
        assertShare(key, "10", "0");
    }

    @ParameterizedTest
    @CsvSource({"'1=C,2=A,3=C', 1", "'1=C,3=B', 0.333333", "'2=B', 0", "'', 0"})
    void eachPairEarnsItsPart(String written, String share) {
        assertThat(MATCHING.takes(written)).isTrue();
        assertShare(MATCHING, written, share);
    }

    @Test
    void onlyAllPairsMayEarn() {
        MatchingKey whole = new MatchingKey(MATCHING.pairs(), MATCHING.choices(), true);
        assertShare(whole, "1=C,2=A", "0");
        assertShare(whole, "1=C,2=A,3=C", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1=D", "4=A", "2=A,1=C", "1=C,1=C", "1=", "A=1", "1=C;2=A"})
    void pairsWrittenOtherwiseAreNotTaken(String written) {
        assertThat(MATCHING.takes(written)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'A,B,C,D', 1, 1, 1",
        "'B,A,C,D', 0, 0.5, 0.333333",
        "'D,A,B,C', 0, 0, 0.666667",
        "'D,C,B,A', 0, 0, 0",
        "'', 0, 0, 0",
    })
    void anOrderIsMarkedByTheRule(String written, String whole, String places, String neighbours) {
        List<String> order = List.of("A", "B", "C", "D");
        assertShare(new OrderingKey(order, OrderingRule.ALL_OR_NOTHING), written, whole);
        assertShare(new OrderingKey(order, OrderingRule.PER_PLACE), written, places);
        assertShare(new OrderingKey(order, OrderingRule.PER_NEIGHBOUR), written, neighbours);
    }

    @Test
    void anOrderNamesEveryThingOnce() {
        OrderingKey key = new OrderingKey(List.of("A", "B", "C"), OrderingRule.PER_PLACE);
        assertThat(key.takes("C,A,B")).isTrue();
        assertThat(key.takes("C,A")).isFalse();
        assertThat(key.takes("C,A,A")).isFalse();
        assertThat(key.takes("A,B,C,D")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'1=Tham nhũng|2=A|3=2018', 1",
        "'1=tham nhũng', 0.5",
        "'2=A|3=2019', 0.25",
        "'1=lãng phí|2=B', 0",
        "'', 0",
    })
    void eachGapEarnsByItsWeight(String written, String share) {
        String lines = written.replace('|', '\n');
        assertThat(GAPS.takes(lines)).isTrue();
        assertShare(GAPS, lines, share);
    }

    @Test
    void onlyWhatFitsAGapIsTaken() {
        assertThat(GAPS.takes("2=C")).isFalse();
        assertThat(GAPS.takes("4=x")).isFalse();
        assertThat(GAPS.takes("2=A\n1=x")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new GapsKey(Map.of(1, new EssayKey(100)), Map.of(1, number("1"))));
    }

    @Test
    void anEssayWaitsForAPerson() {
        EssayKey key = new EssayKey(50);
        assertThat(key.needsPerson()).isTrue();
        assertThat(key.takes("Điều 2.\nNhững hành vi…")).isTrue();
        assertThat(key.takes("x".repeat(51))).isFalse();
        assertThat(key.takes("tab\there")).isFalse();
        assertShare(key, "Điều 2.", "0");
        assertThat(STATEMENTS.needsPerson()).isFalse();
    }

    private static void assertShare(AnswerKey key, String written, String share) {
        assertThat(key.share(written).setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo(share);
    }

    private static TextKey text(String accepted, boolean marks, boolean capitals) {
        return new TextKey(
                List.of(new TextKey.Accepted(accepted, BigDecimal.ONE)), marks, capitals);
    }

    private static NumberKey plain(String value) {
        return new NumberKey(List.of(accepted(value, "0", "1")), Map.of(), false);
    }

    private static NumberKey.Accepted accepted(String value, String tolerance, String share) {
        return new NumberKey.Accepted(number(value), number(tolerance), number(share));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
