package vn.giangduong.training.classes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.classes.enrolment.TrainingClassSummonPreview;
import vn.giangduong.training.classes.enrolment.TrainingClassSummons;
import vn.giangduong.training.classes.enrolment.TrainingClassUnit;
import vn.giangduong.training.ui.TrainingWords;

/** Chooses units to summon; says how many people that is before it is done. */
class SummonDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    private final transient TrainingClassSummons summons;
    private final TrainingClassId id;
    private final MultiSelectComboBox<TrainingClassUnit> units = new MultiSelectComboBox<>();
    private final Paragraph preview = new Paragraph();
    private final Notice notice = new Notice();
    private final Button summon = new Button();

    /**
     * A dialog.
     *
     * @param done told how many were summoned
     */
    SummonDialog(TrainingClassSummons summons, TrainingClassId id, IntConsumer done) {
        this.summons = summons;
        this.id = id;
        setHeaderTitle(getTranslation("training.summon.title"));
        addClassName("summon-dialog");
        units.setLabel(getTranslation("training.summon.units"));
        units.setHelperText(getTranslation("training.summon.unitsHelp"));
        units.setItemLabelGenerator(this::label);
        units.setItems(
                query -> {
                    List<TrainingClassUnit> found =
                            summons.units(id, query.getFilter().orElse(""), SHOWN);
                    return found.stream().skip(query.getOffset()).limit(query.getLimit());
                });
        units.addValueChangeListener(change -> showPreview());
        summon.setText(getTranslation("training.summon.do"));
        summon.addThemeVariants(ButtonVariant.PRIMARY);
        summon.setDisableOnClick(true);
        summon.setEnabled(false);
        summon.addClickListener(click -> summon(done));
        add(notice, units, preview);
        getFooter().add(new Button(getTranslation("base.confirm.cancel"), click -> close()));
        getFooter().add(summon);
        showPreview();
    }

    /** Chooses units as the reader would. */
    void choose(Collection<TrainingClassUnit> chosen) {
        units.setValue(Set.copyOf(chosen));
    }

    private String label(TrainingClassUnit unit) {
        return getTranslation(
                unit.above() == null ? "training.summon.unit" : "training.summon.unitUnder",
                unit.name(),
                VietnameseFormats.number(unit.people()),
                unit.above() == null ? "" : unit.above());
    }

    private void showPreview() {
        notice.clear();
        if (chosen().isEmpty()) {
            preview.setText(getTranslation("training.summon.choose"));
            summon.setEnabled(false);
            return;
        }
        TrainingClassSummonPreview counted = summons.preview(id, chosen());
        preview.setText(
                getTranslation(
                        "training.summon.preview",
                        VietnameseFormats.number(counted.toSummon()),
                        VietnameseFormats.number(counted.alreadyInClass()),
                        VietnameseFormats.number(counted.people())));
        summon.setEnabled(counted.toSummon() > 0);
    }

    private void summon(IntConsumer done) {
        try {
            int summoned = summons.summon(id, chosen());
            close();
            done.accept(summoned);
        } catch (BadInputException e) {
            notice.errors(
                    getTranslation("training.summon.failed"), new TrainingWords(this).problems(e));
            summon.setEnabled(true);
        }
    }

    private List<UnitId> chosen() {
        return units.getValue().stream().map(TrainingClassUnit::id).toList();
    }
}
