package vn.giangduong.analysis;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How repeatable the marks are.
 *
 * @param alpha Cronbach's alpha with divisor n - 1 throughout; at most 1, below 0 if items
 *     contradict each other
 * @param basis what alpha was computed from
 * @param dichotomous whether all items are right-or-wrong with the same maximum; alpha is then
 *     Kuder and Richardson's KR-20
 * @param interval Feldt's interval of alpha; only for {@link Basis#COMPLETE}
 * @param standardErrorOfMark SD of marks times sqrt(1 - alpha), on the scale of 10
 * @param standardErrorOfScore the same in raw scores; only for {@link Basis#COMPLETE}
 */
public record Reliability(
        double alpha,
        Basis basis,
        boolean dichotomous,
        Optional<Interval> interval,
        double standardErrorOfMark,
        OptionalDouble standardErrorOfScore) {

    /** What alpha was computed from. */
    public enum Basis {
        /** Everybody had every item: L. J. Cronbach, Psychometrika 16 (1951). */
        COMPLETE,
        /**
         * Papers were drawn at random: the alpha of a paper of mean length k, k c / (v + (k - 1)
         * c), with the mean variance v of the items on the papers and the mean covariance c of the
         * pairs that stood on a paper together. It supposes that the draw did not depend on the
         * candidate. Papers of unequal difficulty widen the spread of marks, and the standard error
         * does not count that as error.
         */
        RANDOM_DRAW
    }
}
