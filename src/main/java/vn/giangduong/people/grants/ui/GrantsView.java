package vn.giangduong.people.grants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.FilterLinks;
import vn.giangduong.base.ui.PageAddress;
import vn.giangduong.base.ui.PageChoices;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.ui.Pager;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.people.grants.Grant;
import vn.giangduong.people.grants.GrantPage;
import vn.giangduong.people.grants.GrantService;

/** Who holds which role: of a unit, of the units under it, or of one person. */
@Route(GrantRoutes.GRANTS)
@Menu(order = 82, title = "people.grants.menu", icon = "grants")
@RolesAllowed({"ADMINISTRATOR", "PROVINCE_OFFICER", "COMMITTEE_OFFICER"})
class GrantsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient GrantService grants;
    private final transient Clock clock;

    GrantsView(GrantService grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
        addClassName("grants-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageChoices choices = new PageChoices(event.getLocation().getQueryParameters());
        Optional<String> person = choices.text(GrantRoutes.PERSON);
        removeAll();
        if (person.isPresent()) {
            show(person.get());
        } else {
            show(
                    choices.text(GrantRoutes.UNIT).orElseGet(grants::firstUnit),
                    choices.text(GrantRoutes.LEVELS).isPresent(),
                    choices.text(GrantRoutes.PAST).isPresent(),
                    choices.page() + 1);
        }
    }

    private void show(String person) {
        GrantPage page = grants.ofAccount(person);
        add(
                new PageHeader(
                        getTranslation("people.grants.ofPerson", page.subject()),
                        person,
                        give(null, person)),
                pickers(null));
        table(page);
    }

    private void show(String unit, boolean everyLevel, boolean past, int number) {
        GrantPage page = grants.ofUnit(unit, everyLevel, past, number);
        PageAddress here = GrantRoutes.ofUnit(unit, everyLevel, past);
        FilterLinks levels =
                new FilterLinks(getTranslation("people.grants.byLevel"))
                        .choice(
                                getTranslation("people.grants.thisUnit"),
                                GrantRoutes.ofUnit(unit, false, past),
                                !everyLevel)
                        .choice(
                                getTranslation("people.grants.everyLevel"),
                                GrantRoutes.ofUnit(unit, true, past),
                                everyLevel);
        FilterLinks times =
                new FilterLinks(getTranslation("people.grants.byTime"))
                        .choice(
                                getTranslation("people.grants.open"),
                                GrantRoutes.ofUnit(unit, everyLevel, false),
                                !past)
                        .choice(
                                getTranslation("people.grants.withPast"),
                                GrantRoutes.ofUnit(unit, everyLevel, true),
                                past);
        Div filters = pickers(unit);
        filters.add(levels, times);
        add(
                new PageHeader(
                        getTranslation("people.grants.title"),
                        getTranslation(
                                "people.grants.ofUnit",
                                page.subject(),
                                VietnameseFormats.number(page.total())),
                        give(unit, null)),
                filters);
        table(page);
        add(new Pager(page.page(), page.pages(), each -> here.page(each).toString()));
    }

    private Anchor give(@Nullable String unit, @Nullable String person) {
        Anchor link =
                new Anchor(
                        GrantRoutes.give(unit, person).toString(),
                        getTranslation("people.grants.give"));
        link.addClassNames("button", "main");
        return link;
    }

    private Div pickers(@Nullable String unit) {
        UnitPicker units = new UnitPicker(grants);
        if (unit != null) {
            units.setValue(grants.unit(unit));
        }
        units.addValueChangeListener(
                change -> {
                    if (change.getValue() != null) {
                        GrantRoutes.ofUnit(change.getValue().code(), false, false).open();
                    }
                });
        AccountPicker people = new AccountPicker(grants);
        people.addValueChangeListener(
                change -> {
                    if (change.getValue() != null) {
                        GrantRoutes.ofPerson(change.getValue().code()).open();
                    }
                });
        Div pickers = new Div(units, people);
        pickers.addClassNames("filters", "grant-pickers");
        return pickers;
    }

    private void table(GrantPage page) {
        if (page.grants().isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("people.grants.none"),
                            getTranslation("people.grants.noneWhatToDo")));
            return;
        }
        LocalDate today = Periods.dayOf(clock.instant());
        DataTable<Grant> table = new DataTable<>(getTranslation("people.grants.title"));
        table.link(
                        getTranslation("people.grants.person"),
                        grant -> grant.holder() + " · " + grant.accountCode(),
                        grant -> GrantRoutes.ofPerson(grant.accountCode()).toString())
                .text(
                        getTranslation("people.grants.role"),
                        grant -> getTranslation("people.role." + grant.role().name()))
                .link(
                        getTranslation("people.grants.unit"),
                        Grant::unitName,
                        grant -> GrantRoutes.ofUnit(grant.unitCode(), false, false).toString())
                .text(getTranslation("people.grants.time"), this::time)
                .component(getTranslation("people.grants.state"), grant -> state(grant, today))
                .text(getTranslation("people.grants.document"), this::history)
                .component(getTranslation("people.grants.act"), grant -> end(grant, today));
        if (page.grants().size() > 5) {
            table.filterable();
        }
        table.setItems(page.grants());
        add(table);
    }

    private String time(Grant grant) {
        LocalDate to = grant.to();
        return to == null
                ? getTranslation("people.grants.since", VietnameseFormats.date(grant.from()))
                : getTranslation(
                        "people.grants.between",
                        VietnameseFormats.date(grant.from()),
                        VietnameseFormats.date(to.minusDays(1)));
    }

    private StateBadge state(Grant grant, LocalDate today) {
        if (!grant.isOpen(today)) {
            return new StateBadge(Tone.CALM, getTranslation("people.grants.state.ended"));
        }
        return grant.hasBegun(today)
                ? new StateBadge(Tone.DONE, getTranslation("people.grants.state.holds"))
                : new StateBadge(Tone.SOON, getTranslation("people.grants.state.ahead"));
    }

    /** By what it was given and, where somebody ended it, why. */
    private String history(Grant grant) {
        String document = grant.document();
        String given = document == null ? VietnameseFormats.NONE : document;
        String by = grant.givenBy();
        if (by != null) {
            given = getTranslation("people.grants.by", given, by);
        }
        String why = grant.endReason();
        String ender = grant.endedBy();
        return why == null
                ? given
                : getTranslation("people.grants.endedFor", given, why, ender == null ? "" : ender);
    }

    private Component end(Grant grant, LocalDate today) {
        if (!grant.isOpen(today)) {
            return new Span();
        }
        return new Button(
                getTranslation("people.grants.end"),
                click ->
                        new EndGrantDialog(
                                        grants,
                                        grant.id(),
                                        getTranslation(
                                                "people.grants.end.what",
                                                getTranslation(
                                                        "people.role." + grant.role().name()),
                                                grant.holder(),
                                                grant.unitName()),
                                        today,
                                        () -> UI.getCurrent().refreshCurrentRoute(false))
                                .open());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.grants.title");
    }
}
