package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.giangduong.base.input.Problem;
import vn.giangduong.questionbank.CognitiveLevel;
import vn.giangduong.questionbank.QuestionDraft;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.gift.GiftFormat;
import vn.giangduong.questionbank.ui.kinds.KindEditors;

/**
 * Everything an author writes of a question. It judges nothing itself: it shows the problems it is
 * given at their fields, and what was typed stays.
 */
class QuestionForm extends Div {

    private static final long serialVersionUID = 1L;

    /** The day as it is written in Vietnam, which is not the browser's idea of it. */
    private static final String DAY = "dd/MM/yyyy";

    private final TextField code = new TextField();
    private final Select<QuestionType> type = new Select<>();
    private final TextArea stem = new TextArea();
    private final KindEditors kinds;
    private final TextArea explanation = new TextArea();
    private final ComboBox<String> topic = new ComboBox<>();
    private final Select<CognitiveLevel> level = new Select<>();
    private final TextField citation = new TextField();
    private final DatePicker validFrom = new DatePicker();
    private final DatePicker validTo = new DatePicker();
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private GiftFormat format = GiftFormat.MARKDOWN;

    /**
     * @param topics the topics there are; another may be typed
     * @param changed runs after each change
     */
    QuestionForm(List<String> topics, SerializableRunnable changed) {
        addClassName("question-form");
        kinds = new KindEditors(changed, this::appendToStem);
        Words words = new Words(this);
        type.setLabel(getTranslation("questionbank.type"));
        type.setItems(QuestionType.values());
        type.setItemLabelGenerator(words::of);
        type.setValue(QuestionType.SINGLE);
        level.setItems(CognitiveLevel.values());
        level.setItemLabelGenerator(words::of);
        topic.setItems(topics);
        topic.setAllowCustomValue(true);
        topic.addCustomValueSetListener(set -> topic.setValue(set.getDetail()));
        topic.setHelperText(getTranslation("questionbank.topic.help"));
        citation.setHelperText(getTranslation("questionbank.citation.help"));
        stem.setMinRows(3);
        explanation.setMinRows(2);
        stem.setHelperText(getTranslation("questionbank.stem.help"));
        code.setLabel(getTranslation("questionbank.code"));
        code.setVisible(false);
        day(validFrom);
        day(validTo);
        field("code", code);
        label("stem", stem);
        label("explanation", explanation);
        label("topic", topic);
        label("level", level);
        label("citation", citation);
        label("validFrom", validFrom);
        label("validTo", validTo);
        type.addValueChangeListener(
                change -> {
                    kinds.setType(change.getValue());
                    changed.run();
                });
        stem.addValueChangeListener(
                change -> {
                    kinds.setStem(change.getValue());
                    changed.run();
                });
        explanation.addValueChangeListener(change -> changed.run());
        Div filing = new Div(topic, level, citation, validFrom, validTo);
        filing.addClassName("question-filing");
        add(code, type, stem, kinds, explanation, filing);
    }

    /** Lets the author choose the code, beginning with a proposal. */
    void offerCode(String proposal) {
        code.setVisible(true);
        code.setValue(proposal);
        code.setHelperText(getTranslation("questionbank.code.help"));
    }

    String code() {
        return code.getValue();
    }

    void setDraft(QuestionDraft draft) {
        format = draft.format();
        stem.setValue(draft.stem());
        type.setValue(draft.type());
        kinds.show(draft.type(), draft.options(), draft.body());
        explanation.setValue(draft.explanation());
        topic.setValue(draft.topicPath());
        level.setValue(draft.level());
        citation.setValue(draft.citation());
        validFrom.setValue(draft.validFrom());
        validTo.setValue(draft.validTo());
    }

    QuestionDraft draft() {
        String path = topic.getValue();
        return new QuestionDraft(
                type.getValue(),
                level.getValue(),
                path == null ? "" : path,
                format,
                stem.getValue(),
                kinds.options(),
                kinds.body(),
                explanation.getValue(),
                citation.getValue(),
                validFrom.getValue(),
                validTo.getValue());
    }

    /** What is begun but cannot be kept, shown where it is; empty when there is nothing. */
    Optional<String> unfinished() {
        Optional<String> text = kinds.unfinished();
        kinds.setError(text.orElse(""));
        return text;
    }

    private void appendToStem(String text) {
        String before = stem.getValue();
        stem.setValue(before.isBlank() ? text : before.stripTrailing() + " " + text);
    }

    /** Shows each problem at its field, and takes away what was shown before. */
    void show(List<Problem> problems) {
        fields.values().forEach(field -> field.setInvalid(false));
        List<String> ofTheKind = new ArrayList<>();
        for (Problem problem : problems) {
            String text = getTranslation(problem.messageKey(), problem.arguments().toArray());
            String column = problem.column();
            HasValidationProperties field = column == null ? null : fields.get(column);
            if (field != null) {
                field.setErrorMessage(text);
                field.setInvalid(true);
            } else if (("options".equals(column) || "body".equals(column))
                    && !ofTheKind.contains(text)) {
                ofTheKind.add(text);
            }
        }
        kinds.setError(String.join(" ", ofTheKind));
    }

    private void label(String name, HasValidationProperties field) {
        ((HasLabel) field).setLabel(getTranslation("questionbank." + name));
        field(name, field);
    }

    private void field(String name, HasValidationProperties field) {
        field.setManualValidation(true);
        fields.put(name, field);
    }

    private void day(DatePicker picker) {
        Locale locale = getLocale();
        picker.setLocale(Locale.of("vi", "VN"));
        picker.setI18n(
                new DatePicker.DatePickerI18n()
                        .setDateFormat(DAY)
                        .setFirstDayOfWeek(1)
                        .setMonthNames(
                                Arrays.stream(Month.values())
                                        .map(
                                                month ->
                                                        month.getDisplayName(
                                                                TextStyle.FULL_STANDALONE, locale))
                                        .toList())
                        .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                        .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                        .setToday(getTranslation("questionbank.calendar.today"))
                        .setCancel(getTranslation("questionbank.calendar.cancel")));
        picker.setClearButtonVisible(true);
    }

    /** The calendar's week begins on Sunday here, whichever day it shows first. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.rangeClosed(0, 6)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
