package vn.giangduong.organization.picker;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.DataProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.browse.UnitBrowser;

/**
 * Chooses a unit of a day by typing any part of its name, with or without marks. Only units the
 * person may see are offered; the unit above stands beside the name.
 */
public class UnitPicker extends ComboBox<Unit> {

    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 30;

    /** A picker; the label is already in the reader's language. */
    public UnitPicker(String label, UnitBrowser browser, LocalDate on) {
        super(label);
        addClassName("unit-picker");
        setPageSize(OFFERED);
        setPlaceholder(getTranslation("organization.tree.searchHint"));
        setItemLabelGenerator(unit -> label(unit, browser, on));
        setItems(
                DataProvider.fromFilteringCallbacks(
                        query ->
                                offered(query.getFilter().orElse(""), browser, on)
                                        .skip(query.getOffset())
                                        .limit(query.getLimit()),
                        query -> (int) offered(query.getFilter().orElse(""), browser, on).count()));
    }

    private static Stream<Unit> offered(String text, UnitBrowser browser, LocalDate on) {
        List<Unit> found =
                text.isBlank() ? browser.tops(on) : browser.search(text.strip(), on, OFFERED);
        return found.stream();
    }

    private static String label(Unit unit, UnitBrowser browser, LocalDate on) {
        Optional<Unit> above = browser.above(unit, on);
        return above.map(parent -> unit.name() + " – " + parent.shortName()).orElse(unit.name());
    }
}
