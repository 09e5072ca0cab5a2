package vn.giangduong.content;

import java.io.Serializable;
import java.util.List;

/** A module version in a list: all but the texts. See {@link ModuleVersion}. */
public record ModuleOutline(
        ModuleVersionId id,
        StudyModuleId moduleId,
        String code,
        int number,
        String title,
        String summary,
        int minutes,
        ModuleState state,
        List<LessonOutline> lessons)
        implements Serializable {

    public ModuleOutline {
        lessons = List.copyOf(lessons);
    }
}
