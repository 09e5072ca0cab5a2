package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.math.BigDecimal;
import java.util.List;
import vn.giangduong.questionbank.OptionDraft;
import vn.giangduong.questionbank.kinds.EssayBody;
import vn.giangduong.questionbank.kinds.QuestionBody;
import vn.giangduong.questionbank.marking.EssayKey;

/** How long a text may be and what is looked for in it. */
final class EssayEditor extends KindEditor {

    private static final long serialVersionUID = 1L;

    private static final int USUAL = 3_000;

    private final IntegerField longest;
    private final RowList<CriterionRow> rubric;

    EssayEditor(SerializableRunnable changed) {
        longest = Fields.field(new IntegerField(), "longest", changed);
        longest.setValue(USUAL);
        longest.setHelperText(getTranslation("questionbank.kinds.longest.help", EssayKey.LONGEST));
        rubric = new RowList<>("rubric", CriterionRow::new, changed);
        add(longest, rubric);
    }

    @Override
    void show(List<OptionDraft> options, QuestionBody body) {
        if (body instanceof EssayBody essay) {
            longest.setValue(essay.longest());
            rubric.clear();
            essay.rubric().forEach(criterion -> rubric.append().show(criterion));
        }
    }

    @Override
    EssayBody body() {
        Integer limit = longest.getValue();
        return new EssayBody(
                limit == null ? 0 : limit,
                rubric.rows().stream()
                        .filter(row -> !row.isEmpty())
                        .map(CriterionRow::criterion)
                        .toList());
    }

    private static final class CriterionRow extends Div {

        private static final long serialVersionUID = 1L;

        private final TextArea text;
        private final BigDecimalField points;

        CriterionRow(SerializableRunnable changed) {
            addClassName("kind-fields");
            text = Fields.field(new TextArea(), "criterion", changed);
            text.setMinRows(1);
            points = Fields.field(new BigDecimalField(), "points", changed);
            points.setValue(BigDecimal.ONE);
            add(Fields.line(text, points));
        }

        void show(EssayBody.Criterion criterion) {
            text.setValue(criterion.text());
            points.setValue(Fields.plain(criterion.points()));
        }

        boolean isEmpty() {
            return text.getValue().isBlank();
        }

        EssayBody.Criterion criterion() {
            return new EssayBody.Criterion(text.getValue(), Fields.orZero(points.getValue()));
        }
    }
}
