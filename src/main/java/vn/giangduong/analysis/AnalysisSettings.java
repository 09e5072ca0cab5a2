package vn.giangduong.analysis;

import vn.giangduong.analysis.AnalysisException.Reason;

/**
 * How to analyse.
 *
 * @param passMark the mark on the scale of 10 from which one has passed, compared with the
 *     unrounded mark
 * @param binWidth width of the bins of the distribution; 10 must be a multiple of it
 * @param confidence of the intervals reported, for example 0.95
 * @param thresholds when a figure becomes a finding
 */
public record AnalysisSettings(
        double passMark, double binWidth, double confidence, FindingThresholds thresholds) {

    public AnalysisSettings {
        Interval.requireConfidence(confidence);
        if (!(passMark >= 0 && passMark <= MarkDistribution.SCALE)) {
            throw new AnalysisException(Reason.BAD_SETTING, "passMark");
        }
        double bins = MarkDistribution.SCALE / binWidth;
        if (!(bins >= 1 && bins <= 1000) || Math.abs(bins - Math.rint(bins)) > Spread.NOISE) {
            throw new AnalysisException(Reason.BAD_SETTING, "binWidth");
        }
    }

    /** Pass mark 5, bins of half a mark, intervals of 95 %. */
    public static AnalysisSettings standard() {
        return new AnalysisSettings(5, 0.5, 0.95, FindingThresholds.standard());
    }
}
