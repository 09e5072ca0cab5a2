package vn.giangduong.training.classes.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.classes.enrolment.EnrolmentPerson;
import vn.giangduong.training.classes.ethnicity.ClassEthnicity;
import vn.giangduong.training.classes.ethnicity.Ethnicity;
import vn.giangduong.training.ui.TrainingWords;

/** The column of a roster in which ethnicity is noted, and the line that says it is kept. */
class EthnicityColumn extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ClassEthnicity ethnicity;
    private final TrainingClassId trainingClass;
    private final transient Map<CadreId, Ethnicity> noted;
    private final List<Ethnicity> choices;
    private final Notice notice = new Notice();

    EthnicityColumn(
            ClassEthnicity ethnicity,
            TrainingClassId trainingClass,
            Map<CadreId, Ethnicity> noted) {
        this.ethnicity = ethnicity;
        this.trainingClass = trainingClass;
        this.noted = noted;
        choices = ethnicity.choices();
        Paragraph explain = new Paragraph(getTranslation("training.ethnicity.rosterNote") + " ");
        explain.addClassNames("muted", "small");
        explain.add(
                new Anchor(ClassRoutes.ETHNICITY, getTranslation("training.ethnicity.rosterLink")));
        add(explain, notice);
    }

    void addTo(DataTable<EnrolmentPerson> table) {
        table.component(getTranslation("training.ethnicity.column"), this::choice);
    }

    private ComboBox<Ethnicity> choice(EnrolmentPerson person) {
        ComboBox<Ethnicity> choice = new ComboBox<>();
        choice.setAriaLabel(getTranslation("training.ethnicity.of", person.name()));
        choice.setPlaceholder(getTranslation("training.ethnicity.notNoted"));
        choice.setItems(choices);
        choice.setItemLabelGenerator(Ethnicity::name);
        choice.setClearButtonVisible(true);
        choice.addClassName("ethnicity");
        choice.setValue(noted.get(person.cadre()));
        choice.addValueChangeListener(
                change -> {
                    Ethnicity chosen = change.getValue();
                    try {
                        ethnicity.note(
                                trainingClass,
                                person.cadre(),
                                chosen == null ? null : chosen.code());
                        notice.success(
                                getTranslation(
                                        chosen == null
                                                ? "training.ethnicity.erased"
                                                : "training.ethnicity.noted",
                                        person.name()));
                    } catch (BadInputException e) {
                        notice.errors(
                                getTranslation("training.ethnicity.failed"),
                                new TrainingWords(this).problems(e));
                    }
                });
        return choice;
    }
}
