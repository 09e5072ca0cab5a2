package vn.giangduong.training.study;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lesson in a cadre's list.
 *
 * @param read whether it was read to the end
 * @param opened whether it was ever opened
 * @param expiredSince the first day its content no longer holds, when that day has come
 */
public record StudyLesson(
        String code,
        int position,
        String title,
        int minutes,
        boolean opened,
        boolean read,
        @Nullable LocalDate expiredSince)
        implements Serializable {}
