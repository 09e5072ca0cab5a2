package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.questionbank.OptionDraft;
import vn.giangduong.questionbank.kinds.QuestionBody;
import vn.giangduong.questionbank.kinds.StatementsBody;
import vn.giangduong.questionbank.marking.StatementsKey;

/** Statements, whether each is right, and what so many right judgements earn. */
final class StatementsEditor extends KindEditor {

    private static final long serialVersionUID = 1L;

    private static final int AT_FIRST = 4;

    /** What no statement can earn: it is not yet said whether it is right. */
    private static final BigDecimal NOT_SAID = BigDecimal.ONE.negate();

    /** Where the steps come from. */
    enum Steps {
        NATIONAL,
        EVENLY,
        OWN
    }

    private final RowList<StatementRow> rows;
    private final RadioButtonGroup<Steps> steps;
    private final TextField own;

    StatementsEditor(SerializableRunnable changed) {
        rows =
                new RowList<>("statements", StatementRow::new, changed)
                        .startingWith(AT_FIRST)
                        .keeping(2);
        steps = Fields.field(new RadioButtonGroup<>(), "steps", changed);
        steps.setItems(Steps.values());
        steps.setItemLabelGenerator(each -> getTranslation("questionbank.kinds.steps." + each));
        own = Fields.field(new TextField(), "steps.own", changed);
        own.setHelperText(getTranslation("questionbank.kinds.steps.own.help"));
        own.setVisible(false);
        steps.addValueChangeListener(change -> own.setVisible(change.getValue() == Steps.OWN));
        steps.setValue(Steps.NATIONAL);
        add(rows, steps, own);
    }

    @Override
    void show(List<OptionDraft> options, QuestionBody body) {
        rows.clear();
        options.forEach(option -> rows.append().show(option));
        rows.startingWith(2);
        if (body instanceof StatementsBody statements) {
            own.setValue(written(statements.steps()));
            steps.setValue(
                    same(statements.steps(), StatementsKey.NATIONAL_EXAMINATION)
                            ? Steps.NATIONAL
                            : same(statements.steps(), StatementsKey.evenly(options.size()))
                                    ? Steps.EVENLY
                                    : Steps.OWN);
        }
    }

    @Override
    List<OptionDraft> options() {
        return rows.rows().stream().map(StatementRow::draft).toList();
    }

    @Override
    StatementsBody body() {
        return new StatementsBody(
                switch (steps.getValue()) {
                    case NATIONAL -> StatementsKey.NATIONAL_EXAMINATION;
                    case EVENLY -> StatementsKey.evenly(rows.rows().size());
                    case OWN -> read(own.getValue());
                });
    }

    private static boolean same(List<BigDecimal> one, List<BigDecimal> other) {
        return one.stream()
                .map(Fields::plain)
                .toList()
                .equals(other.stream().map(Fields::plain).toList());
    }

    private static String written(List<BigDecimal> numbers) {
        return numbers.stream()
                .map(number -> VietnameseFormats.number(Fields.plain(number)))
                .collect(Collectors.joining("; "));
    }

    /** Nothing at all when one of them is no number: no question has no steps. */
    private static List<BigDecimal> read(String text) {
        try {
            return List.of(text.strip().split("[;\\s]+")).stream()
                    .map(each -> new BigDecimal(each.replace(',', '.')))
                    .toList();
        } catch (NumberFormatException _) {
            return List.of();
        }
    }

    private static final class StatementRow extends Div {

        private static final long serialVersionUID = 1L;

        private final TextArea text;
        private final RadioButtonGroup<Boolean> right;
        private String feedback = "";

        StatementRow(SerializableRunnable changed) {
            addClassName("kind-fields");
            text = Fields.field(new TextArea(), "statement", changed);
            text.setMinRows(1);
            right = Fields.field(new RadioButtonGroup<>(), "statement.is", changed);
            right.setItems(true, false);
            right.setItemLabelGenerator(
                    each -> getTranslation("questionbank.kinds.statement." + each));
            add(text, right);
        }

        void show(OptionDraft draft) {
            text.setValue(draft.text());
            right.setValue(draft.fraction().signum() < 0 ? null : draft.fraction().signum() > 0);
            feedback = draft.feedback();
        }

        OptionDraft draft() {
            Boolean said = right.getValue();
            BigDecimal fraction = said == null ? NOT_SAID : said ? BigDecimal.ONE : BigDecimal.ZERO;
            return new OptionDraft(text.getValue(), fraction, feedback);
        }
    }
}
