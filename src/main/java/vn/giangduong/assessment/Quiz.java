package vn.giangduong.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.content.ModuleVersionId;

/**
 * The quiz at the end of a version of a study module.
 *
 * @param questionCount how many questions a paper has
 * @param minutes how long an attempt may last; {@code null} for no limit
 * @param attempts how many attempts a cadre has; {@code null} for any number
 * @param passMark the mark on the scale of 10 from which one has passed
 * @param rows the blueprint
 */
public record Quiz(
        QuizId id,
        ModuleVersionId moduleVersion,
        String title,
        int questionCount,
        @Nullable Integer minutes,
        @Nullable Integer attempts,
        BigDecimal passMark,
        List<BlueprintRow> rows)
        implements Serializable {

    public Quiz {
        rows = List.copyOf(rows);
    }

    /** What the quiz was made from. */
    public QuizDefinition definition() {
        return new QuizDefinition(title, minutes, attempts, passMark, rows);
    }
}
