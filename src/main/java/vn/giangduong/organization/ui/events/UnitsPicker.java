package vn.giangduong.organization.ui.events;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.browse.UnitBrowser;
import vn.giangduong.organization.picker.UnitPicker;

/** Several units, chosen one after the other. */
final class UnitsPicker extends Div {

    private static final long serialVersionUID = 1L;

    private final List<Unit> chosen = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();

    UnitsPicker(String label, UnitBrowser browser, LocalDate on) {
        addClassName("units-picker");
        list.addClassName("chosen-units");
        UnitPicker picker = new UnitPicker(label, browser, on);
        picker.addValueChangeListener(
                change -> {
                    Unit unit = change.getValue();
                    if (unit != null && change.isFromClient()) {
                        choose(unit);
                        picker.clear();
                    }
                });
        add(picker, list);
    }

    List<Unit> chosen() {
        return List.copyOf(chosen);
    }

    void choose(Unit unit) {
        if (chosen.stream().anyMatch(other -> other.id().equals(unit.id()))) {
            return;
        }
        chosen.add(unit);
        NativeButton remove = new NativeButton("×");
        remove.getElement()
                .setAttribute(
                        "aria-label", getTranslation("organization.form.remove", unit.shortName()));
        ListItem item = new ListItem(new Span(unit.name()), remove);
        remove.addClickListener(
                click -> {
                    chosen.remove(unit);
                    list.remove(item);
                });
        list.add(item);
    }
}
