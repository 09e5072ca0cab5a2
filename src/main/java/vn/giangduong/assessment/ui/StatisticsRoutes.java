package vn.giangduong.assessment.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.Optional;
import vn.giangduong.assessment.QuizId;
import vn.giangduong.questionbank.QuestionVersionId;

/** The addresses of the statistics. */
final class StatisticsRoutes {

    static final String QUIZZES = "quiz-statistics";
    static final String QUIZ = "quiz-statistics/:quiz([0-9]{1,18})";
    static final String ITEM = QUIZ + "/questions/:question([0-9]{1,18})";

    private StatisticsRoutes() {}

    static String quiz(QuizId quiz) {
        return QUIZZES + "/" + quiz;
    }

    static String item(QuizId quiz, QuestionVersionId question) {
        return quiz(quiz) + "/questions/" + question;
    }

    /** The question's own page, where there is one. */
    static Optional<String> question(QuestionVersionId question) {
        String address = "questions/" + question;
        return RouteConfiguration.forApplicationScope().getRoute(address).isPresent()
                ? Optional.of(address)
                : Optional.empty();
    }

    static QuizId quiz(BeforeEnterEvent event) {
        return new QuizId(key(event, "quiz"));
    }

    static QuestionVersionId question(BeforeEnterEvent event) {
        return new QuestionVersionId(key(event, "question"));
    }

    private static long key(BeforeEnterEvent event, String parameter) {
        long key = event.getRouteParameters().getLong(parameter).orElse(0L);
        if (key <= 0) {
            throw new NotFoundException();
        }
        return key;
    }
}
