package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;

/** One text of several lines. */
final class TextRow extends Div {

    private static final long serialVersionUID = 1L;

    private final TextArea text;

    TextRow(String name, SerializableRunnable changed) {
        addClassName("kind-fields");
        text = Fields.field(new TextArea(), name, changed);
        text.setMinRows(1);
        add(text);
    }

    void show(String value) {
        text.setValue(value);
    }

    String text() {
        return text.getValue();
    }

    boolean isEmpty() {
        return text().isBlank();
    }
}
