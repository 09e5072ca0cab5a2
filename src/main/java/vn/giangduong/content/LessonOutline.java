package vn.giangduong.content;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A lesson in a list: all but its text. See {@link Lesson}. */
public record LessonOutline(
        String code, int position, String title, int minutes, @Nullable LocalDate validTo)
        implements Serializable {

    /** Whether what it says was no longer in force on that day. */
    public boolean isExpired(LocalDate on) {
        return validTo != null && validTo.isBefore(on);
    }
}
