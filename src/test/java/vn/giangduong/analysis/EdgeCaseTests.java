package vn.giangduong.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EdgeCaseTests {

    @Test
    void analysesATestNobodySat() {
        TestReport report = analyse(new double[0][2], 1, 1);

        assertThat(report.test().candidates()).isZero();
        assertThat(report.test().marks()).isEmpty();
        assertThat(report.test().reliability()).isEmpty();
        assertThat(report.test().passRate()).isEmpty();
        assertThat(report.items()).hasSize(2);
        assertThat(report.items().getFirst().statistics().facility()).isEmpty();
        assertThat(report.items().getFirst().statistics().facilityInterval()).isEmpty();
        assertThat(report.items().getFirst().findings())
                .containsExactly(new Finding.TooFewAnswers(0, 30));
    }

    @Test
    void analysesASingleCandidate() {
        TestReport report = analyse(new double[][] {{1, 0, 1}}, 1, 1, 1);

        ScoreSummary scores = report.test().scores().orElseThrow();
        assertThat(scores.mean()).isEqualTo(2);
        assertThat(scores.standardDeviation()).isEmpty();
        assertThat(scores.skewness()).isEmpty();
        assertThat(report.test().reliability()).isEmpty();
        assertThat(report.test().passRate().orElseThrow().share()).isEqualTo(1);
        ItemStatistics item = report.items().getFirst().statistics();
        assertThat(item.facility()).hasValue(1);
        assertThat(item.discrimination()).isEmpty();
        assertThat(item.upperLowerIndex()).isEmpty();
        assertThat(item.alphaIfDeleted()).isEmpty();
    }

    @Test
    void analysesASingleItem() {
        TestReport report = analyse(new double[][] {{1}, {0}, {1}, {1}}, 1);

        assertThat(report.test().reliability()).isEmpty();
        ItemStatistics item = report.items().getFirst().statistics();
        assertThat(item.facility()).hasValue(0.75);
        assertThat(item.discrimination()).isEmpty();
        assertThat(item.totalCorrelation()).isEmpty();
    }

    @Test
    void findsAnItemThatEverybodyGetsRightTooEasy() {
        double[][] rows = new double[100][3];
        Arrays.setAll(rows, c -> new double[] {1, c % 2, c % 3 == 0 ? 1 : 0});
        ItemReport item = analyse(rows, 1, 1, 1).items().getFirst();

        assertThat(item.statistics().discrimination()).isEmpty();
        assertThat(item.statistics().discriminationInterval()).isEmpty();
        assertThat(item.findings()).containsExactly(new Finding.TooEasy(1));
    }

    @Test
    void findsAnItemThatNobodyGetsRightTooHard() {
        double[][] rows = new double[100][2];
        Arrays.setAll(rows, c -> new double[] {0, c % 2});

        assertThat(analyse(rows, 1, 1).items().getFirst().findings())
                .containsExactly(new Finding.TooHard(0));
    }

    @Test
    void computesNoReliabilityWhereAllAreRight() {
        double[][] rows = new double[50][4];
        for (double[] row : rows) {
            Arrays.fill(row, 0.1);
        }
        TestReport report = analyse(rows, 0.1, 0.1, 0.1, 0.1);

        assertThat(report.test().reliability()).isEmpty();
        ScoreSummary marks = report.test().marks().orElseThrow();
        assertThat(marks.mean()).isCloseTo(10, within(1e-12));
        assertThat(marks.skewness()).isEmpty();
        assertThat(marks.excessKurtosis()).isEmpty();
        assertThat(report.test().distribution().bins().getLast().count()).isEqualTo(50);
        assertThat(report.items())
                .allSatisfy(
                        item -> {
                            assertThat(item.statistics().discrimination()).isEmpty();
                            assertThat(item.statistics().alphaIfDeleted()).isEmpty();
                            assertThat(item.statistics().facility().orElseThrow())
                                    .isLessThanOrEqualTo(1);
                        });
    }

    @Test
    void givesAnAlphaOfOneWhereAllItemsAgree() {
        double[][] rows = new double[40][3];
        Arrays.setAll(rows, c -> new double[] {c % 2, c % 2, c % 2});
        TestReport report = analyse(rows, 1, 1, 1);
        Reliability reliability = report.test().reliability().orElseThrow();

        assertThat(reliability.alpha()).isCloseTo(1, within(1e-12)).isLessThanOrEqualTo(1);
        assertThat(reliability.standardErrorOfMark()).isCloseTo(0, within(1e-6));
        assertThat(report.items().getFirst().statistics().discrimination().orElseThrow())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void takesPartMarksAndDoesNotCallTheirAlphaKr20() {
        double[][] rows = {{0, 1}, {0.5, 2}, {1, 3}, {0.25, 0}, {0.75, 4}};
        TestReport report = analyse(rows, 1, 4);

        assertThat(report.test().reliability().orElseThrow().dichotomous()).isFalse();
        ItemStatistics item = report.items().get(1).statistics();
        assertThat(item.mean()).hasValue(2);
        assertThat(item.facility()).hasValue(0.5);
        // 27 % of 5 is one candidate: the best has all 4, the weakest nothing.
        assertThat(item.upperLowerIndex().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void countsThePassMarkItselfAsPassed() {
        double[][] rows = {{0.1, 0.2, 0}, {0, 0, 0}, {0, 0.2, 0.3}};
        TestStatistics test = analyse(rows, 0.1, 0.2, 0.3).test();

        // 0.3 of 0.6 is a mark of 5, however its digits are rounded.
        assertThat(test.passRate().orElseThrow().passed()).isEqualTo(2);
    }

    @Test
    void flagsADistractorThatNobodyChose() {
        double[][] rows = new double[200][2];
        Arrays.setAll(rows, c -> new double[] {c % 2, c % 2});
        @Nullable String[] chosen = new String[200];
        Arrays.setAll(chosen, c -> c % 2 == 1 ? "A" : c % 4 == 0 ? null : "B");
        ItemChoices choices =
                ItemChoices.of(List.of("A", "B", "C"), Set.of("A"), Arrays.asList(chosen));
        ItemReport item =
                ItemAnalysis.analyse(
                                ResponseMatrix.ofRows(rows, new double[] {1, 1}),
                                Map.of(0, choices),
                                AnalysisSettings.standard())
                        .items()
                        .getFirst();

        assertThat(item.blanks()).isEqualTo(50);
        assertThat(item.findings()).containsExactly(new Finding.UnusedDistractor("C", 0, 200));
        assertThat(item.options().get(2).meanRest()).isEmpty();
        assertThat(item.options().get(2).correlation()).isEmpty();
        assertThat(item.options().get(0).meanRest()).hasValue(1);
        assertThat(item.options().get(1).share()).isEqualTo(0.25);
    }

    @Test
    void keepsQuietWhenNobodyAnswered() {
        ItemChoices choices =
                ItemChoices.of(
                        List.of("A", "B"), Set.of("A"), Collections.nCopies(100, (String) null));
        double[][] rows = new double[100][2];
        ItemReport item =
                ItemAnalysis.analyse(
                                ResponseMatrix.ofRows(rows, new double[] {1, 1}),
                                Map.of(1, choices),
                                AnalysisSettings.standard())
                        .items()
                        .get(1);

        assertThat(item.blanks()).isEqualTo(100);
        assertThat(item.findings())
                .containsExactly(new Finding.TooHard(0), new Finding.UnusedDistractor("B", 0, 100));
    }

    private static TestReport analyse(double[][] rows, double... maxima) {
        return ItemAnalysis.analyse(
                ResponseMatrix.ofRows(rows, maxima), Map.of(), AnalysisSettings.standard());
    }
}
