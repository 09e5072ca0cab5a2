package vn.giangduong.analysis;

import java.util.OptionalDouble;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** Whether values vary at all: rounding noise in sums must not pass for a spread. */
final class Spread {

    /** Differences of scores and proportions below this are rounding. */
    static final double NOISE = 1e-9;

    private Spread() {}

    static boolean varied(double[] values) {
        for (double value : values) {
            if (Math.abs(value - values[0]) > NOISE) {
                return true;
            }
        }
        return false;
    }

    /** Pearson's correlation; empty below 3 pairs or if one side does not vary. */
    static OptionalDouble correlation(double[] first, double[] second) {
        if (first.length < 3 || !varied(first) || !varied(second)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(new PearsonsCorrelation().correlation(first, second));
    }
}
