package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;

/** Asks for the reason of a step; stays open with what was typed when the step is refused. */
class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextArea reason = new TextArea();
    private final SerializableConsumer<String> step;
    private final SerializableRunnable done;

    /**
     * @param step takes the reason, or refuses with {@link BadInputException}
     * @param done runs after the step was taken
     */
    ReasonDialog(String title, SerializableConsumer<String> step, SerializableRunnable done) {
        this.step = step;
        this.done = done;
        setHeaderTitle(title);
        reason.setLabel(getTranslation("questionbank.reason"));
        reason.setHelperText(getTranslation("questionbank.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        add(reason);
        Button cancel = new Button(getTranslation("base.confirm.cancel"), click -> close());
        Button go = new Button(title, click -> take());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, go);
    }

    private void take() {
        try {
            step.accept(reason.getValue());
        } catch (BadInputException e) {
            Problem problem = e.problems().getFirst();
            reason.setErrorMessage(
                    getTranslation(problem.messageKey(), problem.arguments().toArray()));
            reason.setInvalid(true);
            return;
        }
        close();
        done.run();
    }
}
