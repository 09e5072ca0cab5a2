package vn.giangduong.questionbank.ui.word;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giangduong.questionbank.BankSummary;
import vn.giangduong.questionbank.CognitiveLevel;
import vn.giangduong.questionbank.WordFiling;

/** Where the questions of a file go, and what the file does not say of them. */
class FilingForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> titles = new LinkedHashMap<>();
    private final ComboBox<String> bank = new ComboBox<>();
    private final TextField title = new TextField();
    private final TextField topic = new TextField();
    private final Select<CognitiveLevel> level = new Select<>();
    private final TextField citation = new TextField();

    FilingForm(List<BankSummary> banks) {
        addClassName("question-filing");
        banks.forEach(each -> titles.put(each.code(), each.title()));
        bank.setLabel(getTranslation("questionbank.word.bank"));
        bank.setHelperText(getTranslation("questionbank.word.bank.help"));
        bank.setItems(titles.keySet());
        bank.setItemLabelGenerator(
                code -> titles.containsKey(code) ? titles.get(code) + " (" + code + ")" : code);
        bank.setAllowCustomValue(true);
        bank.addCustomValueSetListener(set -> bank.setValue(set.getDetail().strip()));
        bank.addValueChangeListener(change -> title.setVisible(isNew()));
        title.setLabel(getTranslation("questionbank.word.bankTitle"));
        title.setVisible(false);
        topic.setLabel(getTranslation("questionbank.topic"));
        topic.setHelperText(getTranslation("questionbank.word.topic.help"));
        level.setLabel(getTranslation("questionbank.level"));
        level.setHelperText(getTranslation("questionbank.word.level.help"));
        level.setItems(CognitiveLevel.values());
        level.setItemLabelGenerator(each -> getTranslation("questionbank.level." + each));
        citation.setLabel(getTranslation("questionbank.citation"));
        add(bank, title, topic, level, citation);
    }

    private boolean isNew() {
        String code = bank.getValue();
        return code != null && !code.isBlank() && !titles.containsKey(code);
    }

    /** Shows what was filled in before. */
    void set(WordFiling filing) {
        bank.setValue(filing.bankCode());
        title.setValue(filing.bankTitle());
        topic.setValue(filing.topicPath());
        level.setValue(filing.level());
        citation.setValue(filing.citation());
    }

    WordFiling filing() {
        String code = bank.getValue() == null ? "" : bank.getValue();
        return new WordFiling(
                code,
                isNew() ? title.getValue() : titles.getOrDefault(code, ""),
                topic.getValue(),
                level.getValue(),
                citation.getValue());
    }

    /** Whether all that every question needs is filled in; says at the fields what is missing. */
    boolean validate(boolean everyLevelKnown) {
        bank.setErrorMessage(getTranslation("questionbank.word.noBank"));
        bank.setInvalid(bank.getValue() == null || bank.getValue().isBlank());
        boolean titled = required(title, "questionbank.word.noBankTitle", isNew());
        boolean filed = required(topic, "questionbank.question.noTopic", true);
        boolean cited = required(citation, "questionbank.question.noCitation", true);
        level.setErrorMessage(getTranslation("questionbank.question.noLevel"));
        level.setInvalid(!everyLevelKnown && level.getValue() == null);
        return !bank.isInvalid() && titled && filed && cited && !level.isInvalid();
    }

    private boolean required(TextField field, String messageKey, boolean needed) {
        field.setErrorMessage(getTranslation(messageKey));
        field.setInvalid(needed && field.getValue().isBlank());
        return !field.isInvalid();
    }
}
