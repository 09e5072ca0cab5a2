package vn.giangduong.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FisherZTests {

    @Test
    void givesTheTextbookInterval() {
        // z = 0.549306, standard error 1/5, limits tanh(0.549306 -+ 0.391993).
        Interval interval = FisherZ.interval(0.5, 28, 0.95);

        assertThat(interval.low()).isCloseTo(0.156028, within(1e-6));
        assertThat(interval.high()).isCloseTo(0.735818, within(1e-6));
    }

    @Test
    void isSureOfAWeakCorrelationOnlyWithManyPairs() {
        assertThat(FisherZ.above(0.2, 0, 50, 0.95)).isFalse();
        assertThat(FisherZ.above(0.2, 0, 500, 0.95)).isTrue();
        assertThat(FisherZ.below(-0.2, 0, 500, 0.95)).isTrue();
        assertThat(FisherZ.below(0.1, 0.2, 500, 0.95)).isTrue();
        assertThat(FisherZ.above(0.99, 0, 3, 0.95)).isFalse();
    }

    @Test
    void comparesTwoCorrelationsWithTheSameVariable() {
        // By hand: mean square 0.17, f = 0.361446, h = 1.130788, Z = 0.239787 * 8.584574.
        assertThat(FisherZ.dependentDifference(0.5, 0.3, 0.4, 103))
                .isCloseTo(2.058465, within(1e-6));
        assertThat(FisherZ.dependentDifference(0.3, 0.3, -0.4, 103)).isZero();
    }

    @Test
    void staysFiniteForAPerfectCorrelation() {
        Interval interval = FisherZ.interval(1, 30, 0.95);

        assertThat(interval.low()).isBetween(0.99, 1.0);
        assertThat(interval.high()).isLessThanOrEqualTo(1);
        assertThat(FisherZ.dependentDifference(1, -1, -1, 30)).isFinite().isPositive();
    }
}
