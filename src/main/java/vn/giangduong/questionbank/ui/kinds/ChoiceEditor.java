package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import vn.giangduong.questionbank.OptionDraft;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.kinds.ChoiceBody;
import vn.giangduong.questionbank.kinds.QuestionBody;
import vn.giangduong.questionbank.marking.ChoiceRule;

/** Options to choose among, and how several chosen ones are marked. */
final class ChoiceEditor extends KindEditor {

    private static final long serialVersionUID = 1L;

    private final OptionsEditor options;
    private final Select<ChoiceRule> rule;
    private final Checkbox lastStays;
    private QuestionType type = QuestionType.SINGLE;

    ChoiceEditor(SerializableRunnable changed) {
        options = new OptionsEditor(changed);
        rule = Fields.field(new Select<>(), "choiceRule", changed);
        rule.setItems(ChoiceRule.values());
        rule.setItemLabelGenerator(each -> getTranslation("questionbank.kinds.choiceRule." + each));
        rule.setValue(ChoiceRule.WEIGHTS);
        rule.addValueChangeListener(change -> arrange());
        lastStays = Fields.field(new Checkbox(), "lastStays", changed);
        add(rule, options, lastStays);
        arrange();
    }

    @Override
    void setType(QuestionType newType) {
        type = newType;
        arrange();
    }

    private void arrange() {
        rule.setVisible(type == QuestionType.MULTIPLE);
        lastStays.setVisible(type != QuestionType.TRUE_FALSE);
        options.setType(type, rule.getValue() == ChoiceRule.WEIGHTS);
    }

    @Override
    void show(List<OptionDraft> drafts, QuestionBody body) {
        if (body instanceof ChoiceBody choice) {
            rule.setValue(choice.rule());
            lastStays.setValue(choice.lastStays());
        }
        options.setDrafts(drafts);
    }

    @Override
    List<OptionDraft> options() {
        return options.drafts();
    }

    @Override
    ChoiceBody body() {
        return new ChoiceBody(
                type == QuestionType.MULTIPLE ? rule.getValue() : ChoiceRule.WEIGHTS,
                type != QuestionType.TRUE_FALSE && lastStays.getValue());
    }
}
