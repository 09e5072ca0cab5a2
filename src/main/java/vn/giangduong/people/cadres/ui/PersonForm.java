package vn.giangduong.people.cadres.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.people.cadres.CadreDraft;
import vn.giangduong.people.cadres.Sex;
import vn.giangduong.people.cadres.TheoryLevel;

/** A cadre's data to type; what was typed stays when something is not right. */
final class PersonForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField code = text("code", 40);
    private final TextField fullName = text("fullName", 150);
    private final DayField birthDate = new DayField(getTranslation("people.field.birthDate"));
    private final TextField birthYear = text("birthYear", 4);
    private final Select<Sex> sex = new Select<>();
    private final TextField position = text("position", 150);
    private final TextField phone = text("phone", 40);
    private final TextField email = text("email", 120);
    private final ComboBox<TheoryLevel> theoryLevel = new ComboBox<>();
    private final TextField evidence = text("theoryLevelEvidence", 200);
    private final DayField evidenceOn = new DayField(getTranslation("people.field.theoryLevelOn"));
    private final TextField source = text("source", 200);
    private final Map<String, HasValidation> fields = new HashMap<>();

    PersonForm() {
        addClassName("person-form");
        code.setAutocapitalize(Autocapitalize.NONE);
        birthYear.setAllowedCharPattern("[0-9]");
        birthYear.setHelperText(getTranslation("people.field.birthYear.help"));
        phone.getElement().setAttribute("inputmode", "tel");
        email.getElement().setAttribute("inputmode", "email");
        email.setAutocapitalize(Autocapitalize.NONE);
        sex.setLabel(getTranslation("people.field.sex"));
        sex.setItems(Sex.values());
        sex.setItemLabelGenerator(one -> getTranslation("people.sex." + one));
        sex.setValue(Sex.F);
        theoryLevel.setLabel(getTranslation("people.field.theoryLevel"));
        theoryLevel.setItems(TheoryLevel.values());
        theoryLevel.setItemLabelGenerator(one -> getTranslation("people.theory." + one));
        theoryLevel.setClearButtonVisible(true);
        source.setValue(getTranslation("people.source.typed"));
        add(
                fullName,
                code,
                birthDate,
                birthYear,
                sex,
                position,
                phone,
                email,
                theoryLevel,
                evidence,
                evidenceOn,
                source);
        fields.put("code", code);
        fields.put("fullName", fullName);
        fields.put("birthDate", birthDate);
        fields.put("birthYear", birthYear);
        fields.put("position", position);
        fields.put("phone", phone);
        fields.put("email", email);
        fields.put("theoryLevel", theoryLevel);
        fields.put("theoryLevelEvidence", evidence);
        fields.put("theoryLevelOn", evidenceOn);
        fields.put("source", source);
    }

    private TextField text(String field, int longest) {
        TextField text = new TextField(getTranslation("people.field." + field));
        text.setMaxLength(longest);
        return text;
    }

    void show(CadreDraft draft) {
        code.setValue(draft.code());
        fullName.setValue(draft.fullName());
        birthDate.setValue(draft.birthDate());
        Integer year = draft.birthDate() == null ? draft.birthYear() : null;
        birthYear.setValue(year == null ? "" : year.toString());
        sex.setValue(draft.sex());
        position.setValue(Objects.requireNonNullElse(draft.position(), ""));
        phone.setValue(Objects.requireNonNullElse(draft.phone(), ""));
        email.setValue(Objects.requireNonNullElse(draft.email(), ""));
        theoryLevel.setValue(draft.theoryLevel());
        evidence.setValue(Objects.requireNonNullElse(draft.theoryLevelEvidence(), ""));
        evidenceOn.setValue(draft.theoryLevelOn());
        source.setValue(Objects.requireNonNullElse(draft.source(), ""));
    }

    CadreDraft draft() {
        @Nullable LocalDate born = birthDate.getValue();
        String year = birthYear.getValue();
        return new CadreDraft(
                code.getValue(),
                fullName.getValue(),
                born,
                year.isEmpty() ? null : Integer.valueOf(year),
                sex.getValue(),
                position.getValue(),
                phone.getValue(),
                email.getValue(),
                theoryLevel.getValue(),
                evidence.getValue(),
                evidenceOn.getValue(),
                source.getValue());
    }

    /** Marks the fields that are not right with what to do. */
    void mark(BadInputException refused) {
        fields.values().forEach(field -> field.setInvalid(false));
        for (Problem problem : refused.problems()) {
            HasValidation field = fields.get(Objects.requireNonNullElse(problem.column(), ""));
            if (field != null) {
                field.setInvalid(true);
                field.setErrorMessage(
                        getTranslation(problem.messageKey(), problem.arguments().toArray()));
            }
        }
    }
}
