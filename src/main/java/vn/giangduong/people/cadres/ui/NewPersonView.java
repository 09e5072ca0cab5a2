package vn.giangduong.people.cadres.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.people.CadreDoor;
import vn.giangduong.people.cadres.CadreData;
import vn.giangduong.people.cadres.CadreRegister;
import vn.giangduong.people.memberships.UnitChoice;
import vn.giangduong.people.memberships.UnitChoices;

/** Enters somebody new. */
@Route(PeopleRoutes.NEW)
@RolesAllowed({"UNIT_SECRETARY", "COMMITTEE_OFFICER", "PROVINCE_OFFICER"})
class NewPersonView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CadreRegister register;
    private final transient CadreDoor door;
    private final PersonForm form = new PersonForm();
    private final DayField from;
    private final UnitPicker unit;
    private final TextField reason;
    private final Notice notice = new Notice();

    NewPersonView(CadreRegister register, UnitChoices units, CadreDoor door) {
        this.register = register;
        this.door = door;
        addClassName("people-page");
        from = new DayField(getTranslation("people.new.from"));
        from.setValue(door.today());
        unit =
                new UnitPicker(
                        getTranslation("people.field.unit"),
                        units,
                        true,
                        () -> Objects.requireNonNullElse(from.getValue(), door.today()));
        reason = new TextField(getTranslation("people.stay.reason"));
        reason.setMaxLength(200);
        Div where = new Div(unit, from, reason);
        where.addClassName("person-form");
        Button save = new Button(getTranslation("people.new.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(save);
        buttons.addClassName("page-header-actions");
        add(
                new Breadcrumbs()
                        .step(getTranslation("people.list.title"), PeopleRoutes.PEOPLE)
                        .here(getTranslation("people.new.title")),
                new PageHeader(
                        getTranslation("people.new.title"), getTranslation("people.new.explain")),
                notice,
                form,
                where,
                buttons);
    }

    private void save() {
        UnitChoice cell = unit.getValue();
        if (cell == null) {
            notice.error(getTranslation("people.stay.bad.chooseUnit"));
            return;
        }
        try {
            CadreData made =
                    register.create(
                            form.draft(),
                            cell.id(),
                            Objects.requireNonNullElse(from.getValue(), door.today()),
                            reason.getValue());
            PeopleRoutes.person(made.draft().code()).open();
        } catch (BadInputException e) {
            form.mark(e);
            notice.errors(getTranslation("people.form.refused"), new PersonWords(this).problems(e));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.new.title");
    }
}
