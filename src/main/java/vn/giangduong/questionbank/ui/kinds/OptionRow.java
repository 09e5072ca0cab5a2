package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.math.BigDecimal;
import vn.giangduong.questionbank.OptionDraft;
import vn.giangduong.questionbank.QuestionType;

/** One option in the editor: its text, what it is worth, and what is told to who chose it. */
class OptionRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final Span key = new Span();
    private final TextArea text = new TextArea();
    private final TextField feedback = new TextField();
    private final Checkbox right = new Checkbox();
    private final BigDecimalField weight = new BigDecimalField();
    private final Button remove = new Button();
    private QuestionType type = QuestionType.SINGLE;
    private boolean weighted;
    private String judgement = "";

    /** What a wrong option costs, as the author's file had it. */
    private BigDecimal whenWrong = BigDecimal.ZERO;

    OptionRow(
            SerializableRunnable changed,
            SerializableConsumer<OptionRow> marked,
            SerializableConsumer<OptionRow> removed) {
        addClassName("option-row");
        key.addClassName("question-key");
        text.setMinRows(1);
        text.addClassName("option-text");
        feedback.setLabel(getTranslation("questionbank.option.feedback"));
        right.setLabel(getTranslation("questionbank.option.right"));
        weight.setLabel(getTranslation("questionbank.option.weight"));
        remove.setText(getTranslation("questionbank.option.remove"));
        text.addValueChangeListener(change -> changed.run());
        feedback.addValueChangeListener(change -> changed.run());
        weight.addValueChangeListener(change -> changed.run());
        right.addValueChangeListener(
                change -> {
                    if (change.isFromClient() && change.getValue()) {
                        marked.accept(this);
                    }
                    changed.run();
                });
        remove.addClickListener(click -> removed.accept(this));
        Div worth = new Div(right, weight, remove);
        worth.addClassName("option-worth");
        add(key, text, feedback, worth);
    }

    void setDraft(OptionDraft draft) {
        text.setValue(draft.text());
        feedback.setValue(draft.feedback());
        right.setValue(draft.fraction().signum() > 0);
        weight.setValue(Fields.percent(draft.fraction()));
        whenWrong = draft.fraction().min(BigDecimal.ZERO);
    }

    /** Shows the fields that the type of question has. */
    void setPlace(QuestionType newType, boolean byWeight, String letter, boolean removable) {
        type = newType;
        weighted = byWeight;
        boolean isJudgement = newType == QuestionType.TRUE_FALSE;
        key.setText(letter);
        text.setLabel(getTranslation("questionbank.option.text", letter));
        text.setVisible(!isJudgement);
        right.setVisible(!byWeight);
        weight.setVisible(byWeight);
        remove.setVisible(removable && !isJudgement);
        remove.setAriaLabel(getTranslation("questionbank.option.removeOne", letter));
    }

    /** Which of the two judgements this is. */
    void setJudgement(String value) {
        judgement = value;
        key.setText(getTranslation("questionbank.option." + value));
    }

    void setRight(boolean isRight) {
        right.setValue(isRight);
    }

    boolean isRight() {
        return right.getValue();
    }

    /** Takes over between what is ticked as right and what is weighed. */
    void setWeighted(boolean byWeight, BigDecimal part) {
        if (!byWeight) {
            right.setValue(Fields.orZero(weight.getValue()).signum() > 0);
        } else if (right.getValue() != Fields.orZero(weight.getValue()).signum() > 0) {
            weight.setValue(right.getValue() ? Fields.percent(part) : BigDecimal.ZERO);
        }
    }

    /**
     * What is written.
     *
     * @param whenRight what a right option earns that is not weighed
     */
    OptionDraft draft(BigDecimal whenRight) {
        return new OptionDraft(
                type == QuestionType.TRUE_FALSE ? judgement : text.getValue(),
                fraction(whenRight),
                feedback.getValue());
    }

    private BigDecimal fraction(BigDecimal whenRight) {
        if (weighted) {
            return Fields.share(weight);
        }
        return right.getValue()
                ? whenRight
                : type == QuestionType.MULTIPLE ? BigDecimal.ZERO : whenWrong;
    }
}
