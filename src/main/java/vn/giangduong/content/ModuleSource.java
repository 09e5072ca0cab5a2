package vn.giangduong.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A study module as its folder describes it, read and checked, not yet landed. */
public final class ModuleSource {

    private final String code;
    private final String title;
    private final String summary;
    private final int minutes;
    private final String description;
    private final List<Link> links;
    private final List<LessonSource> lessons;
    private final String digest;
    private final @Nullable CourseFields quiz;

    ModuleSource(
            String code,
            String title,
            String summary,
            int minutes,
            String description,
            List<Link> links,
            List<LessonSource> lessons,
            String digest,
            @Nullable CourseFields quiz) {
        this.code = code;
        this.title = title;
        this.summary = summary;
        this.minutes = minutes;
        this.description = description;
        this.links = List.copyOf(links);
        this.lessons = List.copyOf(lessons);
        this.digest = digest;
        this.quiz = quiz;
    }

    public String code() {
        return code;
    }

    /** What the file says about the quiz, for those above who know quizzes; null when nothing. */
    public @Nullable CourseFields quiz() {
        return quiz;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    int minutes() {
        return minutes;
    }

    /** Markdown. */
    String description() {
        return description;
    }

    List<Link> links() {
        return links;
    }

    List<LessonSource> lessons() {
        return lessons;
    }

    /** SHA-256 over all the folder's files: the same digest, the same module. */
    String digest() {
        return digest;
    }
}
