package vn.giangduong.content;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version that is being written.
 *
 * @param description Markdown
 * @param reason why it was sent back, if it was
 * @param version what a change of the texts must be based on
 */
public record ModuleDraft(
        ModuleVersionId id,
        String code,
        int number,
        String title,
        String summary,
        int minutes,
        String description,
        @Nullable String reason,
        int version,
        List<LessonDraft> lessons)
        implements Serializable {

    public ModuleDraft {
        lessons = List.copyOf(lessons);
    }
}
