package vn.giangduong.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something that cannot simply be taken back. */
public class Confirm extends Dialog {

    private static final long serialVersionUID = 1L;

    /** A question; the action runs only on yes. */
    public Confirm(String title, String explanation, String yes, Runnable action) {
        setHeaderTitle(title);
        add(new Paragraph(explanation));
        Button no = new Button(getTranslation("base.confirm.cancel"), click -> close());
        Button go =
                new Button(
                        yes,
                        click -> {
                            close();
                            action.run();
                        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(no, go);
    }
}
