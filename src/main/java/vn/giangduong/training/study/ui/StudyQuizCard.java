package vn.giangduong.training.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import vn.giangduong.assessment.AttemptId;
import vn.giangduong.assessment.AttemptState;
import vn.giangduong.assessment.AttemptSummary;
import vn.giangduong.assessment.BlueprintShortException;
import vn.giangduong.assessment.NoAttemptLeftException;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.training.study.StudyOverview;
import vn.giangduong.training.study.StudyQuiz;
import vn.giangduong.training.study.StudyRefusedException;
import vn.giangduong.training.study.StudyService;

/** The quiz of a module: its rules, the attempts so far, and the way in. */
class StudyQuizCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient StudyService studies;
    private final String moduleCode;
    private final Notice notice = new Notice();

    StudyQuizCard(StudyService studies, StudyOverview study, StudyQuiz quiz) {
        this.studies = studies;
        this.moduleCode = study.code();
        addClassNames("card", "study-quiz");
        add(new H2(quiz.title()), rules(quiz));
        if (!quiz.attempts().isEmpty()) {
            add(attempts(quiz));
        }
        if (study.isCompleted()) {
            add(
                    new StateBadge(
                            Tone.DONE,
                            getTranslation(
                                    study.elsewhere() == null
                                            ? "training.quiz.passed"
                                            : "training.study.completed")));
        } else if (study.lessonsLeft() > 0) {
            add(muted(getTranslation("training.quiz.lessonsFirst", study.lessonsLeft())));
        } else if (quiz.mayTry()) {
            add(start(quiz), notice);
        } else {
            add(muted(getTranslation("training.quiz.noneLeft")));
        }
    }

    private UnorderedList rules(StudyQuiz quiz) {
        UnorderedList rules = new UnorderedList();
        Integer minutes = quiz.minutes();
        rules.add(
                new ListItem(
                        minutes == null
                                ? getTranslation("training.quiz.rule.questions", quiz.questions())
                                : getTranslation(
                                        "training.quiz.rule.questionsInMinutes",
                                        quiz.questions(),
                                        minutes)));
        rules.add(
                new ListItem(
                        getTranslation(
                                "training.quiz.rule.pass", StudyWords.mark(quiz.passMark()))));
        Integer allowed = quiz.allowed();
        rules.add(
                new ListItem(
                        allowed == null
                                ? getTranslation("training.quiz.rule.anyAttempts")
                                : getTranslation(
                                        "training.quiz.rule.attempts",
                                        quiz.left().orElse(0),
                                        allowed)));
        quiz.best()
                .ifPresent(
                        best ->
                                rules.add(
                                        new ListItem(
                                                getTranslation(
                                                        "training.quiz.best",
                                                        StudyWords.mark(best)))));
        return rules;
    }

    private UnorderedList attempts(StudyQuiz quiz) {
        UnorderedList list = new UnorderedList();
        list.addClassName("study-rows");
        for (AttemptSummary attempt : quiz.attempts()) {
            Anchor link =
                    new Anchor(
                            StudyRoutes.quiz(attempt.id()),
                            getTranslation("training.quiz.attempt", attempt.number()));
            link.setRouterIgnore(true);
            ListItem item = new ListItem(link, muted(outcome(attempt)));
            if (attempt.state() == AttemptState.SUBMITTED) {
                boolean passed = Boolean.TRUE.equals(attempt.passed());
                item.add(
                        new StateBadge(
                                passed ? Tone.DONE : Tone.LATE,
                                getTranslation(
                                        passed
                                                ? "training.quiz.passed"
                                                : "training.quiz.notPassed")));
            }
            list.add(item);
        }
        return list;
    }

    private String outcome(AttemptSummary attempt) {
        BigDecimal mark = attempt.mark();
        Instant closed = attempt.closedAt();
        if (attempt.state() == AttemptState.ANNULLED) {
            return getTranslation("training.quiz.annulled");
        }
        return mark == null || closed == null
                ? getTranslation("training.quiz.running")
                : getTranslation(
                        "training.quiz.outcome",
                        StudyWords.mark(mark),
                        VietnameseFormats.dateTime(closed));
    }

    private Button start(StudyQuiz quiz) {
        Optional<AttemptSummary> open = quiz.open();
        String key =
                open.isPresent()
                        ? "training.quiz.continue"
                        : quiz.attempts().isEmpty() ? "training.quiz.start" : "training.quiz.again";
        Button start = new Button(getTranslation(key), click -> begin());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.addClassName("study-step");
        start.setDisableOnClick(true);
        return start;
    }

    private void begin() {
        try {
            AttemptId attempt = studies.startQuiz(moduleCode);
            getUI().ifPresent(ui -> ui.getPage().setLocation(StudyRoutes.quiz(attempt)));
        } catch (StudyRefusedException e) {
            notice.error(getTranslation(e.messageKey(), e.arguments().toArray()));
        } catch (NoAttemptLeftException e) {
            notice.error(getTranslation("training.quiz.noneLeft"));
        } catch (BlueprintShortException e) {
            notice.error(getTranslation("training.quiz.bankShort"));
        }
    }

    private static Paragraph muted(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassNames("muted", "small");
        return paragraph;
    }
}
