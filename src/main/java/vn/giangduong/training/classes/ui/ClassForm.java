package vn.giangduong.training.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.training.classes.TrainingCentre;
import vn.giangduong.training.classes.TrainingClassDraft;
import vn.giangduong.training.classes.TrainingClassForm;
import vn.giangduong.training.programme.Programme;

/** What one fills in to plan a class; its result is a draft. */
class ClassForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField code = new TextField();
    private final TextField title = new TextField();
    private final Select<Programme> programme = new Select<>();
    private final Select<TrainingCentre> centre = new Select<>();
    private final RadioButtonGroup<TrainingClassForm> form = new RadioButtonGroup<>();
    private final DatePicker opensOn;
    private final DatePicker closesOn;
    private final IntegerField planned = new IntegerField();
    private final Checkbox openAtOnce = new Checkbox();
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    ClassForm(List<Programme> programmes, List<TrainingCentre> centres, LocalDate today) {
        addClassName("class-form");
        opensOn = new DayField(getTranslation("training.class.opensOn"));
        closesOn = new DayField(getTranslation("training.class.closesOn"));
        code.setLabel(getTranslation("training.class.code"));
        code.setHelperText(getTranslation("training.class.code.help"));
        code.setMaxLength(60);
        title.setLabel(getTranslation("training.class.title"));
        title.setMaxLength(300);
        programme.setLabel(getTranslation("training.class.programme"));
        programme.setItems(programmes);
        programme.setItemLabelGenerator(Programme::title);
        centre.setLabel(getTranslation("training.class.centre"));
        centre.setItems(centres);
        centre.setItemLabelGenerator(TrainingCentre::name);
        if (centres.size() == 1) {
            centre.setValue(centres.getFirst());
        }
        form.setLabel(getTranslation("training.class.form"));
        form.setItems(TrainingClassForm.values());
        form.setItemLabelGenerator(value -> getTranslation("training.class.form." + value.name()));
        form.setValue(TrainingClassForm.ONLINE);
        opensOn.setValue(today);
        planned.setLabel(getTranslation("training.class.planned"));
        planned.setMin(1);
        openAtOnce.setLabel(getTranslation("training.class.openAtOnce"));
        openAtOnce.setValue(true);
        fields.put("code", code);
        fields.put("title", title);
        fields.put("programme", programme);
        fields.put("centre", centre);
        fields.put("opensOn", opensOn);
        fields.put("closesOn", closesOn);
        fields.put("plannedLearners", planned);
        add(code, title, programme, centre, form, pair(opensOn, closesOn), planned, openAtOnce);
    }

    private static Div pair(Component one, Component other) {
        Div pair = new Div(one, other);
        pair.addClassName("class-form-pair");
        return pair;
    }

    /**
     * What is filled in.
     *
     * @throws BadInputException naming the fields that must be filled in and are not
     */
    TrainingClassDraft draft() {
        fields.values().forEach(field -> field.setInvalid(false));
        return new TrainingClassDraft(
                code.getValue(),
                title.getValue(),
                filled("programme", programme.getOptionalValue()).version(),
                filled("centre", centre.getOptionalValue()).id(),
                form.getValue(),
                filled("opensOn", opensOn.getOptionalValue()),
                filled("closesOn", closesOn.getOptionalValue()),
                planned.getValue());
    }

    boolean opensAtOnce() {
        return openAtOnce.getValue();
    }

    /** Marks the fields that have a problem. */
    void mark(BadInputException bad) {
        for (Problem problem : bad.problems()) {
            HasValidationProperties field = fields.get(problem.column());
            if (field != null) {
                field.setErrorMessage(
                        getTranslation(problem.messageKey(), problem.arguments().toArray()));
                field.setInvalid(true);
            }
        }
    }

    private static <T> T filled(String field, Optional<T> value) {
        return value.orElseThrow(
                () ->
                        new BadInputException(
                                Problem.atField(
                                        "class", field, "training.class." + field + ".missing")));
    }
}
