package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Set;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.questionbank.QuestionAction;
import vn.giangduong.questionbank.QuestionService;
import vn.giangduong.questionbank.QuestionVersionId;
import vn.giangduong.questionbank.ReviewState;

/** The steps of the review as buttons; a refusal is told in the page's notice. */
class ReviewActions extends Div {

    private static final long serialVersionUID = 1L;

    private final transient QuestionService service;
    private final QuestionVersionId id;
    private final Notice notice;
    private final SerializableConsumer<String> done;

    /**
     * @param done takes what to tell when a step was taken
     */
    ReviewActions(
            QuestionService service,
            QuestionVersionId id,
            Notice notice,
            SerializableConsumer<String> done) {
        this.service = service;
        this.id = id;
        this.notice = notice;
        this.done = done;
        addClassName("review-actions");
    }

    /** Offers the steps that are open, the one that leads on last and as the primary one. */
    void offer(Set<QuestionAction> open, ReviewState state) {
        if (open.contains(QuestionAction.RETIRE)) {
            String key =
                    state == ReviewState.DRAFT
                            ? "questionbank.action.giveUp"
                            : "questionbank.action.RETIRE";
            button(key, () -> ask(key, reason -> service.retire(id, reason)));
        }
        if (open.contains(QuestionAction.RETURN)) {
            String key = "questionbank.action.RETURN";
            button(key, () -> ask(key, reason -> service.giveBack(id, reason)));
        }
        if (open.contains(QuestionAction.SUBMIT)) {
            primary("questionbank.action.SUBMIT", () -> service.submit(id));
        }
        if (open.contains(QuestionAction.APPROVE)) {
            primary("questionbank.action.APPROVE", () -> service.approve(id));
        }
    }

    private void primary(String key, Runnable step) {
        Button button = button(key, () -> take(key, step));
        button.addThemeVariants(ButtonVariant.PRIMARY);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        add(button);
        return button;
    }

    private void take(String key, Runnable step) {
        try {
            step.run();
        } catch (BadInputException e) {
            Problem problem = e.problems().getFirst();
            notice.error(getTranslation(problem.messageKey(), problem.arguments().toArray()));
            return;
        }
        done.accept(getTranslation(key + ".done"));
    }

    private void ask(String key, SerializableConsumer<String> step) {
        new ReasonDialog(
                        getTranslation(key),
                        reason -> step.accept(reason),
                        () -> done.accept(getTranslation(key + ".done")))
                .open();
    }
}
