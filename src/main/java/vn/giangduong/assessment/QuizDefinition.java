package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a quiz.
 *
 * @param title what the screen calls it
 * @param minutes how long an attempt may last from its first opening; {@code null} for no limit
 * @param attempts how many attempts a cadre has; {@code null} for any number
 * @param passMark the mark on the scale of 10 from which one has passed, two decimals
 * @param rows the blueprint, at least one row
 */
public record QuizDefinition(
        String title,
        @Nullable Integer minutes,
        @Nullable Integer attempts,
        BigDecimal passMark,
        List<BlueprintRow> rows) {

    private static final int LONGEST_TITLE = 300;
    private static final int MOST_QUESTIONS = 200;

    /**
     * @throws IllegalArgumentException when no quiz can be like that
     */
    public QuizDefinition {
        rows = List.copyOf(rows);
        passMark = passMark.setScale(2, RoundingMode.HALF_UP);
        require(!title.isBlank() && title.length() <= LONGEST_TITLE, "title");
        require(minutes == null || minutes >= 1, "minutes");
        require(attempts == null || attempts >= 1, "attempts");
        require(passMark.signum() >= 0 && passMark.compareTo(BigDecimal.TEN) <= 0, "passMark");
        int questions = rows.stream().mapToInt(BlueprintRow::count).sum();
        require(questions >= 1 && questions <= MOST_QUESTIONS, "rows");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("A quiz cannot have this " + what);
        }
    }
}
