package vn.giangduong.organization.ui.events;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.picker.UnitPicker;

/** Where the units under one go when it ends; those without a place follow the main successor. */
final class ChildPlaces extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<UnitCode, UnitPicker> pickers = new LinkedHashMap<>();

    ChildPlaces(FormContext context) {
        if (context.children().isEmpty()) {
            return;
        }
        NativeDetails details =
                new NativeDetails(
                        getTranslation(
                                "organization.form.children",
                                VietnameseFormats.number(context.children().size())));
        Div rows = new Div(new Paragraph(getTranslation("organization.form.childrenHelp")));
        rows.addClassName("child-places");
        for (Unit child : context.children()) {
            UnitPicker picker =
                    new UnitPicker(
                            getTranslation("organization.form.childGoes", child.shortName()),
                            context.browser(),
                            context.today());
            picker.setClearButtonVisible(true);
            pickers.put(new UnitCode(child.code()), picker);
            rows.add(picker);
        }
        details.setContent(rows);
        add(details);
    }

    Map<UnitCode, UnitCode> chosen() {
        Map<UnitCode, UnitCode> places = new HashMap<>();
        pickers.forEach(
                (child, picker) ->
                        picker.getOptionalValue()
                                .ifPresent(unit -> places.put(child, new UnitCode(unit.code()))));
        return places;
    }
}
