package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.giangduong.questionbank.OptionDraft;
import vn.giangduong.questionbank.QuestionType;

/** The options of a question in the editor: rows to write, add and remove. */
class OptionsEditor extends Div {

    private static final long serialVersionUID = 1L;

    private static final int AT_FIRST = 4;
    private static final int LETTERS = 26;

    private final List<OptionRow> rows = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Paragraph error = new Paragraph();
    private final Button another = new Button();
    private final SerializableRunnable changed;
    private QuestionType type = QuestionType.SINGLE;

    OptionsEditor(SerializableRunnable changed) {
        this.changed = changed;
        addClassName("options-editor");
        list.addClassName("option-rows");
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        another.setText(getTranslation("questionbank.option.add"));
        another.addClickListener(
                click -> {
                    addRow();
                    arrange();
                });
        add(new H2(getTranslation("questionbank.options")), list, error, another);
    }

    void setDrafts(QuestionType newType, List<OptionDraft> drafts) {
        rows.clear();
        for (OptionDraft draft : drafts) {
            addRow().setDraft(draft);
        }
        setType(newType);
    }

    /** Another type of question; what was typed stays as far as it fits. */
    final void setType(QuestionType newType) {
        type = newType;
        int wanted = newType == QuestionType.TRUE_FALSE ? 2 : rows.isEmpty() ? AT_FIRST : 2;
        while (rows.size() < wanted) {
            addRow();
        }
        arrange();
    }

    List<OptionDraft> drafts() {
        return shown().stream().map(OptionRow::draft).toList();
    }

    /** Shows what is wrong with the options; an empty text takes it away. */
    void setError(String text) {
        error.setText(text);
        error.setVisible(!text.isEmpty());
    }

    private OptionRow addRow() {
        OptionRow row = new OptionRow(changed, this::onlyRight, this::removeRow);
        row.setDraft(new OptionDraft("", BigDecimal.ZERO, ""));
        rows.add(row);
        return row;
    }

    private void removeRow(OptionRow row) {
        rows.remove(row);
        arrange();
        changed.run();
    }

    /** Where one option is right, marking it unmarks the others. */
    private void onlyRight(OptionRow marked) {
        if (type != QuestionType.MULTIPLE) {
            rows.stream().filter(row -> !row.equals(marked)).forEach(row -> row.setRight(false));
        }
    }

    /** A judgement uses the first two rows; the others wait for another type. */
    private List<OptionRow> shown() {
        return type == QuestionType.TRUE_FALSE ? rows.subList(0, 2) : rows;
    }

    private void arrange() {
        list.removeAll();
        List<OptionRow> shown = shown();
        for (int i = 0; i < shown.size(); i++) {
            OptionRow row = shown.get(i);
            row.setPlace(type, String.valueOf((char) ('A' + i)), shown.size() > 2);
            if (type == QuestionType.TRUE_FALSE) {
                row.setJudgement(i == 0 ? OptionDraft.TRUE : OptionDraft.FALSE);
            }
            list.add(row);
        }
        another.setVisible(type != QuestionType.TRUE_FALSE && shown.size() < LETTERS);
    }
}
