package vn.giangduong.analysis;

import java.util.Optional;

/**
 * The test as a whole.
 *
 * @param candidates how many were presented with at least one item
 * @param items how many items the matrix has
 * @param complete whether everybody was presented with every item
 * @param scores summary of raw totals; only if complete and somebody sat the test
 * @param marks summary of marks on the scale of 10 (10 times score over possible score, not
 *     rounded); empty if nobody sat the test
 * @param distribution the marks in bins
 * @param reliability empty if not computable: fewer than 2 items or candidates, all marks equal, or
 *     too few candidates for random draws
 * @param passRate empty if nobody sat the test
 */
public record TestStatistics(
        int candidates,
        int items,
        boolean complete,
        Optional<ScoreSummary> scores,
        Optional<ScoreSummary> marks,
        MarkDistribution distribution,
        Optional<Reliability> reliability,
        Optional<PassRate> passRate) {

    /**
     * Who reached the pass mark.
     *
     * @param passed number of candidates at or above the pass mark
     * @param share {@code passed} over all candidates, 0 to 1
     * @param interval Wilson's interval of the share
     */
    public record PassRate(int passed, double share, Interval interval) {}
}
