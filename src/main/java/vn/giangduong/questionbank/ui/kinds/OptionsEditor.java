package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.giangduong.questionbank.OptionDraft;
import vn.giangduong.questionbank.QuestionType;

/** The options of a question in the editor: rows to write, add and remove. */
class OptionsEditor extends Div {

    private static final long serialVersionUID = 1L;

    private static final int AT_FIRST = 4;
    private static final int LETTERS = 26;
    private static final int DECIMALS = 5;

    private final List<OptionRow> rows = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Button another = new Button();
    private final SerializableRunnable changed;
    private QuestionType type = QuestionType.SINGLE;
    private boolean weighted = true;

    OptionsEditor(SerializableRunnable changed) {
        this.changed = changed;
        addClassName("options-editor");
        list.addClassName("option-rows");
        another.setText(getTranslation("questionbank.option.add"));
        another.addClickListener(
                click -> {
                    addRow();
                    arrange();
                });
        add(new H2(getTranslation("questionbank.options")), list, another);
    }

    void setDrafts(List<OptionDraft> drafts) {
        rows.clear();
        for (OptionDraft draft : drafts) {
            addRow().setDraft(draft);
        }
        setType(type, weighted);
    }

    /**
     * Another type of question; what was typed stays as far as it fits.
     *
     * @param byWeights whether several right options earn what the author says, not the same
     */
    final void setType(QuestionType newType, boolean byWeights) {
        boolean before = isWeighted();
        type = newType;
        weighted = byWeights;
        int wanted = newType == QuestionType.TRUE_FALSE ? 2 : rows.isEmpty() ? AT_FIRST : 2;
        while (rows.size() < wanted) {
            addRow();
        }
        if (before != isWeighted()) {
            BigDecimal part = equalPart();
            rows.forEach(row -> row.setWeighted(isWeighted(), part));
        }
        arrange();
    }

    private boolean isWeighted() {
        return type == QuestionType.MULTIPLE && weighted;
    }

    /** What each right option earns when all earn the same. */
    private BigDecimal equalPart() {
        long right = rows.stream().filter(OptionRow::isRight).count();
        return BigDecimal.ONE.divide(
                BigDecimal.valueOf(Math.max(1, right)), DECIMALS, RoundingMode.HALF_UP);
    }

    List<OptionDraft> drafts() {
        boolean equally = type == QuestionType.MULTIPLE && !weighted;
        BigDecimal part = equally ? equalPart() : BigDecimal.ONE;
        return shown().stream().map(row -> row.draft(part)).toList();
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
        return type == QuestionType.TRUE_FALSE ? rows.subList(0, Math.min(2, rows.size())) : rows;
    }

    private void arrange() {
        list.removeAll();
        List<OptionRow> shown = shown();
        for (int i = 0; i < shown.size(); i++) {
            OptionRow row = shown.get(i);
            row.setPlace(type, isWeighted(), String.valueOf((char) ('A' + i)), shown.size() > 2);
            if (type == QuestionType.TRUE_FALSE) {
                row.setJudgement(i == 0 ? OptionDraft.TRUE : OptionDraft.FALSE);
            }
            list.add(row);
        }
        another.setVisible(type != QuestionType.TRUE_FALSE && shown.size() < LETTERS);
    }
}
