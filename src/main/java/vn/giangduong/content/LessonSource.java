package vn.giangduong.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lesson as its author writes it, checked; see {@link Lesson} for the values. */
record LessonSource(
        String code,
        String title,
        int minutes,
        String markdown,
        String html,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Citation> citations) {

    LessonSource {
        citations = List.copyOf(citations);
    }
}
