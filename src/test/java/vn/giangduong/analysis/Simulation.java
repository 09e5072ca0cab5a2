package vn.giangduong.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Seeded answers of candidates who know more or less: a candidate of ability t gets an item right
 * with probability 1 / (1 + exp(-a (t - b))) and else picks one of the wrong options, the second
 * one more often than the third.
 */
final class Simulation {

    static final List<String> OPTIONS = List.of("A", "B", "C", "D");

    private final int candidates;
    private final int items;
    private final int[][] chosen;
    private final double[] maxima;

    Simulation(int candidates, int items, long seed) {
        this.candidates = candidates;
        this.items = items;
        this.chosen = new int[candidates][items];
        this.maxima = new double[items];
        Arrays.fill(maxima, 1);
        Random random = new Random(seed);
        double[] slopes = random.doubles(items, 0.8, 1.8).toArray();
        double[] difficulties = random.doubles(items, -1.5, 1).toArray();
        for (int candidate = 0; candidate < candidates; candidate++) {
            double ability = random.nextGaussian();
            for (int item = 0; item < items; item++) {
                double right = 1 / (1 + Math.exp(-slopes[item] * (ability - difficulties[item])));
                if (random.nextDouble() >= right) {
                    double wrong = random.nextDouble();
                    chosen[candidate][item] = wrong < 0.45 ? 1 : wrong < 0.75 ? 2 : 3;
                }
            }
        }
    }

    /** Scores by a key that is A everywhere but at the items given here. */
    ResponseMatrix matrix(Map<Integer, String> otherKeys) {
        double[][] rows = new double[candidates][items];
        for (int candidate = 0; candidate < candidates; candidate++) {
            for (int item = 0; item < items; item++) {
                String key = otherKeys.getOrDefault(item, "A");
                rows[candidate][item] = OPTIONS.get(chosen[candidate][item]).equals(key) ? 1 : 0;
            }
        }
        return ResponseMatrix.ofRows(rows, maxima);
    }

    /** Scores with only {@code length} items, drawn for each candidate; the rest NaN. */
    ResponseMatrix drawn(int length, long seed) {
        Random random = new Random(seed);
        ResponseMatrix complete = matrix(Map.of());
        double[][] rows = new double[candidates][items];
        for (int candidate = 0; candidate < candidates; candidate++) {
            Arrays.fill(rows[candidate], Double.NaN);
            for (int item : random.ints(0, items).distinct().limit(length).toArray()) {
                rows[candidate][item] = complete.score(candidate, item);
            }
        }
        return ResponseMatrix.ofRows(rows, maxima);
    }

    Map<Integer, ItemChoices> choices(Map<Integer, String> otherKeys) {
        Map<Integer, ItemChoices> choices = new HashMap<>();
        for (int item = 0; item < items; item++) {
            List<@Nullable String> options = new ArrayList<>();
            for (int[] row : chosen) {
                options.add(OPTIONS.get(row[item]));
            }
            choices.put(
                    item,
                    ItemChoices.of(OPTIONS, Set.of(otherKeys.getOrDefault(item, "A")), options));
        }
        return choices;
    }
}
