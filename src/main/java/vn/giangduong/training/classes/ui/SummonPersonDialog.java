package vn.giangduong.training.classes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.people.cadres.CadreRow;
import vn.giangduong.people.picker.CadrePicker;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.classes.enrolment.PersonSummons;
import vn.giangduong.training.ui.TrainingWords;

/** Chooses one person to summon. */
class SummonPersonDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Notice notice = new Notice();
    private final CadrePicker person;

    /**
     * A dialog.
     *
     * @param done told the name of who was summoned
     */
    SummonPersonDialog(PersonSummons summons, TrainingClassId id, Consumer<String> done) {
        setHeaderTitle(getTranslation("training.summon.person.title"));
        addClassName("summon-dialog");
        person =
                new CadrePicker(
                        getTranslation("training.summon.person"),
                        (typed, from, limit) -> summons.choices(id, typed, from, limit));
        Button summon =
                new Button(
                        getTranslation("training.summon.do"), click -> summon(summons, id, done));
        summon.addThemeVariants(ButtonVariant.PRIMARY);
        summon.setEnabled(false);
        person.addValueChangeListener(change -> summon.setEnabled(change.getValue() != null));
        add(notice, new Paragraph(getTranslation("training.summon.person.explain")), person);
        getFooter()
                .add(new Button(getTranslation("base.confirm.cancel"), click -> close()), summon);
    }

    /** Chooses somebody as the reader would. */
    void choose(CadreRow chosen) {
        person.setValue(chosen);
    }

    private void summon(PersonSummons summons, TrainingClassId id, Consumer<String> done) {
        CadreRow chosen = person.getValue();
        try {
            summons.summon(id, chosen.id());
            close();
            done.accept(chosen.fullName());
        } catch (BadInputException e) {
            notice.errors(
                    getTranslation("training.summon.failed"), new TrainingWords(this).problems(e));
        }
    }
}
