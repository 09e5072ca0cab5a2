package vn.giangduong.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/** Computes {@link OptionStatistics} and what the findings need beside them. */
final class OptionCalculator {

    private final ResponseMatrix matrix;
    private final Totals totals;

    OptionCalculator(ResponseMatrix matrix, Totals totals) {
        this.matrix = matrix;
        this.totals = totals;
    }

    /**
     * The options of one item.
     *
     * @param options one each, in the order of the choices
     * @param blanks those who were presented with the item and chose nothing
     * @param keyShare share of those with a rest who chose a right option
     * @param keyCorrelation correlation of choosing any right option with the rest
     * @param pairs number of candidates behind the correlations
     */
    record Result(
            List<OptionStatistics> options,
            int blanks,
            double keyShare,
            OptionalDouble keyCorrelation,
            int pairs) {}

    Result options(int item, ItemChoices choices) {
        int[] counts = new int[choices.options().size()];
        int blanks = 0;
        for (int candidate = 0; candidate < matrix.candidates(); candidate++) {
            int choice = choices.choice(candidate);
            if (choice != ItemChoices.NOTHING) {
                counts[choice]++;
            } else if (matrix.seen(candidate, item)) {
                blanks++;
            }
        }
        Groups groups = groups(item, choices);
        int answers = matrix.seenBy(item);
        List<OptionStatistics> statistics = new ArrayList<>();
        long keyCount = 0;
        double keySum = 0;
        for (int option = 0; option < counts.length; option++) {
            boolean right = choices.right().contains(choices.options().get(option));
            long count = groups.counts[option];
            double sum = groups.sums[option];
            if (right) {
                keyCount += count;
                keySum += sum;
            }
            statistics.add(
                    new OptionStatistics(
                            choices.options().get(option),
                            right,
                            counts[option],
                            answers == 0 ? 0 : (double) counts[option] / answers,
                            count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count),
                            groups.correlation(count, sum)));
        }
        return new Result(
                statistics,
                blanks,
                groups.pairs == 0 ? 0 : (double) keyCount / groups.pairs,
                groups.correlation(keyCount, keySum),
                groups.pairs);
    }

    private Groups groups(int item, ItemChoices choices) {
        int[] candidates = totals.withRest(item);
        double[] rests = Arrays.stream(candidates).mapToDouble(c -> totals.rest(c, item)).toArray();
        Groups groups = new Groups(choices.options().size(), rests);
        for (int index = 0; index < candidates.length; index++) {
            int choice = choices.choice(candidates[index]);
            if (choice != ItemChoices.NOTHING) {
                groups.counts[choice]++;
                groups.sums[choice] += rests[index];
            }
        }
        return groups;
    }

    /** Rests by chosen option; one pass serves the correlations of all options. */
    private static final class Groups {
        private final long[] counts;
        private final double[] sums;
        private final int pairs;
        private final double mean;
        private final double deviation;

        Groups(int options, double[] rests) {
            counts = new long[options];
            sums = new double[options];
            pairs = rests.length;
            boolean varied = pairs > 2 && Spread.varied(rests);
            mean = varied ? new Mean().evaluate(rests) : 0;
            deviation = varied ? new StandardDeviation(false).evaluate(rests) : 0;
        }

        /** Pearson's correlation of a 0/1 variable: (M1 - M) / SD times sqrt(p / (1 - p)). */
        OptionalDouble correlation(long count, double sum) {
            if (count == 0 || count == pairs || deviation == 0) {
                return OptionalDouble.empty();
            }
            double value =
                    (sum / count - mean) / deviation * Math.sqrt((double) count / (pairs - count));
            return OptionalDouble.of(Math.clamp(value, -1, 1));
        }
    }
}
