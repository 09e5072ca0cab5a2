package vn.giangduong.content;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of a draft.
 *
 * @param version what a change must be based on
 */
public record LessonDraft(
        LessonId id,
        String code,
        int position,
        String title,
        int minutes,
        String markdown,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Citation> citations,
        int version)
        implements Serializable {

    public LessonDraft {
        citations = List.copyOf(citations);
    }
}
