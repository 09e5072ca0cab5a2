package vn.giangduong.analysis;

import java.util.Arrays;
import vn.giangduong.analysis.AnalysisException.Reason;

/**
 * Scores of candidates on items. {@code NaN} means that the item was not in the candidate's paper
 * (papers are drawn at random); an item that was presented and left blank has the score 0.
 * Immutable; scores are kept by item, 8 bytes a cell.
 */
public final class ResponseMatrix {

    private final double[][] columns;
    private final double[] maxima;
    private final int candidates;
    private final int[] seen;

    private ResponseMatrix(double[][] columns, double[] maxima, int candidates) {
        this.columns = columns;
        this.maxima = maxima;
        this.candidates = candidates;
        this.seen = new int[maxima.length];
        check();
    }

    /**
     * A matrix from one row a candidate.
     *
     * @param rows {@code rows[candidate][item]}, each between 0 and the item's maximum or {@code
     *     NaN}; no rows at all is a test nobody sat
     * @param maxima the highest score of each item, positive
     * @throws AnalysisException if the shape or a value is wrong
     */
    public static ResponseMatrix ofRows(double[][] rows, double[] maxima) {
        double[][] columns = new double[maxima.length][rows.length];
        for (int candidate = 0; candidate < rows.length; candidate++) {
            double[] row = rows[candidate];
            requireLength(candidate, row.length, maxima.length);
            for (int item = 0; item < row.length; item++) {
                columns[item][candidate] = row[item];
            }
        }
        return new ResponseMatrix(columns, maxima.clone(), rows.length);
    }

    /**
     * A matrix from one column an item, {@code columns[item][candidate]}; otherwise as {@link
     * #ofRows}.
     */
    public static ResponseMatrix ofColumns(double[][] columns, double[] maxima) {
        if (columns.length != maxima.length) {
            throw new AnalysisException(Reason.RAGGED, 1, columns.length, maxima.length);
        }
        int candidates = columns.length == 0 ? 0 : columns[0].length;
        double[][] copy = new double[columns.length][];
        for (int item = 0; item < columns.length; item++) {
            requireLength(item, columns[item].length, candidates);
            copy[item] = columns[item].clone();
        }
        return new ResponseMatrix(copy, maxima.clone(), candidates);
    }

    private static void requireLength(int position, int length, int expected) {
        if (length != expected) {
            throw new AnalysisException(Reason.RAGGED, position + 1, length, expected);
        }
    }

    private void check() {
        if (maxima.length == 0) {
            throw new AnalysisException(Reason.NO_ITEMS);
        }
        for (int item = 0; item < maxima.length; item++) {
            double maximum = maxima[item];
            if (!(maximum > 0) || Double.isInfinite(maximum)) {
                throw new AnalysisException(Reason.BAD_MAXIMUM, item + 1);
            }
            for (int candidate = 0; candidate < candidates; candidate++) {
                double score = columns[item][candidate];
                if (score < 0 || score > maximum) {
                    throw new AnalysisException(
                            Reason.SCORE_OUT_OF_RANGE, candidate + 1, item + 1, score);
                }
                if (!Double.isNaN(score)) {
                    seen[item]++;
                }
            }
        }
    }

    public int candidates() {
        return candidates;
    }

    public int items() {
        return maxima.length;
    }

    /** The score, or {@code NaN} if the item was not presented to the candidate. */
    public double score(int candidate, int item) {
        return columns[item][candidate];
    }

    public double maximum(int item) {
        return maxima[item];
    }

    public boolean seen(int candidate, int item) {
        return !Double.isNaN(columns[item][candidate]);
    }

    /** How many candidates the item was presented to. */
    public int seenBy(int item) {
        return seen[item];
    }

    /** Whether everybody was presented with every item. */
    public boolean isComplete() {
        return Arrays.stream(seen).allMatch(count -> count == candidates);
    }

    /** The item's own array, for reading only. */
    double[] column(int item) {
        return columns[item];
    }

    /** Whether every score of the item is either 0 or the maximum. */
    boolean isDichotomous(int item) {
        for (double score : columns[item]) {
            if (score > 0 && score < maxima[item]) {
                return false;
            }
        }
        return true;
    }
}
