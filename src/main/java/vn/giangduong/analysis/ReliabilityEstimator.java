package vn.giangduong.analysis;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/** Computes {@link Reliability}; empty wherever it is not defined. */
final class ReliabilityEstimator {

    private static final double QUANTILE_ACCURACY = 1e-13;

    private final ResponseMatrix matrix;
    private final Totals totals;
    private final double[] variances;

    ReliabilityEstimator(ResponseMatrix matrix, Totals totals) {
        this.matrix = matrix;
        this.totals = totals;
        this.variances =
                matrix.isComplete()
                        ? IntStream.range(0, matrix.items())
                                .mapToDouble(item -> new Variance().evaluate(matrix.column(item)))
                                .toArray()
                        : new double[0];
    }

    /**
     * The reliability of the marks. Not computable for fewer than 2 items or candidates, if all
     * marks are equal, and for random draws below {@code fewestCandidates} candidates.
     */
    Optional<Reliability> estimate(double confidence, int fewestCandidates) {
        double[] marks = totals.marks();
        if (marks.length < 2 || !Spread.varied(marks)) {
            return Optional.empty();
        }
        double markDeviation = new StandardDeviation().evaluate(marks);
        if (!matrix.isComplete()) {
            OptionalDouble alpha = alphaOfDraws(fewestCandidates);
            return alpha.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ofDraws(alpha.getAsDouble(), markDeviation));
        }
        int items = matrix.items();
        if (items < 2) {
            return Optional.empty();
        }
        double variance = new Variance().evaluate(totals.scores());
        double alpha = alpha(items, Arrays.stream(variances).sum(), variance);
        double error = Math.sqrt(1 - alpha);
        return Optional.of(
                new Reliability(
                        alpha,
                        Reliability.Basis.COMPLETE,
                        dichotomous(),
                        Optional.of(feldt(alpha, matrix.candidates(), items, confidence)),
                        markDeviation * error,
                        OptionalDouble.of(Math.sqrt(variance) * error)));
    }

    /**
     * Alpha of the test without the item, for a complete matrix of at least 3 items. Empty for
     * random draws: papers with and without the item would differ in length.
     */
    OptionalDouble alphaWithout(int item) {
        int items = matrix.items();
        if (!matrix.isComplete() || items < 3 || matrix.candidates() < 2) {
            return OptionalDouble.empty();
        }
        double[] column = matrix.column(item);
        double[] rest = totals.scores().clone();
        for (int candidate = 0; candidate < rest.length; candidate++) {
            rest[candidate] -= column[candidate];
        }
        if (!Spread.varied(rest)) {
            return OptionalDouble.empty();
        }
        double others = Arrays.stream(variances).sum() - variances[item];
        return OptionalDouble.of(alpha(items - 1, others, new Variance().evaluate(rest)));
    }

    private static double alpha(int items, double sumOfVariances, double variance) {
        // Rounding may carry a perfect alpha a hair above 1.
        return Math.min(1, items / (items - 1.0) * (1 - sumOfVariances / variance));
    }

    /**
     * The interval of alpha after L. S. Feldt, Psychometrika 30 (1965): (1 - alpha) times quantiles
     * of F with n - 1 and (n - 1)(k - 1) degrees of freedom.
     */
    static Interval feldt(double alpha, int candidates, int items, double confidence) {
        double freedom = candidates - 1.0;
        FDistribution distribution =
                new FDistribution(null, freedom, freedom * (items - 1), QUANTILE_ACCURACY);
        double tail = (1 - confidence) / 2;
        return new Interval(
                1 - (1 - alpha) * distribution.inverseCumulativeProbability(1 - tail),
                1 - (1 - alpha) * distribution.inverseCumulativeProbability(tail),
                confidence);
    }

    private Reliability ofDraws(double alpha, double markDeviation) {
        return new Reliability(
                alpha,
                Reliability.Basis.RANDOM_DRAW,
                dichotomous(),
                Optional.empty(),
                markDeviation * Math.sqrt(1 - alpha),
                OptionalDouble.empty());
    }

    /**
     * See {@link Reliability.Basis#RANDOM_DRAW}. Scores are taken from the item's own mean, so that
     * the products of all pairs of a paper come from ((sum d)^2 - sum d^2) / 2 in one pass and no
     * table of pairs is needed. The divisor allows for the estimated means, 1 - 1/n_i - 1/n_j + 1/N
     * a pair, which is exact for a complete matrix and, on average, for a random draw.
     */
    OptionalDouble alphaOfDraws(int fewestCandidates) {
        double[] sums = new double[matrix.candidates()];
        double[] squares = new double[matrix.candidates()];
        double[] inverses = new double[matrix.candidates()];
        int[] lengths = new int[matrix.candidates()];
        double weightedVariances = 0;
        double weights = 0;
        for (int item = 0; item < matrix.items(); item++) {
            if (matrix.seenBy(item) < 2) {
                continue;
            }
            double[] column = matrix.column(item);
            double[] seen = Arrays.stream(column).filter(score -> !Double.isNaN(score)).toArray();
            double mean = Arrays.stream(seen).sum() / seen.length;
            weightedVariances += seen.length * new Variance().evaluate(seen);
            weights += seen.length;
            for (int candidate = 0; candidate < column.length; candidate++) {
                if (!Double.isNaN(column[candidate])) {
                    double deviation = column[candidate] - mean;
                    sums[candidate] += deviation;
                    squares[candidate] += deviation * deviation;
                    inverses[candidate] += 1.0 / seen.length;
                    lengths[candidate]++;
                }
            }
        }
        int candidates = (int) Arrays.stream(lengths).filter(length -> length > 1).count();
        if (candidates < Math.max(2, fewestCandidates)) {
            return OptionalDouble.empty();
        }
        double products = 0;
        double divisor = 0;
        double cells = 0;
        for (int candidate = 0; candidate < sums.length; candidate++) {
            double length = lengths[candidate];
            if (length > 1) {
                cells += length;
                products += (sums[candidate] * sums[candidate] - squares[candidate]) / 2;
                divisor +=
                        length * (length - 1) / 2 * (1 + 1.0 / candidates)
                                - (length - 1) * inverses[candidate];
            }
        }
        double length = cells / candidates;
        double variance = weightedVariances / weights;
        double covariance = products / divisor;
        double whole = variance + (length - 1) * covariance;
        return divisor > 0 && whole > Spread.NOISE
                ? OptionalDouble.of(Math.min(1, length * covariance / whole))
                : OptionalDouble.empty();
    }

    private boolean dichotomous() {
        return IntStream.range(0, matrix.items())
                .allMatch(
                        item ->
                                matrix.isDichotomous(item)
                                        && matrix.maximum(item) == matrix.maximum(0));
    }
}
