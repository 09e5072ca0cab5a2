package vn.giangduong.training.study;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.training.CompletionState;

/**
 * A module a cadre is summoned to, in a list.
 *
 * @param code the module's code
 * @param classTitle the class; {@code null} for a completion from elsewhere alone
 * @param dueOn the last day of the class, if there is one
 * @param lessons how many lessons the pinned version has
 * @param lessonsRead how many of them are read to the end
 * @param nextLesson where reading goes on; {@code null} when all is read
 * @param quizQuestions how many questions the quiz has; 0 when there is none
 * @param mark the mark it was completed with; {@code null} without a quiz
 * @param elsewhere where it was completed when that was not here
 */
public record StudyOverview(
        String code,
        String title,
        String summary,
        int minutes,
        @Nullable String classTitle,
        @Nullable LocalDate dueOn,
        CompletionState state,
        int lessons,
        int lessonsRead,
        @Nullable NextLesson nextLesson,
        int quizQuestions,
        @Nullable Instant completedAt,
        @Nullable BigDecimal mark,
        @Nullable Elsewhere elsewhere)
        implements Serializable {

    /** Where reading goes on; the position is counted from 1. */
    public record NextLesson(String code, int position, String title) implements Serializable {}

    /** How many lessons are left to read. */
    public int lessonsLeft() {
        return lessons - lessonsRead;
    }

    public boolean isCompleted() {
        return state == CompletionState.COMPLETED;
    }
}
