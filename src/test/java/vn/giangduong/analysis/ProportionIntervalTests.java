package vn.giangduong.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giangduong.analysis.AnalysisException.Reason;

class ProportionIntervalTests {

    @ParameterizedTest
    @EnumSource
    void agreesWithTheReference(ProportionInterval method) {
        String column = method.name().toLowerCase(Locale.ROOT);
        var rows = ReferenceData.rows("expected_proportion_intervals.csv");

        assertThat(rows).hasSizeGreaterThan(30);
        for (Map<String, String> row : rows) {
            Interval interval =
                    method.of(
                            (int) ReferenceData.number(row, "x"),
                            (int) ReferenceData.number(row, "n"),
                            ReferenceData.number(row, "conf"));
            same(interval.low(), ReferenceData.number(row, column + "_lo"), row);
            same(interval.high(), ReferenceData.number(row, column + "_hi"), row);
        }
    }

    @ParameterizedTest
    @EnumSource
    void mirrorsSuccessesAndFailures(ProportionInterval method) {
        Interval successes = method.of(7, 40, 0.95);
        Interval failures = method.of(33, 40, 0.95);

        assertThat(successes.low()).isCloseTo(1 - failures.high(), within(1e-12));
        assertThat(successes.high()).isCloseTo(1 - failures.low(), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "-1, 5", "6, 5"})
    void refusesCountsThatCannotBe(int successes, int trials) {
        assertThatExceptionOfType(AnalysisException.class)
                .isThrownBy(() -> ProportionInterval.WILSON.of(successes, trials, 0.95))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BAD_COUNTS));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "95", "NaN"})
    void refusesAConfidenceThatIsNone(double confidence) {
        assertThatExceptionOfType(AnalysisException.class)
                .isThrownBy(() -> ProportionInterval.JEFFREYS.of(1, 2, confidence))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BAD_CONFIDENCE));
    }

    @Test
    void cutsAnAgrestiCoullIntervalToWhatIsPossible() {
        Interval interval = ProportionInterval.AGRESTI_COULL.of(0, 20, 0.95);

        assertThat(interval.low()).isNegative();
        assertThat(interval.clipped(0, 1).low()).isZero();
        assertThat(interval.clipped(0, 1).high()).isEqualTo(interval.high());
    }

    private static void same(double actual, double expected, Map<String, String> row) {
        // The reference has 14 decimals, so that tiny limits carry fewer digits.
        assertThat(actual)
                .as("%s", row)
                .isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-13));
    }
}
