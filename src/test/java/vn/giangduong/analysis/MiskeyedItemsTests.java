package vn.giangduong.analysis;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MiskeyedItemsTests {

    private static final Map<Integer, String> WRONG_KEYS =
            Map.of(3, "B", 11, "C", 20, "B", 37, "B");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsEveryWrongKeyAndNoOther(long seed) {
        Simulation simulation = new Simulation(500, 40, seed);

        assertThat(miskeyed(simulation, WRONG_KEYS))
                .isEqualTo(Map.of(3, "A", 11, "A", 20, "A", 37, "A"));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 60, 120, 500, 5000})
    void raisesNoAlarmWhereAllKeysAreRight(int candidates) {
        for (long seed = 100; seed < 120; seed++) {
            Simulation simulation = new Simulation(candidates, 40, seed);

            assertThat(miskeyed(simulation, Map.of())).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void putsTheWrongKeyFirstAndRepeatsNothing() {
        Simulation simulation = new Simulation(500, 40, 1);
        ItemReport item = analyse(simulation, WRONG_KEYS).items().get(3);

        assertThat(item.findings().getFirst()).isInstanceOf(Finding.ProbablyMiskeyed.class);
        assertThat(item.findings())
                .noneMatch(Finding.DistractorAttractsStrong.class::isInstance)
                .noneMatch(Finding.NegativeDiscrimination.class::isInstance)
                .noneMatch(Finding.DoesNotDiscriminate.class::isInstance);
    }

    @Test
    void saysOnlyThatThereAreTooFewAnswers() {
        Simulation simulation = new Simulation(29, 40, 1);

        assertThat(analyse(simulation, WRONG_KEYS).items())
                .allSatisfy(
                        item ->
                                assertThat(item.findings())
                                        .containsExactly(new Finding.TooFewAnswers(29, 30)));
    }

    @Test
    void noticesAWrongKeyWithoutKnowingTheChoices() {
        Simulation simulation = new Simulation(500, 40, 1);
        TestReport report =
                ItemAnalysis.analyse(
                        simulation.matrix(WRONG_KEYS), Map.of(), AnalysisSettings.standard());

        assertThat(report.items().get(3).findings())
                .hasAtLeastOneElementOfType(Finding.NegativeDiscrimination.class);
        assertThat(report.items().get(4).findings()).isEmpty();
    }

    private static Map<Integer, String> miskeyed(
            Simulation simulation, Map<Integer, String> wrongKeys) {
        return analyse(simulation, wrongKeys).items().stream()
                .flatMap(
                        item ->
                                item.findings().stream()
                                        .filter(Finding.ProbablyMiskeyed.class::isInstance)
                                        .map(Finding.ProbablyMiskeyed.class::cast)
                                        .map(f -> Map.entry(item.statistics().item(), f)))
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().distractor()));
    }

    private static TestReport analyse(Simulation simulation, Map<Integer, String> keys) {
        return ItemAnalysis.analyse(
                simulation.matrix(keys), simulation.choices(keys), AnalysisSettings.standard());
    }
}
