package vn.giangduong.content;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as it is read.
 *
 * @param code unique in its module, and the same in every version
 * @param position counted from 1
 * @param minutes how long reading takes
 * @param html safe HTML, headings from the third level
 * @param validFrom the first day its content holds, where known
 * @param validTo the last day its content holds, where known
 */
public record Lesson(
        String code,
        int position,
        String title,
        int minutes,
        String html,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Citation> citations)
        implements Serializable {

    public Lesson {
        citations = List.copyOf(citations);
    }

    /** Whether what it says was no longer in force on that day. */
    public boolean isExpired(LocalDate on) {
        return validTo != null && validTo.isBefore(on);
    }
}
