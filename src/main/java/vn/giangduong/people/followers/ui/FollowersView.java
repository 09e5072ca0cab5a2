package vn.giangduong.people.followers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import vn.giangduong.people.followers.CellFollowers;
import vn.giangduong.people.followers.CellPage;
import vn.giangduong.people.followers.CommitteeFollowing;
import vn.giangduong.people.followers.FollowerService;
import vn.giangduong.people.grants.GrantService;
import vn.giangduong.people.grants.ui.EndGrantDialog;

/** The cells under a unit, who follows them, which nobody follows; assigns several at once. */
@Route(FollowersView.ROUTE)
@Menu(order = 27, title = "people.followers.menu", icon = "follow")
@RolesAllowed({"PROVINCE_OFFICER", "COMMITTEE_OFFICER"})
class FollowersView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "followers";

    private static final long serialVersionUID = 1L;
    private static final String UNIT = "unit";
    private static final String SHOW = "show";
    private static final String ALL = "all";

    private final transient FollowerService followers;
    private final transient GrantService grants;
    private final transient Clock clock;
    private final List<Checkbox> boxes = new ArrayList<>();

    FollowersView(FollowerService followers, GrantService grants, Clock clock) {
        this.followers = followers;
        this.grants = grants;
        this.clock = clock;
        addClassName("followers-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageChoices choices = new PageChoices(event.getLocation().getQueryParameters());
        String top = followers.firstUnit();
        String unit = choices.text(UNIT).orElse(top);
        boolean all = choices.text(SHOW).isPresent();
        CellPage page = followers.cells(unit, !all, choices.page() + 1);
        List<CommitteeFollowing> committees = followers.committees(unit);
        long cells = committees.stream().mapToLong(CommitteeFollowing::cells).sum();
        long without = committees.stream().mapToLong(CommitteeFollowing::without).sum();
        removeAll();
        boxes.clear();
        add(
                new PageHeader(
                        getTranslation("people.followers.title"),
                        getTranslation(
                                "people.followers.subtitle",
                                page.unitName(),
                                VietnameseFormats.number(without),
                                VietnameseFormats.number(cells))));
        if (committees.size() > 1) {
            add(committees(committees));
        }
        add(cells(page, all, unit));
    }

    private static PageAddress address(String unit, boolean all) {
        return new PageAddress(ROUTE, Map.of()).with(UNIT, unit).with(SHOW, all ? ALL : null);
    }

    private Section committees(List<CommitteeFollowing> committees) {
        DataTable<CommitteeFollowing> table =
                new DataTable<>(getTranslation("people.followers.committees"));
        table.link(
                        getTranslation("people.followers.committee"),
                        CommitteeFollowing::name,
                        each -> address(each.code(), false).toString())
                .number(getTranslation("people.followers.cells"), CommitteeFollowing::cells)
                .number(
                        getTranslation("people.followers.without"),
                        CommitteeFollowing::without,
                        each -> address(each.code(), false).toString())
                .percent(
                        getTranslation("people.followers.share"),
                        each -> each.cells() - each.without(),
                        CommitteeFollowing::cells)
                .withTotals();
        if (committees.size() > 5) {
            table.filterable().atFirst(25);
        }
        table.setItems(committees);
        return new Section(new H2(getTranslation("people.followers.committees")), table);
    }

    private Section cells(CellPage page, boolean all, String unit) {
        FilterLinks show =
                new FilterLinks(getTranslation("people.followers.show"))
                        .choice(
                                getTranslation("people.followers.show.without"),
                                address(unit, false),
                                !all)
                        .choice(
                                getTranslation("people.followers.show.all"),
                                address(unit, true),
                                all);
        Section section =
                new Section(
                        new H2(
                                getTranslation(
                                        all
                                                ? "people.followers.allCells"
                                                : "people.followers.cellsWithout",
                                        VietnameseFormats.number(page.total()))),
                        show);
        if (page.cells().isEmpty()) {
            section.add(
                    new EmptyState(
                            getTranslation(
                                    all
                                            ? "people.followers.noCells"
                                            : "people.followers.allFollowed"),
                            getTranslation("people.followers.noneWhatToDo")));
            return section;
        }
        LocalDate today = Periods.dayOf(clock.instant());
        DataTable<CellFollowers> table = new DataTable<>(getTranslation("people.followers.title"));
        table.component(getTranslation("people.followers.cell"), this::box)
                .text(getTranslation("people.followers.committee"), CellFollowers::committee)
                .component(
                        getTranslation("people.followers.followers"),
                        cell -> followersOf(cell, today));
        table.setItems(page.cells());
        PageAddress here = address(unit, all);
        section.add(
                new AssignForm(followers, grants, today, boxes, () -> refresh()),
                table,
                new Pager(page.page(), page.pages(), each -> here.page(each).toString()));
        return section;
    }

    private Checkbox box(CellFollowers cell) {
        Checkbox box = new Checkbox(cell.name());
        box.setAriaLabel(getTranslation("people.followers.chooseCell", cell.name()));
        box.setId("cell-" + cell.code());
        boxes.add(box);
        return box;
    }

    private Component followersOf(CellFollowers cell, LocalDate today) {
        if (cell.followers().isEmpty()) {
            return new StateBadge(Tone.LATE, getTranslation("people.followers.nobody"));
        }
        Div list = new Div();
        list.addClassName("cell-followers");
        for (CellFollowers.Assignment one : cell.followers()) {
            Button end =
                    new Button(
                            getTranslation("people.grants.end"),
                            click ->
                                    new EndGrantDialog(
                                                    grants,
                                                    one.grant(),
                                                    getTranslation(
                                                            "people.followers.end.what",
                                                            one.name(),
                                                            cell.name()),
                                                    today,
                                                    FollowersView::refresh)
                                            .open());
            end.setAriaLabel(getTranslation("people.followers.end.what", one.name(), cell.name()));
            list.add(new Div(new Span(words(one)), end));
        }
        return list;
    }

    private String words(CellFollowers.Assignment one) {
        LocalDate to = one.to();
        return to == null
                ? getTranslation(
                        "people.followers.since", one.name(), VietnameseFormats.date(one.from()))
                : getTranslation(
                        "people.followers.between",
                        one.name(),
                        VietnameseFormats.date(one.from()),
                        VietnameseFormats.date(to.minusDays(1)));
    }

    private static void refresh() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.followers.title");
    }
}
