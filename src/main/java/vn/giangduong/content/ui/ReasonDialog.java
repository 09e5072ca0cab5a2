package vn.giangduong.content.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.content.ModuleRefusedException;

/** Asks why a version is sent back; what was typed stays until it is accepted. */
class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ModuleWords words = new ModuleWords(this);
    private final TextArea reason = new TextArea();
    private final transient Consumer<String> action;

    ReasonDialog(Consumer<String> action) {
        this.action = action;
        setHeaderTitle(getTranslation("content.module.sendBack"));
        reason.setLabel(getTranslation("content.module.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        add(reason);
        Button no = new Button(getTranslation("content.dialog.cancel"), click -> close());
        Button send = new Button(getTranslation("content.module.sendBack"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(no, send);
    }

    private void send() {
        try {
            action.accept(reason.getValue());
            close();
        } catch (BadInputException e) {
            refuse(words.problems(e, false).getFirst());
        } catch (ModuleRefusedException e) {
            refuse(words.refusal(e));
        }
    }

    private void refuse(String message) {
        reason.setErrorMessage(message);
        reason.setInvalid(true);
    }
}
