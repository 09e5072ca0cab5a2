package vn.giangduong.demo;

import java.util.random.RandomGenerator;

/** Divides a whole number unevenly. */
final class Shares {

    private Shares() {}

    /**
     * Parts that add up to the total exactly, each at least so much.
     *
     * @param unevenness 0 for equal parts, 1 for parts of very different size
     */
    static int[] of(int total, int parts, int least, double unevenness, RandomGenerator random) {
        if (total < parts * least) {
            throw new IllegalArgumentException(total + " is too little for " + parts + " parts");
        }
        double[] weights = new double[parts];
        double sum = 0;
        for (int i = 0; i < parts; i++) {
            weights[i] = Math.exp(unevenness * random.nextGaussian());
            sum += weights[i];
        }
        int[] shares = new int[parts];
        int spare = total - parts * least;
        int given = 0;
        double exact = 0;
        for (int i = 0; i < parts; i++) {
            // rounding the running total keeps the sum exact
            exact += spare * weights[i] / sum;
            int upTo = i == parts - 1 ? spare : (int) Math.round(exact);
            shares[i] = least + upTo - given;
            given = upTo;
        }
        return shares;
    }
}
