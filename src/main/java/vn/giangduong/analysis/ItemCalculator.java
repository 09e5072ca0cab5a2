package vn.giangduong.analysis;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/** Computes {@link ItemStatistics}. */
final class ItemCalculator {

    private static final double GROUP_SHARE = 0.27;

    private final ResponseMatrix matrix;
    private final Totals totals;
    private final ReliabilityEstimator reliability;
    private final double confidence;

    ItemCalculator(
            ResponseMatrix matrix,
            Totals totals,
            ReliabilityEstimator reliability,
            double confidence) {
        this.matrix = matrix;
        this.totals = totals;
        this.reliability = reliability;
        this.confidence = confidence;
    }

    ItemStatistics statistics(int item) {
        int[] seen =
                IntStream.range(0, matrix.candidates())
                        .filter(candidate -> matrix.seen(candidate, item))
                        .toArray();
        double[] scores = scores(seen, item);
        double maximum = matrix.maximum(item);
        int answers = seen.length;
        OptionalDouble mean =
                answers == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(new Mean().evaluate(scores));
        // A mean of equal values may be off by rounding; a facility above 1 must not come of it.
        OptionalDouble facility =
                mean.isEmpty()
                        ? mean
                        : OptionalDouble.of(Math.clamp(mean.getAsDouble() / maximum, 0, 1));
        double[] proportions = Arrays.stream(seen).mapToDouble(totals::proportion).toArray();
        int[] withRest = totals.withRest(item);
        OptionalDouble discrimination =
                Spread.correlation(
                        scores(withRest, item),
                        Arrays.stream(withRest).mapToDouble(c -> totals.rest(c, item)).toArray());
        return new ItemStatistics(
                item,
                maximum,
                answers,
                mean,
                facility,
                facilityInterval(facility, answers),
                answers < 2
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(new StandardDeviation().evaluate(scores)),
                matrix.items() < 2
                        ? OptionalDouble.empty()
                        : Spread.correlation(scores, proportions),
                discrimination,
                discriminationInterval(discrimination, withRest.length),
                upperLowerIndex(scores, proportions, maximum),
                reliability.alphaWithout(item));
    }

    private double[] scores(int[] candidates, int item) {
        return Arrays.stream(candidates)
                .mapToDouble(candidate -> matrix.score(candidate, item))
                .toArray();
    }

    private Optional<Interval> facilityInterval(OptionalDouble facility, int answers) {
        return facility.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ProportionInterval.wilson(
                                facility.getAsDouble() * answers, answers, confidence));
    }

    private Optional<Interval> discriminationInterval(OptionalDouble discrimination, int pairs) {
        return discrimination.isEmpty() || pairs < FisherZ.FEWEST_PAIRS
                ? Optional.empty()
                : Optional.of(FisherZ.interval(discrimination.getAsDouble(), pairs, confidence));
    }

    private static OptionalDouble upperLowerIndex(
            double[] scores, double[] proportions, double maximum) {
        int group = (int) Math.round(GROUP_SHARE * proportions.length);
        if (group == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = proportions.clone();
        Arrays.sort(sorted);
        double lowest = sorted[group - 1];
        double highest = sorted[sorted.length - group];
        if (highest - lowest <= Spread.NOISE) {
            return OptionalDouble.empty();
        }
        Mean upper = new Mean();
        Mean lower = new Mean();
        for (int index = 0; index < scores.length; index++) {
            if (proportions[index] >= highest - Spread.NOISE) {
                upper.increment(scores[index]);
            } else if (proportions[index] <= lowest + Spread.NOISE) {
                lower.increment(scores[index]);
            }
        }
        return OptionalDouble.of((upper.getResult() - lower.getResult()) / maximum);
    }
}
