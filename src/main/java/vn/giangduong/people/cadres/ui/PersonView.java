package vn.giangduong.people.cadres.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.Confirm;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreDoor;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.cadres.CadreData;
import vn.giangduong.people.cadres.CadreRegister;
import vn.giangduong.people.cadres.PersonPagePart;
import vn.giangduong.people.duplicates.CadreMerge;
import vn.giangduong.people.duplicates.CadreMerging;
import vn.giangduong.people.memberships.MembershipService;
import vn.giangduong.people.memberships.PlaceOfStudyService;
import vn.giangduong.people.memberships.Stay;
import vn.giangduong.people.memberships.UnitChoices;

/** A person's record, where they were and are, and what one may change of it. */
@Route(PeopleRoutes.PERSON)
@RolesAllowed({"UNIT_SECRETARY", "COMMITTEE_OFFICER", "PROVINCE_OFFICER"})
class PersonView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CadreRegister register;
    private final transient MembershipService memberships;
    private final transient PlaceOfStudyService places;
    private final transient CadreMerging merging;
    private final transient UnitChoices units;
    private final transient CadreDoor door;
    private final transient List<PersonPagePart> parts;
    private final transient PersonWords words = new PersonWords(this);
    private final Notice notice = new Notice();
    private String title = "";

    PersonView(
            CadreRegister register,
            MembershipService memberships,
            PlaceOfStudyService places,
            CadreMerging merging,
            UnitChoices units,
            CadreDoor door,
            List<PersonPagePart> parts) {
        this.register = register;
        this.memberships = memberships;
        this.places = places;
        this.merging = merging;
        this.units = units;
        this.door = door;
        this.parts = List.copyOf(parts);
        addClassName("people-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notice.clear();
        show(register.open(event.getRouteParameters().get(PeopleRoutes.CODE).orElse("")));
    }

    private void show(CadreData person) {
        title = person.draft().fullName();
        List<Stay> stays = memberships.history(person.id());
        String unit =
                stays.stream()
                        .filter(stay -> stay.holds(door.today()))
                        .findFirst()
                        .map(Stay::unitName)
                        .orElseGet(() -> getTranslation("people.person.noUnit"));
        removeAll();
        add(
                new Breadcrumbs()
                        .step(getTranslation("people.list.title"), PeopleRoutes.PEOPLE)
                        .here(title),
                new PageHeader(title, unit, actions(person, !stays.isEmpty())),
                notice);
        Section data = new Section(new H2(getTranslation("people.person.data")));
        data.add(words.facts(person.draft()));
        Div columns =
                new Div(
                        data,
                        new PersonStays(
                                person,
                                stays,
                                memberships,
                                places,
                                door.today(),
                                act -> done(person, act)));
        columns.addClassName("person-columns");
        add(columns);
        for (PersonPagePart part : parts) {
            add(part.about(person.id()));
        }
        merges(person);
    }

    private Component[] actions(CadreData person, boolean member) {
        if (!person.mayEdit()) {
            return new Component[0];
        }
        LocalDate today = door.today();
        CadreId id = person.id();
        Button edit = new Button(getTranslation("people.person.edit"), click -> edit(person));
        Button place =
                new Button(
                        getTranslation("people.stay.place.title"),
                        click ->
                                new StayDialog(
                                                "place",
                                                today,
                                                units,
                                                false,
                                                (unit, on, why) ->
                                                        done(
                                                                person,
                                                                () ->
                                                                        places.studiesAt(
                                                                                id,
                                                                                required(unit),
                                                                                on,
                                                                                why)))
                                        .open());
        Button end =
                new Button(
                        getTranslation("people.stay.end.title"),
                        click ->
                                new StayDialog(
                                                "end",
                                                today,
                                                null,
                                                false,
                                                (unit, on, why) ->
                                                        done(
                                                                person,
                                                                () -> memberships.end(id, on, why)))
                                        .open());
        end.setVisible(member);
        Button transfer =
                new Button(
                        getTranslation("people.stay.transfer.title"),
                        click ->
                                new StayDialog(
                                                "transfer",
                                                today,
                                                units,
                                                true,
                                                (unit, on, why) ->
                                                        done(
                                                                person,
                                                                () ->
                                                                        memberships.transfer(
                                                                                id,
                                                                                required(unit),
                                                                                on,
                                                                                why)))
                                        .open());
        transfer.addThemeVariants(ButtonVariant.PRIMARY);
        return new Component[] {edit, place, end, transfer};
    }

    private static UnitId required(@Nullable UnitId unit) {
        return Objects.requireNonNull(unit, "the dialog asked for a unit");
    }

    private void done(CadreData person, Runnable act) {
        act.run();
        notice.success(getTranslation("people.person.done"));
        if (door.maySee(person.id())) {
            show(person);
        } else {
            PeopleRoutes.people("", null).open();
        }
    }

    private void edit(CadreData person) {
        PersonForm form = new PersonForm();
        form.show(person.draft());
        Button save =
                new Button(
                        getTranslation("people.person.save"),
                        click -> {
                            try {
                                CadreData changed =
                                        register.edit(person.id(), person.version(), form.draft());
                                notice.success(getTranslation("people.person.saved"));
                                show(changed);
                            } catch (BadInputException e) {
                                form.mark(e);
                                notice.errors(
                                        getTranslation("people.form.refused"), words.problems(e));
                            } catch (OptimisticLockingFailureException e) {
                                notice.error(getTranslation("people.person.changedMeanwhile"));
                            }
                        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel =
                new Button(
                        getTranslation("base.confirm.cancel"),
                        click -> {
                            notice.clear();
                            show(person);
                        });
        Div buttons = new Div(cancel, save);
        buttons.addClassName("page-header-actions");
        removeAll();
        add(
                new Breadcrumbs()
                        .step(getTranslation("people.list.title"), PeopleRoutes.PEOPLE)
                        .here(title),
                new PageHeader(title, getTranslation("people.person.edit")),
                notice,
                form,
                buttons);
    }

    private void merges(CadreData person) {
        List<CadreMerge> merges = merging.of(person.id());
        if (merges.isEmpty()) {
            return;
        }
        Section section = new Section(new H2(getTranslation("people.person.merges")));
        for (CadreMerge merge : merges) {
            section.add(
                    new Paragraph(
                            getTranslation(
                                    "people.person.merge",
                                    merge.mergedName(),
                                    merge.mergedCode(),
                                    VietnameseFormats.dateTime(merge.mergedAt()),
                                    merge.mergedBy(),
                                    merge.reason())));
        }
        if (person.mayEdit()) {
            String undo = getTranslation("people.merge.undo");
            section.add(
                    new Button(
                            undo,
                            click ->
                                    new Confirm(
                                                    undo,
                                                    getTranslation("people.merge.undo.explain"),
                                                    undo,
                                                    () -> undo(person, merges.getFirst()))
                                            .open()));
        }
        add(section, new Anchor(PeopleRoutes.DUPLICATES, getTranslation("people.list.duplicates")));
    }

    private void undo(CadreData person, CadreMerge merge) {
        try {
            merging.undo(merge.id());
        } catch (BadInputException e) {
            notice.error(String.join(" ", words.problems(e)));
            return;
        }
        notice.success(getTranslation("people.merge.undone", merge.mergedCode()));
        show(register.open(person.draft().code()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
