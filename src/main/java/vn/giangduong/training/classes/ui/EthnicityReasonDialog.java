package vn.giangduong.training.classes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.training.classes.TrainingCentre;
import vn.giangduong.training.ui.TrainingWords;

/** Asks why a centre must keep ethnicity per learner, before it does. */
class EthnicityReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    EthnicityReasonDialog(
            TrainingCentre centre, SerializableConsumer<String> turnOn, SerializableRunnable done) {
        setHeaderTitle(getTranslation("training.ethnicity.onTitle"));
        TextArea reason = new TextArea(getTranslation("training.ethnicity.reason"));
        reason.setHelperText(getTranslation("training.ethnicity.reasonHelp"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMaxLength(300);
        reason.setWidthFull();
        Button on =
                new Button(
                        getTranslation("training.ethnicity.turnOn"),
                        click -> {
                            try {
                                turnOn.accept(reason.getValue());
                                close();
                                done.run();
                            } catch (BadInputException e) {
                                reason.setErrorMessage(
                                        String.join(" ", new TrainingWords(this).problems(e)));
                                reason.setInvalid(true);
                            }
                        });
        on.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("training.ethnicity.onExplain", centre.name())), reason);
        getFooter().add(new Button(getTranslation("base.confirm.cancel"), click -> close()), on);
    }
}
