package vn.giangduong.analysis;

import java.util.Locale;
import java.util.Map;

/** Seconds for an analysis with choices of 40 items; run {@link #main} by hand. */
final class ItemAnalysisBenchmark {

    private static final int ITEMS = 40;

    private ItemAnalysisBenchmark() {}

    public static void main(String[] arguments) {
        for (int candidates : new int[] {1_309, 10_809, 44_753}) {
            Simulation simulation = new Simulation(candidates, ITEMS, 1);
            measure("complete", simulation.matrix(Map.of()), simulation.choices(Map.of()));
            measure("drawn 20", simulation.drawn(ITEMS / 2, 2), Map.of());
        }
    }

    private static void measure(
            String kind, ResponseMatrix matrix, Map<Integer, ItemChoices> choices) {
        long first = once(matrix, choices);
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            best = Math.min(best, once(matrix, choices));
        }
        IO.println(
                String.format(
                        Locale.ROOT,
                        "%-8s %6d x %d: first %.3f s, best of five more %.3f s",
                        kind,
                        matrix.candidates(),
                        matrix.items(),
                        first / 1e9,
                        best / 1e9));
    }

    private static long once(ResponseMatrix matrix, Map<Integer, ItemChoices> choices) {
        long start = System.nanoTime();
        TestReport report = ItemAnalysis.analyse(matrix, choices, AnalysisSettings.standard());
        long duration = System.nanoTime() - start;
        if (report.items().size() != matrix.items()) {
            throw new IllegalStateException("the analysis lost items");
        }
        return duration;
    }
}
