package vn.giangduong.training.study;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.content.Link;

/**
 * A module as a cadre opens it.
 *
 * @param descriptionHtml safe HTML
 * @param quiz the quiz at the end; {@code null} when there is none
 */
public record StudyPage(
        StudyOverview overview,
        String descriptionHtml,
        List<StudyLesson> lessons,
        List<Link> links,
        @Nullable StudyQuiz quiz)
        implements Serializable {

    public StudyPage {
        lessons = List.copyOf(lessons);
        links = List.copyOf(links);
    }
}
