package vn.giangduong.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.areas.ServiceArea;
import vn.giangduong.organization.areas.ServiceAreaService;
import vn.giangduong.organization.browse.UnitBrowser;
import vn.giangduong.organization.picker.UnitPicker;

/** Whom a school or centre served, serves and will serve, and how that is changed. */
final class ServiceAreaPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ServiceAreaService areas;
    private final transient UnitBrowser browser;
    private final Unit centre;
    private final LocalDate on;
    private final Notice notice = new Notice();
    private final Div list = new Div();
    private final OrganizationWords words = new OrganizationWords(this);

    ServiceAreaPanel(ServiceAreaService areas, UnitBrowser browser, Unit centre, LocalDate on) {
        this.areas = areas;
        this.browser = browser;
        this.centre = centre;
        this.on = on;
        addClassName("service-areas");
        add(new H2(getTranslation("organization.areas.title")), notice, list);
        if (browser.mayChange(centre.id())) {
            add(addForm());
        }
        draw();
    }

    private void draw() {
        DataTable<ServiceArea> table =
                new DataTable<ServiceArea>(getTranslation("organization.areas.title"))
                        .text(getTranslation("organization.areas.unit"), ServiceArea::unitName)
                        .text(
                                getTranslation("organization.unit.time"),
                                area -> words.span(area.from(), area.to()));
        if (browser.mayChange(centre.id())) {
            table.component(getTranslation("organization.areas.change"), this::end);
        }
        table.setItems(areas.history(centre.id()));
        list.removeAll();
        list.add(table);
    }

    private Div end(ServiceArea area) {
        Div box = new Div();
        if (!area.from().isAfter(on) && area.to().isAfter(on)) {
            Button end = new Button(getTranslation("organization.areas.end"));
            end.addClickListener(click -> change(() -> areas.end(centre.id(), area.unit(), on)));
            box.add(end);
        } else if (area.from().isAfter(on)) {
            Button withdraw = new Button(getTranslation("organization.areas.withdraw"));
            withdraw.addClickListener(
                    click -> change(() -> areas.end(centre.id(), area.unit(), area.from())));
            box.add(withdraw);
        }
        return box;
    }

    private Div addForm() {
        UnitPicker unit = new UnitPicker(getTranslation("organization.areas.unit"), browser, on);
        DayField from = new DayField(getTranslation("organization.areas.from"));
        from.setValue(on);
        Button add = new Button(getTranslation("organization.areas.add"));
        add.addClickListener(
                click -> {
                    if (unit.getValue() == null || from.getValue() == null) {
                        notice.error(getTranslation("organization.areas.choose"));
                    } else {
                        change(() -> areas.add(centre.id(), unit.getValue().id(), from.getValue()));
                    }
                });
        Div form = new Div(unit, from, add);
        form.addClassName("inline-form");
        return form;
    }

    private void change(Runnable change) {
        try {
            change.run();
            notice.success(getTranslation("organization.areas.changed"));
            draw();
        } catch (BadInputException e) {
            notice.errors(
                    getTranslation("organization.areas.notChanged"), words.sentences(e.problems()));
        }
    }
}
