package vn.giangduong.content;

import java.util.List;

/**
 * A lesson was stored.
 *
 * @param version what the next change must be based on
 * @param removed elements and attributes the author wrote that may not be shown and were taken out
 */
public record LessonSaved(int version, List<String> removed) {

    public LessonSaved {
        removed = List.copyOf(removed);
    }
}
