package vn.giangduong.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * How many candidates have which mark on the scale of 10.
 *
 * @param bins from 0 to 10 without a gap, in rising order
 */
public record MarkDistribution(List<Bin> bins) {

    /** The highest mark. */
    public static final double SCALE = 10;

    public MarkDistribution {
        bins = List.copyOf(bins);
    }

    /**
     * Marks from {@code from} to below {@code to}; the last bin includes 10.
     *
     * @param from lower limit, included
     * @param to upper limit, excluded unless it is 10
     * @param count number of candidates
     */
    public record Bin(double from, double to, int count) {}

    /** Counts the marks, each in [0, 10], in {@code 10 / width} bins. */
    static MarkDistribution of(double[] marks, double width) {
        int[] counts = new int[(int) Math.round(SCALE / width)];
        for (double mark : marks) {
            int bin = (int) Math.floor(mark / width + Spread.NOISE);
            counts[Math.min(bin, counts.length - 1)]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < counts.length; bin++) {
            bins.add(new Bin(bin * width, (bin + 1) * width, counts[bin]));
        }
        return new MarkDistribution(bins);
    }
}
