package vn.giangduong.organization.ui.events;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitTarget;
import vn.giangduong.organization.picker.UnitPicker;

/** Several units become one: a new one, or one there is. */
final class MergeFields extends EventFields {

    private static final long serialVersionUID = 1L;

    private final UnitsPicker from;
    private final RadioButtonGroup<Boolean> founds = new RadioButtonGroup<>();
    private final NewUnitFields founded;
    private final UnitPicker existing;
    private final UnitPicker parent;

    MergeFields(FormContext context) {
        from =
                new UnitsPicker(
                        getTranslation("organization.form.mergeFrom"),
                        context.browser(),
                        context.today());
        from.choose(context.unit());
        founds.setLabel(getTranslation("organization.form.mergeInto"));
        founds.setItems(true, false);
        founds.setItemLabelGenerator(
                value ->
                        getTranslation(
                                value
                                        ? "organization.form.intoNew"
                                        : "organization.form.intoExisting"));
        founds.setValue(true);
        founded = new NewUnitFields(context.types());
        founded.propose(context.unit().type());
        parent =
                new UnitPicker(
                        getTranslation("organization.form.newParent"),
                        context.browser(),
                        context.today());
        UnitId above = context.unit().parent();
        if (above != null) {
            context.browser().above(context.unit(), context.today()).ifPresent(parent::setValue);
        }
        existing =
                new UnitPicker(
                        getTranslation("organization.form.existing"),
                        context.browser(),
                        context.today());
        existing.setVisible(false);
        founds.addValueChangeListener(
                change -> {
                    founded.setVisible(change.getValue());
                    parent.setVisible(change.getValue());
                    existing.setVisible(!change.getValue());
                });
        add(from, founds, founded, parent, existing);
    }

    @Override
    public UnitEventDraft draft(LocalDate on, @Nullable LegalDocument document, String note) {
        UnitTarget into;
        if (founds.getValue()) {
            UnitCode above =
                    parent.getOptionalValue().map(unit -> new UnitCode(unit.code())).orElse(null);
            into = new UnitTarget.Founded(founded.unit(above, 0));
        } else {
            into =
                    new UnitTarget.Existing(
                            new UnitCode(filled("existing", existing.getValue()).code()));
        }
        List<UnitCode> ending =
                from.chosen().stream()
                        .map(Unit::code)
                        .map(UnitCode::new)
                        .filter(code -> !code.equals(into.code()))
                        .toList();
        if (ending.isEmpty()) {
            throw missing("mergeFrom");
        }
        return new UnitEventDraft.Merge(ending, into, Map.of(), on, document, note);
    }
}
