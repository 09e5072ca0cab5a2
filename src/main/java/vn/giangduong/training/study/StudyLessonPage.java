package vn.giangduong.training.study;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.giangduong.content.Lesson;

/**
 * A lesson as a cadre reads it.
 *
 * @param moduleTitle the module it belongs to
 * @param lessons all lessons of the module in order, this one among them
 * @param index where this one is, from 0
 */
public record StudyLessonPage(
        String moduleCode, String moduleTitle, Lesson lesson, List<StudyLesson> lessons, int index)
        implements Serializable {

    public StudyLessonPage {
        lessons = List.copyOf(lessons);
    }

    /** This lesson's line in the list. */
    public StudyLesson standing() {
        return lessons.get(index);
    }

    /** The lesson before this one. */
    public Optional<StudyLesson> previous() {
        return index == 0 ? Optional.empty() : Optional.of(lessons.get(index - 1));
    }

    /** The lesson after this one. */
    public Optional<StudyLesson> next() {
        return index + 1 == lessons.size() ? Optional.empty() : Optional.of(lessons.get(index + 1));
    }

    /** How many lessons of the module are read to the end. */
    public int read() {
        return (int) lessons.stream().filter(StudyLesson::read).count();
    }
}
