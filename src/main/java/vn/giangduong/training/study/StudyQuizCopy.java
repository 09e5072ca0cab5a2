package vn.giangduong.training.study;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.assessment.QuizService;
import vn.giangduong.content.ModuleVersionApproved;
import vn.giangduong.content.ModuleVersionId;

/**
 * Gives every newly approved version the quiz of the one before. Who pinned the earlier version
 * keeps that one and its quiz.
 */
@Component
class StudyQuizCopy {

    private final QuizService quizzes;

    StudyQuizCopy(QuizService quizzes) {
        this.quizzes = quizzes;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ModuleVersionApproved approved) {
        ModuleVersionId previous = approved.previous();
        if (previous != null && quizzes.find(previous).isPresent()) {
            quizzes.copy(previous, approved.version());
        }
    }
}
