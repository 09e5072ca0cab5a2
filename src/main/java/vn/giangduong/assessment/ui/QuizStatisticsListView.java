package vn.giangduong.assessment.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.assessment.QuizFigures;
import vn.giangduong.assessment.QuizStatistics;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.PageHeader;

/** All quizzes with how they did. */
@Route(StatisticsRoutes.QUIZZES)
@Menu(order = 45, title = "assessment.statistics.title", icon = "chart")
@RolesAllowed({"LECTURER", "TRAINING_OFFICER"})
class QuizStatisticsListView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    QuizStatisticsListView(QuizStatistics statistics) {
        addClassName("quiz-statistics");
        add(new PageHeader(getPageTitle(), getTranslation("assessment.statistics.subtitle")));
        List<QuizFigures> quizzes = statistics.quizzes();
        if (quizzes.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("assessment.statistics.noQuiz"),
                            getTranslation("assessment.statistics.noQuizWhatToDo")));
            return;
        }
        DataTable<QuizFigures> table =
                new DataTable<QuizFigures>(getPageTitle())
                        .link(
                                getTranslation("assessment.statistics.quiz"),
                                QuizFigures::title,
                                quiz -> StatisticsRoutes.quiz(quiz.id()))
                        .text(getTranslation("assessment.statistics.module"), this::module)
                        .number(getTranslation("assessment.statistics.closed"), QuizFigures::closed)
                        .component(
                                getTranslation("assessment.statistics.mean"),
                                quiz -> new Span(mean(quiz.meanMark())))
                        .percent(
                                getTranslation("assessment.statistics.passRate"),
                                QuizFigures::passed,
                                QuizFigures::closed)
                        .filterable();
        table.setItems(quizzes);
        add(table);
    }

    private String module(QuizFigures quiz) {
        return getTranslation(
                "assessment.statistics.moduleVersion", quiz.moduleTitle(), quiz.moduleVersion());
    }

    private static String mean(@Nullable BigDecimal mean) {
        return mean == null ? VietnameseFormats.NONE : VietnameseFormats.number(mean, 2);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.statistics.title");
    }
}
