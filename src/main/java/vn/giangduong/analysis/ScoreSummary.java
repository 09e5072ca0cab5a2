package vn.giangduong.analysis;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.rank.Max;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.stat.descriptive.rank.Min;

/**
 * Where scores lie and how they spread.
 *
 * @param candidates how many scores, at least 1
 * @param mean arithmetic mean
 * @param standardDeviation with divisor n - 1; from 2 scores
 * @param median the middle, or the mean of the two in the middle
 * @param minimum lowest score
 * @param maximum highest score
 * @param skewness G1, the sample skewness corrected for bias; from 3 scores that are not all equal
 * @param excessKurtosis G2, 0 for a normal distribution; from 4 scores that are not all equal
 */
public record ScoreSummary(
        int candidates,
        double mean,
        OptionalDouble standardDeviation,
        double median,
        double minimum,
        double maximum,
        OptionalDouble skewness,
        OptionalDouble excessKurtosis) {

    /** The summary of these scores, empty if there are none. */
    static Optional<ScoreSummary> of(double[] scores) {
        int n = scores.length;
        if (n == 0) {
            return Optional.empty();
        }
        boolean varied = Spread.varied(scores);
        return Optional.of(
                new ScoreSummary(
                        n,
                        new Mean().evaluate(scores),
                        n < 2
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(new StandardDeviation().evaluate(scores)),
                        new Median().evaluate(scores),
                        new Min().evaluate(scores),
                        new Max().evaluate(scores),
                        n < 3 || !varied
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(new Skewness().evaluate(scores)),
                        n < 4 || !varied
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(new Kurtosis().evaluate(scores))));
    }
}
