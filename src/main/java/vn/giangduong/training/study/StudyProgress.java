package vn.giangduong.training.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.content.LessonOutline;
import vn.giangduong.content.ModuleOutline;

/**
 * How far a cadre has read a module.
 *
 * @param lastLesson the lesson opened last
 */
record StudyProgress(ModuleOutline module, List<StudyLesson> lessons, @Nullable String lastLesson) {

    StudyProgress {
        lessons = List.copyOf(lessons);
    }

    /**
     * Puts the module and the lessons opened together.
     *
     * @param opened the codes of the lessons opened, and whether each was read to the end
     */
    static StudyProgress of(
            StudyRow row,
            @Nullable ModuleOutline module,
            Map<String, Boolean> opened,
            LocalDate today) {
        if (module == null) {
            throw new IllegalStateException("Study " + row.id() + " has no module version");
        }
        List<StudyLesson> lessons =
                module.lessons().stream().map(lesson -> lesson(lesson, opened, today)).toList();
        return new StudyProgress(module, lessons, row.lastLesson());
    }

    private static StudyLesson lesson(
            LessonOutline lesson, Map<String, Boolean> opened, LocalDate today) {
        LocalDate last = lesson.validTo();
        return new StudyLesson(
                lesson.code(),
                lesson.position(),
                lesson.title(),
                lesson.minutes(),
                opened.containsKey(lesson.code()),
                opened.getOrDefault(lesson.code(), false),
                last != null && lesson.isExpired(today) ? last.plusDays(1) : null);
    }

    boolean isRead() {
        return left() == 0;
    }

    int left() {
        return (int) lessons.stream().filter(lesson -> !lesson.read()).count();
    }

    /** Where reading goes on: the lesson opened last if it is not read, else the first unread. */
    Optional<StudyLesson> next() {
        return lessons.stream()
                .filter(lesson -> !lesson.read() && lesson.code().equals(lastLesson))
                .findFirst()
                .or(() -> lessons.stream().filter(lesson -> !lesson.read()).findFirst());
    }

    /** The next unread lesson after this one; when there is none, the first unread one. */
    Optional<StudyLesson> afterwards(String lessonCode) {
        return lessons.stream()
                .dropWhile(lesson -> !lesson.code().equals(lessonCode))
                .filter(lesson -> !lesson.read())
                .findFirst()
                .or(() -> lessons.stream().filter(lesson -> !lesson.read()).findFirst());
    }

    StudyOverview overview(StudyRow row, int quizQuestions) {
        return new StudyOverview(
                module.code(),
                module.title(),
                module.summary(),
                module.minutes(),
                row.classTitle(),
                row.dueOn(),
                row.state(),
                lessons.size(),
                lessons.size() - left(),
                next().map(StudyProgress::nextLesson).orElse(null),
                quizQuestions,
                row.completedAt(),
                row.mark(),
                row.elsewhere());
    }

    private static StudyOverview.NextLesson nextLesson(StudyLesson lesson) {
        return new StudyOverview.NextLesson(lesson.code(), lesson.position(), lesson.title());
    }
}
