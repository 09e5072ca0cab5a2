package vn.giangduong.organization.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.PageAddress;
import vn.giangduong.base.ui.PageChoices;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitNode;
import vn.giangduong.organization.browse.UnitBrowser;

/** The tree of units as it is, was or will be on any day. */
@Route(OrganizationRoutes.TREE)
@Menu(order = 27, title = "organization.tree.menu", icon = "branches")
@RolesAllowed({"UNIT_SECRETARY", "COMMITTEE_OFFICER", "PROVINCE_OFFICER", "ADMINISTRATOR"})
class OrganizationView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int HITS = 50;
    private static final int SHORTEST_SEARCH = 2;

    private final transient UnitBrowser browser;
    private final transient Clock clock;
    private final Div result = new Div();

    OrganizationView(UnitBrowser browser, Clock clock) {
        this.browser = browser;
        this.clock = clock;
        addClassName("organization-page");
        result.addClassName("organization-result");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate today = Periods.dayOf(clock.instant());
        PageChoices choices = new PageChoices(event.getLocation().getQueryParameters());
        LocalDate on = choices.day(OrganizationRoutes.ON).orElse(today);
        removeAll();
        add(
                new PageHeader(
                        getPageTitle(),
                        getTranslation("organization.tree.subtitle", VietnameseFormats.date(on)),
                        links(on, today)),
                tools(on, today),
                result);
        showTree(on);
    }

    private Anchor[] links(LocalDate on, LocalDate today) {
        LocalDate before = on.isBefore(today) ? on : today.minusYears(1);
        List<Anchor> links = new ArrayList<>();
        if (browser.mayChangeSomewhere()) {
            links.add(link(PageAddress.of(OrganizationRoutes.TYPES), "organization.types.title"));
            links.add(
                    link(
                            OrganizationRoutes.events(today.minusYears(2), today.plusYears(1)),
                            "organization.events.title"));
        }
        links.add(
                link(
                        OrganizationRoutes.compare(null, before, today),
                        "organization.compare.title"));
        return links.toArray(Anchor[]::new);
    }

    private Anchor link(PageAddress address, String key) {
        Anchor link = new Anchor(address.toString(), getTranslation(key));
        link.addClassName("button");
        return link;
    }

    private Div tools(LocalDate on, LocalDate today) {
        DayField day = new DayField(getTranslation("organization.tree.on"));
        day.setValue(on);
        day.addValueChangeListener(
                change -> {
                    if (change.isFromClient() && change.getValue() != null) {
                        LocalDate chosen = change.getValue();
                        OrganizationRoutes.tree(chosen.equals(today) ? null : chosen).open();
                    }
                });
        TextField search = new TextField(getTranslation("organization.tree.search"));
        search.setPlaceholder(getTranslation("organization.tree.searchHint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(250);
        search.addClassName("organization-search");
        search.addValueChangeListener(change -> search(change.getValue().strip(), on));
        Div tools = new Div(search, day);
        tools.addClassName("inline-form");
        return tools;
    }

    private void showTree(LocalDate on) {
        List<Unit> tops = browser.tops(on);
        result.removeAll();
        if (tops.isEmpty()) {
            result.add(
                    new EmptyState(
                            getTranslation("organization.tree.empty"),
                            getTranslation("organization.tree.emptyWhatToDo")));
            return;
        }
        List<UnitNode> nodes =
                tops.stream()
                        .map(top -> new UnitNode(top, browser.level(top.id(), on).size()))
                        .toList();
        result.add(new UnitTree(nodes, on, parent -> browser.level(parent, on)));
    }

    private void search(String text, LocalDate on) {
        if (text.length() < SHORTEST_SEARCH) {
            showTree(on);
            return;
        }
        List<Unit> hits = browser.search(text, on, HITS);
        result.removeAll();
        if (hits.isEmpty()) {
            result.add(
                    new EmptyState(
                            getTranslation("organization.tree.noHit", text),
                            getTranslation("organization.tree.noHitWhatToDo")));
            return;
        }
        OrganizationWords words = new OrganizationWords(this);
        DataTable<Unit> table =
                new DataTable<Unit>(getTranslation("organization.tree.hits"))
                        .link(
                                getTranslation("organization.unit.name"),
                                Unit::name,
                                unit -> OrganizationRoutes.unit(unit.code(), on).toString())
                        .text(
                                getTranslation("organization.unit.type"),
                                unit -> words.type(unit.type()))
                        .text(getTranslation("organization.unit.within"), unit -> above(unit, on))
                        .text(getTranslation("organization.unit.code"), Unit::code);
        table.setItems(hits);
        result.add(table);
    }

    private String above(Unit unit, LocalDate on) {
        return browser.above(unit, on).map(Unit::shortName).orElse("");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.tree.title");
    }
}
