package vn.giangduong.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** How well somebody does in quizzes: one figure a person, the same wherever it is asked for. */
final class Abilities {

    private static final long SEED = 2_718_281;
    private static final int QUESTIONS = 20;
    private static final double MEAN = 1.05;
    private static final double SPREAD = 0.85;

    private Abilities() {}

    /** On the scale of item response theory, about 0 to 2. */
    static double of(long cadre) {
        return MEAN + SPREAD * new SplittableRandom(SEED + cadre * 7_919).nextGaussian();
    }

    /** A mark that passes, in half points as twenty questions give it. */
    static BigDecimal passingMark(long cadre, RandomGenerator random) {
        double chance = 1 / (1 + Math.exp(-of(cadre)));
        int right = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            right += random.nextDouble() < chance ? 1 : 0;
        }
        int passing = Math.max(right, QUESTIONS / 2 + random.nextInt(3));
        return BigDecimal.valueOf(passing * 10L)
                .divide(BigDecimal.valueOf(QUESTIONS), 2, RoundingMode.HALF_UP);
    }
}
