package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.math.BigDecimal;
import vn.giangduong.questionbank.kinds.TextBody;

/** The wordings that are accepted, and how exactly they must be typed. */
class WordingsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final RowList<WordingRow> rows;
    private final Checkbox marks;
    private final Checkbox capitals;

    WordingsPanel(SerializableRunnable changed) {
        addClassName("kind-panel");
        rows = new RowList<>("wordings", WordingRow::new, changed).startingWith(1).keeping(1);
        marks = Fields.field(new Checkbox(true), "wordings.marks", changed);
        capitals = Fields.field(new Checkbox(), "wordings.capitals", changed);
        add(rows, Fields.line(marks, capitals));
    }

    void show(TextBody body) {
        rows.clear();
        body.accepted().forEach(wording -> rows.append().show(wording));
        rows.startingWith(1);
        marks.setValue(body.marks());
        capitals.setValue(body.capitals());
    }

    TextBody body() {
        return new TextBody(
                rows.rows().stream()
                        .filter(row -> !row.isEmpty())
                        .map(WordingRow::wording)
                        .toList(),
                marks.getValue(),
                capitals.getValue());
    }

    private static final class WordingRow extends Div {

        private static final long serialVersionUID = 1L;

        private final TextField text;
        private final BigDecimalField share;
        private final TextField feedback;

        WordingRow(SerializableRunnable changed) {
            addClassName("kind-fields");
            text = Fields.field(new TextField(), "wording", changed);
            share = Fields.field(new BigDecimalField(), "share", changed);
            feedback = Fields.field(new TextField(), "feedback", changed);
            share.setValue(Fields.ALL);
            add(Fields.line(text, share), feedback);
        }

        void show(TextBody.Wording wording) {
            text.setValue(wording.text());
            share.setValue(Fields.percent(wording.share()));
            feedback.setValue(wording.feedback());
        }

        boolean isEmpty() {
            return text.getValue().isBlank() && feedback.getValue().isBlank();
        }

        TextBody.Wording wording() {
            BigDecimal earned = Fields.share(share);
            return new TextBody.Wording(text.getValue(), earned, feedback.getValue());
        }
    }
}
