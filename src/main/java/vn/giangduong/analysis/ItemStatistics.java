package vn.giangduong.analysis;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One item. All values are over the candidates it was presented to; what cannot be computed is
 * empty, never {@code NaN}. Totals and rests are proportions of the score possible on the
 * candidate's own paper; for a complete matrix the correlations equal those with raw totals.
 *
 * @param item position in the matrix, from 0
 * @param maximum highest possible score
 * @param answers number of candidates it was presented to
 * @param mean mean score; from 1 answer
 * @param facility mean over maximum, 0 (nobody) to 1 (everybody right)
 * @param facilityInterval Wilson's interval; conservative for part marks
 * @param standardDeviation of scores, divisor n - 1; from 2 answers
 * @param totalCorrelation point-biserial (Pearson) correlation with the total, the item included
 * @param discrimination correlation with the rest, the total without the item; the corrected
 *     item-total correlation
 * @param discriminationInterval of {@code discrimination}, by Fisher's z
 * @param upperLowerIndex facility among the best 27 % minus facility among the weakest 27 % by
 *     total (T. L. Kelley, 1939), ties at the border all included so that the order of candidates
 *     does not matter; empty if the two groups would overlap
 * @param alphaIfDeleted alpha of the test without the item; complete matrices of 3 items or more
 */
public record ItemStatistics(
        int item,
        double maximum,
        int answers,
        OptionalDouble mean,
        OptionalDouble facility,
        Optional<Interval> facilityInterval,
        OptionalDouble standardDeviation,
        OptionalDouble totalCorrelation,
        OptionalDouble discrimination,
        Optional<Interval> discriminationInterval,
        OptionalDouble upperLowerIndex,
        OptionalDouble alphaIfDeleted) {}
