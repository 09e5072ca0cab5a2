package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giangduong.analysis.ResponseMatrix;
import vn.giangduong.questionbank.QuestionVersionId;

/**
 * Collects the marks of a quiz row by row, in any order, into a column a question. A candidate who
 * was not given a question has no score in its column.
 */
final class ResponseColumns {

    private final Map<Long, Integer> candidates = new HashMap<>();
    private final Map<QuestionVersionId, Column> columns = new LinkedHashMap<>();

    /** Adds what a candidate's attempt earned for a question. */
    void add(
            long attempt,
            QuestionVersionId question,
            BigDecimal mark,
            BigDecimal maximum,
            String answer) {
        int candidate = candidates.computeIfAbsent(attempt, _ -> candidates.size());
        double share = mark.divide(maximum, MathContext.DECIMAL64).doubleValue();
        columns.computeIfAbsent(question, _ -> new Column())
                .put(candidate, Math.clamp(share, 0, 1), answer);
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** The questions in the order of the matrix's items. */
    List<QuestionVersionId> questions() {
        return List.copyOf(columns.keySet());
    }

    /** Shares of the maximum, 0 to 1, every maximum being 1. */
    ResponseMatrix matrix() {
        double[] maxima = new double[columns.size()];
        Arrays.fill(maxima, 1);
        return ResponseMatrix.ofColumns(
                columns.values().stream()
                        .map(column -> column.scores(candidates.size()))
                        .toArray(double[][]::new),
                maxima);
    }

    /**
     * The written answers to a question by candidate; null where it was not given or left blank.
     */
    List<@Nullable String> chosen(QuestionVersionId question) {
        Column column = columns.get(question);
        List<@Nullable String> chosen = new ArrayList<>(candidates.size());
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            chosen.add(column == null ? null : column.answer(candidate));
        }
        return chosen;
    }

    private static final class Column {

        private double[] scores = new double[0];
        private @Nullable String[] answers = new @Nullable String[0];

        void put(int candidate, double score, String answer) {
            if (candidate >= scores.length) {
                int length = Math.max(64, 2 * (candidate + 1));
                scores = scores(length);
                answers = Arrays.copyOf(answers, length);
            }
            scores[candidate] = score;
            answers[candidate] = answer.isEmpty() ? null : answer;
        }

        double[] scores(int length) {
            double[] copy = Arrays.copyOf(scores, length);
            if (length > scores.length) {
                Arrays.fill(copy, scores.length, length, Double.NaN);
            }
            return copy;
        }

        @Nullable String answer(int candidate) {
            return candidate < answers.length ? answers[candidate] : null;
        }
    }
}
