package vn.giangduong.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quiz in a list, with how it did.
 *
 * @param closed how many attempts are closed and marked
 * @param passed how many of them passed
 * @param meanMark mean of their marks on the scale of 10; null when there are none
 */
public record QuizFigures(
        QuizId id,
        String title,
        String moduleTitle,
        int moduleVersion,
        int closed,
        int passed,
        @Nullable BigDecimal meanMark)
        implements Serializable {}
