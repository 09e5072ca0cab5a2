package vn.giangduong.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomDrawTests {

    @ParameterizedTest
    @ValueSource(strings = {"lsat6", "lsat7"})
    void givesTheSameAlphaByBothWaysForACompleteMatrix(String dataset) {
        ResponseMatrix matrix = ReferenceData.matrix(dataset);
        ReliabilityEstimator estimator = new ReliabilityEstimator(matrix, new Totals(matrix));
        Reliability complete = estimator.estimate(0.95, 30).orElseThrow();

        assertThat(estimator.alphaOfDraws(30).orElseThrow())
                .isCloseTo(complete.alpha(), within(1e-12));
    }

    @Test
    void estimatesTheAlphaOfAPaperFromRandomDraws() {
        Simulation simulation = new Simulation(3000, 120, 21);
        double whole =
                analyse(simulation.matrix(Map.of())).test().reliability().orElseThrow().alpha();
        // Spearman and Brown: from 120 items down to the 30 of a paper.
        double factor = 30.0 / 120;
        double expected = factor * whole / (1 + (factor - 1) * whole);

        TestStatistics test = analyse(simulation.drawn(30, 22)).test();
        Reliability reliability = test.reliability().orElseThrow();

        assertThat(reliability.alpha()).isCloseTo(expected, within(0.02));
        assertThat(reliability.basis()).isEqualTo(Reliability.Basis.RANDOM_DRAW);
        assertThat(reliability.interval()).isEmpty();
        assertThat(reliability.standardErrorOfScore()).isEmpty();
        assertThat(reliability.standardErrorOfMark())
                .isCloseTo(
                        test.marks().orElseThrow().standardDeviation().orElseThrow()
                                * Math.sqrt(1 - reliability.alpha()),
                        within(1e-12));
        assertThat(test.scores()).isEmpty();
        assertThat(test.complete()).isFalse();
    }

    @Test
    void saysNothingOnTheReliabilityOfFewPapers() {
        assertThat(analyse(new Simulation(29, 40, 1).drawn(10, 2)).test().reliability()).isEmpty();
        assertThat(analyse(new Simulation(60, 40, 1).drawn(10, 2)).test().reliability())
                .isPresent();
        assertThat(analyse(new Simulation(60, 40, 1).drawn(1, 2)).test().reliability()).isEmpty();
    }

    @Test
    void judgesAnItemByThoseWhoSawIt() {
        double none = Double.NaN;
        ResponseMatrix matrix =
                ResponseMatrix.ofRows(
                        new double[][] {{1, none, 2}, {0, 1, none}, {none, 1, 1}},
                        new double[] {1, 1, 2});
        TestReport report = analyse(matrix);

        assertThat(report.items().get(0).statistics().answers()).isEqualTo(2);
        assertThat(report.items().get(0).statistics().facility()).hasValue(0.5);
        assertThat(report.items().get(1).statistics().facility()).hasValue(1);
        assertThat(report.items().get(2).statistics().facility()).hasValue(0.75);
        // Marks 10, 5 and 2 of 3.
        assertThat(report.test().marks().orElseThrow().mean())
                .isCloseTo((10 + 5 + 20.0 / 3) / 3, within(1e-12));
    }

    @Test
    void leavesOutWhoWasPresentedWithNothing() {
        double[][] rows = new double[40][3];
        Arrays.setAll(rows, c -> new double[] {c % 2, c % 3 == 0 ? 1 : 0, c % 2});
        double[][] more = Arrays.copyOf(rows, 41);
        more[40] = new double[] {Double.NaN, Double.NaN, Double.NaN};
        double[] maxima = {1, 1, 1};
        TestStatistics without = analyse(ResponseMatrix.ofRows(rows, maxima)).test();
        TestStatistics with = analyse(ResponseMatrix.ofRows(more, maxima)).test();

        assertThat(with.candidates()).isEqualTo(40);
        assertThat(with.marks()).isEqualTo(without.marks());
        assertThat(with.passRate()).isEqualTo(without.passRate());
    }

    @Test
    void findsFacilityAndDiscriminationOfThePoolWithoutBias() {
        Simulation simulation = new Simulation(6000, 60, 5);
        TestReport all = analyse(simulation.matrix(Map.of()));
        TestReport drawn = analyse(simulation.drawn(30, 6));

        double difference =
                IntStream.range(0, 60)
                        .mapToDouble(i -> facility(drawn, i) - facility(all, i))
                        .average()
                        .orElseThrow();
        assertThat(difference).isCloseTo(0, within(0.005));
        assertThat(drawn.items())
                .allSatisfy(
                        item ->
                                assertThat(item.statistics().discrimination().orElseThrow())
                                        .isBetween(0.1, 0.7));
    }

    private static double facility(TestReport report, int item) {
        return report.items().get(item).statistics().facility().orElseThrow();
    }

    private static TestReport analyse(ResponseMatrix matrix) {
        return ItemAnalysis.analyse(matrix, Map.of(), AnalysisSettings.standard());
    }
}
