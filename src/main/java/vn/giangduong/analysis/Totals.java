package vn.giangduong.analysis;

import java.util.stream.IntStream;

/**
 * Each candidate's score and the score that was possible on the items he or she was presented with.
 * Totals and rests are proportions of what was possible, so that they can be compared between
 * papers drawn at random; for a complete matrix they are the raw totals up to a common factor, and
 * correlations with them are the same.
 */
final class Totals {

    private final ResponseMatrix matrix;
    private final double[] scores;
    private final double[] possible;
    private final int[] counts;

    Totals(ResponseMatrix matrix) {
        this.matrix = matrix;
        this.scores = new double[matrix.candidates()];
        this.possible = new double[matrix.candidates()];
        this.counts = new int[matrix.candidates()];
        for (int item = 0; item < matrix.items(); item++) {
            double[] column = matrix.column(item);
            for (int candidate = 0; candidate < column.length; candidate++) {
                if (!Double.isNaN(column[candidate])) {
                    scores[candidate] += column[candidate];
                    possible[candidate] += matrix.maximum(item);
                    counts[candidate]++;
                }
            }
        }
    }

    /** Raw totals of everybody; meaningful for a complete matrix only. */
    double[] scores() {
        return scores;
    }

    /** How many items the candidate's paper had. */
    int items(int candidate) {
        return counts[candidate];
    }

    /** Marks on the scale of 10 of those who were presented with anything. */
    double[] marks() {
        return IntStream.range(0, scores.length)
                .filter(candidate -> counts[candidate] > 0)
                .mapToDouble(candidate -> MarkDistribution.SCALE * proportion(candidate))
                .toArray();
    }

    double proportion(int candidate) {
        return scores[candidate] / possible[candidate];
    }

    /** The candidates who saw the item and at least one other, so that they have a rest. */
    int[] withRest(int item) {
        return IntStream.range(0, scores.length)
                .filter(candidate -> counts[candidate] > 1 && matrix.seen(candidate, item))
                .toArray();
    }

    /** The candidate's proportion on everything but the item. */
    double rest(int candidate, int item) {
        return (scores[candidate] - matrix.score(candidate, item))
                / (possible[candidate] - matrix.maximum(item));
    }
}
