package vn.giangduong.analysis;

import vn.giangduong.analysis.AnalysisException.Reason;

/**
 * A two-sided confidence interval.
 *
 * @param low lower limit
 * @param high upper limit, not below {@code low}
 * @param confidence for example 0.95
 */
public record Interval(double low, double high, double confidence) {

    public Interval {
        requireConfidence(confidence);
        if (!(low <= high)) {
            throw new AnalysisException(Reason.BAD_SETTING, "interval");
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The same interval cut to what is possible, for example to [0, 1] for a proportion. */
    public Interval clipped(double least, double most) {
        return new Interval(
                Math.clamp(low, least, most), Math.clamp(high, least, most), confidence);
    }

    static void requireConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new AnalysisException(Reason.BAD_CONFIDENCE, confidence);
        }
    }
}
