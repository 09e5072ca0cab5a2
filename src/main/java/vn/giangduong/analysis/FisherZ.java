package vn.giangduong.analysis;

import org.apache.commons.math3.util.FastMath;

/**
 * How sure a correlation is, by Fisher's transformation z = artanh r with standard error 1/sqrt(n -
 * 3) (R. A. Fisher, 1921). For a point-biserial correlation this is an approximation, a good one
 * from about 30 answers.
 */
final class FisherZ {

    /** Below this number of pairs the standard error is not defined. */
    static final int FEWEST_PAIRS = 4;

    /** Keeps artanh finite for a perfect correlation. */
    private static final double LARGEST = 1 - 1e-12;

    private FisherZ() {}

    /** The two-sided interval; {@code pairs} is at least {@link #FEWEST_PAIRS}. */
    static Interval interval(double correlation, int pairs, double confidence) {
        double half = ProportionInterval.twoSidedQuantile(confidence) / Math.sqrt(pairs - 3.0);
        double z = transform(correlation);
        return new Interval(FastMath.tanh(z - half), FastMath.tanh(z + half), confidence);
    }

    /** Whether the true correlation is above {@code limit}, one-sided, with this confidence. */
    static boolean above(double correlation, double limit, int pairs, double confidence) {
        return pairs >= FEWEST_PAIRS
                && (transform(correlation) - transform(limit)) * Math.sqrt(pairs - 3.0)
                        > ProportionInterval.oneSidedQuantile(confidence);
    }

    /** Whether the true correlation is below {@code limit}, one-sided, with this confidence. */
    static boolean below(double correlation, double limit, int pairs, double confidence) {
        return above(-correlation, -limit, pairs, confidence);
    }

    /**
     * The standard normal statistic for the difference of two correlations with the same third
     * variable: X.-L. Meng, R. Rosenthal, D. B. Rubin, "Comparing correlated correlation
     * coefficients", Psychological Bulletin 111 (1992), formulas 1 to 3.
     *
     * @param first correlation of the first variable with the third
     * @param second correlation of the second variable with the third
     * @param between correlation of the first variable with the second
     * @param pairs number of observations
     */
    static double dependentDifference(double first, double second, double between, int pairs) {
        double meanSquare = Math.min((first * first + second * second) / 2, LARGEST);
        double f = Math.min(1, (1 - between) / (2 * (1 - meanSquare)));
        double h = (1 - f * meanSquare) / (1 - meanSquare);
        return (transform(first) - transform(second))
                * Math.sqrt((pairs - 3.0) / (2 * (1 - Math.min(between, LARGEST)) * h));
    }

    private static double transform(double correlation) {
        return FastMath.atanh(Math.clamp(correlation, -LARGEST, LARGEST));
    }
}
