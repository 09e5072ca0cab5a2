package vn.giangduong.analysis;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import vn.giangduong.analysis.AnalysisException.Reason;

/**
 * Confidence intervals of a proportion. Definitions and comparison: L. D. Brown, T. T. Cai, A.
 * DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16 (2001). {@link
 * #WILSON} is what the screens use: it never leaves [0, 1] and holds its confidence for small
 * groups.
 */
public enum ProportionInterval {
    /** The score interval, E. B. Wilson (1927), without continuity correction. */
    WILSON {
        @Override
        Interval compute(int successes, int trials, double confidence) {
            return wilson(successes, trials, confidence);
        }
    },
    /** The exact interval, C. J. Clopper and E. S. Pearson (1934); conservative. */
    CLOPPER_PEARSON {
        @Override
        Interval compute(int successes, int trials, double confidence) {
            double tail = (1 - confidence) / 2;
            double low =
                    successes == 0 ? 0 : beta(successes, trials - successes + 1.0).quantile(tail);
            double high =
                    successes == trials
                            ? 1
                            : beta(successes + 1.0, trials - successes).quantile(1 - tail);
            return new Interval(low, high, confidence);
        }
    },
    /**
     * A. Agresti and B. A. Coull (1998). Near 0 and 1 it leaves [0, 1] by definition; cut it with
     * {@link Interval#clipped} before showing it.
     */
    AGRESTI_COULL {
        @Override
        Interval compute(int successes, int trials, double confidence) {
            double z = twoSidedQuantile(confidence);
            double weight = trials + z * z;
            double centre = (successes + z * z / 2) / weight;
            double half = z * Math.sqrt(centre * (1 - centre) / weight);
            return new Interval(centre - half, centre + half, confidence);
        }
    },
    /** Equal tails of Beta(x + 1/2, n - x + 1/2), with limits 0 for x = 0 and 1 for x = n. */
    JEFFREYS {
        @Override
        Interval compute(int successes, int trials, double confidence) {
            double tail = (1 - confidence) / 2;
            Quantiles posterior = beta(successes + 0.5, trials - successes + 0.5);
            double low = successes == 0 ? 0 : posterior.quantile(tail);
            double high = successes == trials ? 1 : posterior.quantile(1 - tail);
            return new Interval(low, high, confidence);
        }
    };

    /** Fine enough for limits near 0, where the library's default of 1e-9 is not. */
    private static final double QUANTILE_ACCURACY = 1e-15;

    /**
     * The interval for a count.
     *
     * @param successes 0 to {@code trials}
     * @param trials at least 1
     * @param confidence two-sided, between 0 and 1
     * @throws AnalysisException with {@link Reason#BAD_COUNTS} or {@link Reason#BAD_CONFIDENCE}
     */
    public Interval of(int successes, int trials, double confidence) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new AnalysisException(Reason.BAD_COUNTS, successes, trials);
        }
        Interval.requireConfidence(confidence);
        return compute(successes, trials, confidence);
    }

    abstract Interval compute(int successes, int trials, double confidence);

    /**
     * Wilson's interval with a fractional number of successes, for the mean of scores in [0, 1]. It
     * is conservative there, as the variance of such scores never exceeds p(1 - p).
     */
    static Interval wilson(double successes, int trials, double confidence) {
        double z = twoSidedQuantile(confidence);
        double share = successes / trials;
        double weight = trials + z * z;
        double centre = (successes + z * z / 2) / weight;
        double half = z / weight * Math.sqrt(trials * share * (1 - share) + z * z / 4);
        double low = successes <= 0 ? 0 : Math.max(0, centre - half);
        double high = successes >= trials ? 1 : Math.min(1, centre + half);
        return new Interval(low, high, confidence);
    }

    static double twoSidedQuantile(double confidence) {
        return oneSidedQuantile((1 + confidence) / 2);
    }

    static double oneSidedQuantile(double confidence) {
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(confidence);
    }

    private static Quantiles beta(double first, double second) {
        return new BetaDistribution(null, first, second, QUANTILE_ACCURACY)
                ::inverseCumulativeProbability;
    }

    @FunctionalInterface
    private interface Quantiles {
        double quantile(double probability);
    }
}
