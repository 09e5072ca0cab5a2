package vn.giangduong.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import vn.giangduong.reporting.ReportRefusedException;

/** Asks why a report is returned; stays open with what was typed when the act is refused. */
final class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1000;

    private final TextArea reason = new TextArea();

    /**
     * @param act returns the report with the reason, or throws {@link ReportRefusedException}
     */
    ReasonDialog(SerializableConsumer<String> act) {
        addClassName("report-reason");
        setHeaderTitle(getTranslation("reporting.return.title"));
        reason.setLabel(getTranslation("reporting.return.reason"));
        reason.setHelperText(getTranslation("reporting.return.help"));
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        add(reason);
        Button cancel = new Button(getTranslation("base.confirm.cancel"), click -> close());
        Button go =
                new Button(getTranslation("reporting.return.action"), click -> returnReport(act));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, go);
    }

    private void returnReport(SerializableConsumer<String> act) {
        try {
            act.accept(reason.getValue());
            close();
        } catch (ReportRefusedException e) {
            reason.setErrorMessage(getTranslation(e.messageKey(), e.arguments()));
            reason.setInvalid(true);
        }
    }
}
