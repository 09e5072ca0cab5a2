package vn.giangduong.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageChoices;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitNode;
import vn.giangduong.organization.UnitNotFoundException;
import vn.giangduong.organization.UnitService;
import vn.giangduong.organization.UnitVersion;
import vn.giangduong.organization.areas.ServiceArea;
import vn.giangduong.organization.areas.ServiceAreaService;
import vn.giangduong.organization.browse.UnitBrowser;
import vn.giangduong.organization.events.UnitEvent;
import vn.giangduong.organization.events.UnitEventKind;
import vn.giangduong.organization.events.UnitEventService;

/** One unit on a day: what it is, where it stands, what it was, and what can be done to it. */
@Route(OrganizationRoutes.UNIT)
@RolesAllowed({"UNIT_SECRETARY", "COMMITTEE_OFFICER", "PROVINCE_OFFICER", "ADMINISTRATOR"})
class UnitDetailsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient UnitBrowser browser;
    private final transient UnitService units;
    private final transient UnitEventService events;
    private final transient ServiceAreaService areas;
    private final transient Clock clock;
    private final OrganizationWords words = new OrganizationWords(this);
    private String title = "";

    UnitDetailsView(
            UnitBrowser browser,
            UnitService units,
            UnitEventService events,
            ServiceAreaService areas,
            Clock clock) {
        this.browser = browser;
        this.units = units;
        this.events = events;
        this.areas = areas;
        this.clock = clock;
        addClassName("organization-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get(OrganizationRoutes.CODE).orElse("");
        LocalDate today = Periods.dayOf(clock.instant());
        LocalDate on =
                new PageChoices(event.getLocation().getQueryParameters())
                        .day(OrganizationRoutes.ON)
                        .orElse(today);
        UnitId id =
                browser.known(code)
                        .orElseThrow(() -> new UnitNotFoundException("No unit with that code"));
        List<UnitVersion> versions = units.versions(id);
        Optional<Unit> there = units.find(id, on);
        removeAll();
        if (there.isPresent()) {
            show(there.get(), version(versions, on), on, today);
        } else {
            gone(id, code, versions, on);
        }
        add(history(versions), happened(id));
    }

    private static @Nullable UnitVersion version(List<UnitVersion> versions, LocalDate on) {
        return versions.stream()
                .filter(each -> !each.from().isAfter(on) && each.to().isAfter(on))
                .findFirst()
                .orElse(null);
    }

    private void show(Unit unit, @Nullable UnitVersion version, LocalDate on, LocalDate today) {
        title = unit.name();
        Breadcrumbs way = new Breadcrumbs();
        way.step(getTranslation("organization.tree.menu"), OrganizationRoutes.tree(on).toString());
        List<Unit> chain = browser.way(unit.id(), on);
        chain.subList(0, Math.max(0, chain.size() - 1))
                .forEach(
                        above ->
                                way.step(
                                        above.shortName(),
                                        OrganizationRoutes.unit(above.code(), on).toString()));
        way.here(unit.shortName());
        add(
                way,
                new PageHeader(
                        title,
                        getTranslation("organization.unit.asOf", VietnameseFormats.date(on)),
                        day(unit.code(), on, today)));
        add(facts(unit, version, on));
        if (units.find(unit.id(), today).isPresent() && browser.mayChange(unit.id())) {
            add(actions(unit));
        }
        List<UnitNode> level = browser.level(unit.id(), on);
        if (!level.isEmpty()) {
            add(
                    new H2(
                            getTranslation(
                                    "organization.unit.below",
                                    VietnameseFormats.number(level.size()))),
                    new UnitTree(level, on, parent -> browser.level(parent, on)));
        }
        if (unit.type().centre()) {
            add(new ServiceAreaPanel(areas, browser, unit, on));
        } else {
            add(servedBy(unit, on));
        }
    }

    private void gone(UnitId id, String code, List<UnitVersion> versions, LocalDate on) {
        title = versions.isEmpty() ? code : versions.getLast().name();
        add(
                new Breadcrumbs()
                        .step(
                                getTranslation("organization.tree.menu"),
                                OrganizationRoutes.tree(on).toString())
                        .here(title),
                new PageHeader(title, null));
        Notice notice = new Notice();
        notice.information(getTranslation("organization.unit.notThen", VietnameseFormats.date(on)));
        add(notice);
        units.carrier(id, on)
                .filter(unit -> browser.known(unit.code()).isPresent())
                .ifPresent(
                        unit ->
                                add(
                                        new Div(
                                                new Span(
                                                        getTranslation(
                                                                "organization.unit.carriedBy")),
                                                new Span(" "),
                                                new Anchor(
                                                        OrganizationRoutes.unit(unit.code(), on)
                                                                .toString(),
                                                        unit.name()))));
    }

    private DayField day(String code, LocalDate on, LocalDate today) {
        DayField day = new DayField(getTranslation("organization.tree.on"));
        day.setValue(on);
        day.addValueChangeListener(
                change -> {
                    if (change.isFromClient() && change.getValue() != null) {
                        LocalDate chosen = change.getValue();
                        OrganizationRoutes.unit(code, chosen.equals(today) ? null : chosen).open();
                    }
                });
        return day;
    }

    private DescriptionList facts(Unit unit, @Nullable UnitVersion version, LocalDate on) {
        DescriptionList facts = new DescriptionList();
        facts.addClassNames("card", "unit-facts");
        fact(facts, "code", unit.code());
        fact(facts, "shortName", unit.shortName());
        fact(facts, "type", words.type(unit.type()));
        fact(facts, "size", VietnameseFormats.number(units.subtreeSize(unit.id(), on)));
        if (version != null) {
            fact(facts, "symbol", version.symbol());
            fact(facts, "address", version.contact().address());
            fact(facts, "phone", version.contact().phone());
            fact(facts, "email", version.contact().email());
        }
        return facts;
    }

    private void fact(DescriptionList facts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(
                    new DescriptionList.Term(getTranslation("organization.unit." + key)),
                    new DescriptionList.Description(value));
        }
    }

    private Nav actions(Unit unit) {
        Nav nav = new Nav();
        nav.addClassName("unit-actions");
        nav.getElement().setAttribute("aria-label", getTranslation("organization.event.new"));
        for (UnitEventKind kind : UnitEventKind.values()) {
            Anchor link =
                    new Anchor(
                            OrganizationRoutes.newEvent(unit.code(), kind).toString(),
                            getTranslation("organization.event.do." + kind.name()));
            link.addClassName("button");
            nav.add(link);
        }
        return nav;
    }

    private Component servedBy(Unit unit, LocalDate on) {
        List<ServiceArea> serving = areas.serving(unit.id(), on);
        Div box = new Div();
        if (!serving.isEmpty()) {
            box.add(new H2(getTranslation("organization.areas.servedBy")));
            serving.forEach(area -> box.add(new Div(new Span(area.centreName()))));
        }
        return box;
    }

    private Component history(List<UnitVersion> versions) {
        DataTable<UnitVersion> table =
                new DataTable<UnitVersion>(getTranslation("organization.unit.history"))
                        .text(getTranslation("organization.unit.name"), UnitVersion::name)
                        .text(
                                getTranslation("organization.unit.time"),
                                each -> words.span(each.from(), each.to()))
                        .text(
                                getTranslation("organization.unit.type"),
                                each -> words.type(each.type()))
                        .text(getTranslation("organization.unit.parent"), this::parent);
        table.setItems(versions.reversed());
        return new Div(new H2(getTranslation("organization.unit.history")), table);
    }

    private String parent(UnitVersion version) {
        UnitId parent = version.parent();
        return parent == null
                ? VietnameseFormats.NONE
                : units.find(parent, version.from()).map(Unit::shortName).orElse("");
    }

    private Component happened(UnitId unit) {
        List<UnitEvent> history = events.history(unit);
        if (history.isEmpty()) {
            return new Div();
        }
        return new Div(
                new H2(getTranslation("organization.events.title")),
                new EventTable(history, events, this::reload));
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
