package vn.giangduong.people.grants.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import vn.giangduong.people.grants.GrantService;
import vn.giangduong.people.grants.UnitChoice;

/** Finds a unit by any part of its name. */
final class UnitPicker extends ComboBox<UnitChoice> {

    private static final long serialVersionUID = 1L;

    UnitPicker(GrantService grants) {
        setLabel(getTranslation("people.grants.unit"));
        setPlaceholder(getTranslation("people.grants.unit.search"));
        setItemLabelGenerator(
                unit ->
                        unit.above() == null
                                ? unit.name()
                                : getTranslation(
                                        "people.grants.unit.under", unit.name(), unit.above()));
        setItems(
                query ->
                        grants.units(query.getFilter().orElse("")).stream()
                                .skip(query.getOffset())
                                .limit(query.getLimit()));
        setManualValidation(true);
    }
}
