package vn.giangduong.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lesson as its author typed it, unchecked; see {@link Lesson} for the values. */
public record LessonContent(
        String title,
        int minutes,
        String markdown,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Citation> citations) {

    public LessonContent {
        citations = List.copyOf(citations);
    }
}
