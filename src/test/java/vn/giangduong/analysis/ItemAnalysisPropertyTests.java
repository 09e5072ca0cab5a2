package vn.giangduong.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

class ItemAnalysisPropertyTests {

    private static final AnalysisSettings SETTINGS = AnalysisSettings.standard();

    @Test
    void doesNotDependOnTheOrderOfCandidates() {
        ResponseMatrix matrix = new Simulation(300, 20, 7).drawn(12, 8);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 300).boxed().toList());
        Collections.shuffle(order, new Random(9));
        ResponseMatrix shuffled =
                matrix(300, 20, (candidate, item) -> matrix.score(order.get(candidate), item), 1);

        assertSame(analyse(shuffled), analyse(matrix));
    }

    @Test
    void doesNotDependOnTheOrderOfItems() {
        ResponseMatrix matrix = new Simulation(300, 20, 7).matrix(Map.of());
        ResponseMatrix reversed = matrix(300, 20, (c, i) -> matrix.score(c, 19 - i), 1);
        TestReport expected = analyse(matrix);
        TestReport actual = analyse(reversed);

        assertThat(actual.test()).usingRecursiveComparison(closely()).isEqualTo(expected.test());
        for (int item = 0; item < 20; item++) {
            assertThat(actual.items().get(item).statistics())
                    .usingRecursiveComparison(closely())
                    .ignoringFields("item")
                    .isEqualTo(expected.items().get(19 - item).statistics());
        }
    }

    @Test
    void doesNotDependOnTheUnitOfScores() {
        ResponseMatrix matrix = new Simulation(300, 20, 7).matrix(Map.of());
        ResponseMatrix quarter = matrix(300, 20, (c, i) -> matrix.score(c, i) / 4, 0.25);
        TestReport expected = analyse(matrix);
        TestReport actual = analyse(quarter);

        assertThat(actual.test().marks())
                .usingRecursiveComparison(closely())
                .isEqualTo(expected.test().marks());
        assertThat(actual.test().distribution()).isEqualTo(expected.test().distribution());
        assertThat(actual.test().passRate()).isEqualTo(expected.test().passRate());
        for (int item = 0; item < 20; item++) {
            assertThat(actual.items().get(item).statistics())
                    .usingRecursiveComparison(closely())
                    .ignoringFields("maximum", "mean", "standardDeviation")
                    .isEqualTo(expected.items().get(item).statistics());
        }
    }

    @Test
    void countsEveryCandidateOnceInTheDistribution() {
        TestStatistics test = analyse(new Simulation(777, 13, 3).matrix(Map.of())).test();

        assertThat(test.distribution().bins()).hasSize(20);
        assertThat(test.distribution().bins().stream().mapToInt(MarkDistribution.Bin::count).sum())
                .isEqualTo(777);
        assertThat(test.passRate().orElseThrow().passed())
                .isEqualTo(
                        test.distribution().bins().stream()
                                .filter(bin -> bin.from() >= 5)
                                .mapToInt(MarkDistribution.Bin::count)
                                .sum());
    }

    @Test
    void agreesWithPearsonOnEachOption() {
        Simulation simulation = new Simulation(400, 15, 5);
        ResponseMatrix matrix = simulation.matrix(Map.of());
        Map<Integer, ItemChoices> choices = simulation.choices(Map.of());
        TestReport report = ItemAnalysis.analyse(matrix, choices, SETTINGS);

        for (ItemReport item : report.items()) {
            int position = item.statistics().item();
            ItemChoices chosen = requireNonNull(choices.get(position));
            double[] rest =
                    IntStream.range(0, 400)
                            .mapToDouble(
                                    c ->
                                            IntStream.range(0, 15)
                                                    .filter(other -> other != position)
                                                    .mapToDouble(other -> matrix.score(c, other))
                                                    .sum())
                            .toArray();
            for (int option = 0; option < 4; option++) {
                int number = option;
                double[] indicator =
                        IntStream.range(0, 400)
                                .mapToDouble(c -> chosen.choice(c) == number ? 1 : 0)
                                .toArray();
                OptionStatistics statistics = item.options().get(option);
                assertThat(statistics.correlation().orElseThrow())
                        .isCloseTo(
                                new PearsonsCorrelation().correlation(indicator, rest),
                                within(1e-12));
            }
            assertThat(item.options().stream().mapToInt(OptionStatistics::count).sum())
                    .isEqualTo(400);
            assertThat(item.options().getFirst().correlation().orElseThrow())
                    .isCloseTo(item.statistics().discrimination().orElseThrow(), within(1e-12));
        }
    }

    @Test
    void repeatsItselfExactly() {
        Simulation simulation = new Simulation(200, 10, 5);

        assertThat(analyse(simulation.drawn(6, 1))).isEqualTo(analyse(simulation.drawn(6, 1)));
    }

    private static TestReport analyse(ResponseMatrix matrix) {
        return ItemAnalysis.analyse(matrix, Map.of(), SETTINGS);
    }

    private static void assertSame(TestReport actual, TestReport expected) {
        assertThat(actual).usingRecursiveComparison(closely()).isEqualTo(expected);
    }

    /** Sums in another order differ in their last digits. */
    private static RecursiveComparisonConfiguration closely() {
        return RecursiveComparisonConfiguration.builder()
                .withComparatorForType(
                        (a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                .withComparatorForType(
                        (a, b) ->
                                a.isPresent() == b.isPresent()
                                                && Math.abs(a.orElse(0) - b.orElse(0)) < 1e-9
                                        ? 0
                                        : 1,
                        OptionalDouble.class)
                .build();
    }

    private static ResponseMatrix matrix(int candidates, int items, Scores scores, double maximum) {
        double[][] rows = new double[candidates][items];
        double[] maxima = new double[items];
        Arrays.fill(maxima, maximum);
        for (int candidate = 0; candidate < candidates; candidate++) {
            for (int item = 0; item < items; item++) {
                rows[candidate][item] = scores.at(candidate, item);
            }
        }
        return ResponseMatrix.ofRows(rows, maxima);
    }

    @FunctionalInterface
    private interface Scores {
        double at(int candidate, int item);
    }
}
