package vn.giangduong.people.grants.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.people.grants.GrantService;

/** Asks from which day a role holds no more, and why. */
public final class EndGrantDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final DayField on;
    private final TextField reason = new TextField();

    /**
     * A dialog.
     *
     * @param what names the role and whose it is
     * @param done runs once it has been ended
     */
    public EndGrantDialog(
            GrantService grants, long grant, String what, LocalDate today, Runnable done) {
        setHeaderTitle(getTranslation("people.grants.end.title"));
        addClassName("grant-end");
        on = new DayField(getTranslation("people.grants.end.on"));
        on.setMin(today);
        on.setValue(today);
        on.setHelperText(getTranslation("people.grants.end.help"));
        reason.setLabel(getTranslation("people.grants.end.reason"));
        reason.setMaxLength(300);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        Button end =
                new Button(
                        getTranslation("people.grants.end.do"), click -> end(grants, grant, done));
        end.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(what), on, reason);
        getFooter().add(new Button(getTranslation("base.confirm.cancel"), click -> close()), end);
    }

    private void end(GrantService grants, long grant, Runnable done) {
        LocalDate day = on.getValue();
        if (day == null) {
            on.setErrorMessage(getTranslation("people.grants.end.noDay"));
            on.setInvalid(true);
            return;
        }
        try {
            grants.end(grant, day, reason.getValue());
            close();
            done.run();
        } catch (BadInputException e) {
            Problem problem = e.problems().getFirst();
            String words = getTranslation(problem.messageKey(), problem.arguments().toArray());
            if ("on".equals(problem.column())) {
                on.setErrorMessage(words);
                on.setInvalid(true);
            } else {
                reason.setErrorMessage(words);
                reason.setInvalid(true);
            }
        }
    }
}
