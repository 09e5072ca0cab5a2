package vn.giangduong.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giangduong.analysis.AnalysisException.Reason;

class RefusedInputTests {

    private static final ItemChoices TWO_CHOICES =
            ItemChoices.of(List.of("A", "B"), Set.of("A"), Arrays.asList("A", null));

    @Test
    void refusesATestWithoutItems() {
        refused(() -> ResponseMatrix.ofRows(new double[0][], new double[0]), Reason.NO_ITEMS);
        refused(() -> ResponseMatrix.ofColumns(new double[0][], new double[0]), Reason.NO_ITEMS);
    }

    @Test
    void refusesRowsOfDifferentLength() {
        refused(
                () -> ResponseMatrix.ofRows(new double[][] {{1, 1}, {1}}, new double[] {1, 1}),
                Reason.RAGGED,
                2,
                1,
                2);
        refused(
                () -> ResponseMatrix.ofColumns(new double[][] {{1, 1}, {1}}, new double[] {1, 1}),
                Reason.RAGGED,
                2,
                1,
                2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 1.5, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesAScoreOutOfRange(double score) {
        refused(
                () -> ResponseMatrix.ofRows(new double[][] {{1, score}}, new double[] {1, 1}),
                Reason.SCORE_OUT_OF_RANGE,
                1,
                2,
                score);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAMaximumThatIsNone(double maximum) {
        refused(
                () -> ResponseMatrix.ofRows(new double[0][], new double[] {1, maximum}),
                Reason.BAD_MAXIMUM,
                2);
    }

    @Test
    void refusesOptionsThatDoNotFit() {
        refused(() -> ItemChoices.of(List.of("A"), Set.of("A"), List.of()), Reason.BAD_OPTIONS);
        refused(
                () -> ItemChoices.of(List.of("A", "A"), Set.of("A"), List.of()),
                Reason.BAD_OPTIONS);
        refused(
                () -> ItemChoices.of(List.of("A", "B"), Set.of(), List.of()),
                Reason.BAD_RIGHT_OPTIONS);
        refused(
                () -> ItemChoices.of(List.of("A", "B"), Set.of("C"), List.of()),
                Reason.BAD_RIGHT_OPTIONS);
        refused(
                () -> ItemChoices.of(List.of("A", "B"), Set.of("A"), List.of("A", "X")),
                Reason.UNKNOWN_OPTION,
                2,
                "X");
    }

    @Test
    void refusesChoicesThatBelongToAnotherTest() {
        double none = Double.NaN;
        ResponseMatrix matrix =
                ResponseMatrix.ofRows(new double[][] {{1, none}, {0, 1}}, new double[] {1, 1});
        refused(() -> analyse(matrix, 2), Reason.CHOICES_OF_UNKNOWN_ITEM, 3);
        refused(() -> analyse(matrix, -1), Reason.CHOICES_OF_UNKNOWN_ITEM, 0);
        refused(() -> analyse(matrix, 1), Reason.CHOICE_WITHOUT_SCORE, 1, 2);
        ResponseMatrix single = ResponseMatrix.ofRows(new double[][] {{1}}, new double[] {1});
        refused(() -> analyse(single, 0), Reason.CHOICES_LENGTH, 1, 2, 1);
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        FindingThresholds thresholds = FindingThresholds.standard();
        refused(
                () -> new AnalysisSettings(11, 0.5, 0.95, thresholds),
                Reason.BAD_SETTING,
                "passMark");
        refused(
                () -> new AnalysisSettings(5, 0.3, 0.95, thresholds),
                Reason.BAD_SETTING,
                "binWidth");
        refused(() -> new AnalysisSettings(5, 0.5, 95, thresholds), Reason.BAD_CONFIDENCE, 95.0);
        refused(
                () -> new FindingThresholds(3, 0.9, 0.2, 0.2, 9, 0.05, 0.05, 0.95, 0.99),
                Reason.BAD_SETTING,
                "fewestAnswers");
    }

    @Test
    void isNotChangedByLaterChangesOfItsInput() {
        double[][] columns = {{1, 0}};
        double[] maxima = {1};
        ResponseMatrix matrix = ResponseMatrix.ofColumns(columns, maxima);
        columns[0][0] = 0;
        maxima[0] = 7;

        assertThat(matrix.score(0, 0)).isEqualTo(1);
        assertThat(matrix.maximum(0)).isEqualTo(1);
    }

    private static void analyse(ResponseMatrix matrix, int item) {
        ItemAnalysis.analyse(matrix, Map.of(item, TWO_CHOICES), AnalysisSettings.standard());
    }

    private static void refused(ThrowingCallable call, Reason reason, Object... arguments) {
        assertThatExceptionOfType(AnalysisException.class)
                .isThrownBy(call)
                .satisfies(
                        exception -> {
                            assertThat(exception.reason()).isEqualTo(reason);
                            assertThat(exception.arguments()).containsExactly(arguments);
                        });
    }
}
