package vn.giangduong.people.cadres.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDate;
import java.util.function.Supplier;
import vn.giangduong.people.memberships.UnitChoice;
import vn.giangduong.people.memberships.UnitChoices;

/** Chooses a unit among those the signed-in person may put people into, as of a day. */
final class UnitPicker extends ComboBox<UnitChoice> {

    private static final long serialVersionUID = 1L;

    UnitPicker(String label, UnitChoices units, boolean cells, Supplier<LocalDate> on) {
        super(label);
        setPageSize(20);
        setItemLabelGenerator(
                unit ->
                        unit == null
                                ? ""
                                : unit.above().isEmpty()
                                        ? unit.name()
                                        : unit.name() + " · " + unit.above());
        setItems(
                query ->
                        units
                                .find(
                                        query.getFilter().orElse(""),
                                        on.get(),
                                        cells,
                                        query.getOffset(),
                                        query.getLimit())
                                .stream());
    }
}
