package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import vn.giangduong.questionbank.OptionDraft;
import vn.giangduong.questionbank.kinds.MatchingBody;
import vn.giangduong.questionbank.kinds.QuestionBody;

/** What belongs together, and what belongs to nothing. */
final class MatchingEditor extends KindEditor {

    private static final long serialVersionUID = 1L;

    private final RowList<PairRow> pairs;
    private final RowList<TextRow> others;
    private final Checkbox whole;

    MatchingEditor(SerializableRunnable changed) {
        pairs = new RowList<>("pairs", PairRow::new, changed).startingWith(2).keeping(2);
        others = new RowList<>("others", run -> new TextRow("other", run), changed);
        whole = Fields.field(new Checkbox(), "whole", changed);
        add(pairs, others, whole);
    }

    @Override
    void show(List<OptionDraft> options, QuestionBody body) {
        if (body instanceof MatchingBody matching) {
            pairs.clear();
            matching.pairs().forEach(pair -> pairs.append().show(pair));
            pairs.startingWith(2);
            others.clear();
            matching.others().forEach(other -> others.append().show(other));
            whole.setValue(matching.whole());
        }
    }

    @Override
    MatchingBody body() {
        return new MatchingBody(
                pairs.rows().stream().filter(row -> !row.isEmpty()).map(PairRow::pair).toList(),
                others.rows().stream().filter(row -> !row.isEmpty()).map(TextRow::text).toList(),
                whole.getValue());
    }

    private static final class PairRow extends Div {

        private static final long serialVersionUID = 1L;

        private final TextArea left;
        private final TextArea right;

        PairRow(SerializableRunnable changed) {
            addClassName("kind-fields");
            left = Fields.field(new TextArea(), "left", changed);
            right = Fields.field(new TextArea(), "right", changed);
            left.setMinRows(1);
            right.setMinRows(1);
            add(Fields.line(left, right));
        }

        void show(MatchingBody.Pair pair) {
            left.setValue(pair.left());
            right.setValue(pair.right());
        }

        boolean isEmpty() {
            return left.getValue().isBlank() && right.getValue().isBlank();
        }

        MatchingBody.Pair pair() {
            return new MatchingBody.Pair(left.getValue(), right.getValue());
        }
    }
}
