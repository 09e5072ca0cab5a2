package vn.giangduong.content;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * One version of a study module with its lessons in order.
 *
 * @param code the module's code, the same in every version
 * @param number counted from 1
 * @param minutes how long the whole module takes
 * @param descriptionHtml safe HTML
 */
public record ModuleVersion(
        ModuleVersionId id,
        StudyModuleId moduleId,
        String code,
        int number,
        String title,
        String summary,
        int minutes,
        String descriptionHtml,
        ModuleState state,
        List<Link> links,
        List<Lesson> lessons)
        implements Serializable {

    public ModuleVersion {
        links = List.copyOf(links);
        lessons = List.copyOf(lessons);
    }

    /** The lesson with that code. */
    public Optional<Lesson> lesson(String lessonCode) {
        return lessons.stream().filter(lesson -> lesson.code().equals(lessonCode)).findFirst();
    }
}
