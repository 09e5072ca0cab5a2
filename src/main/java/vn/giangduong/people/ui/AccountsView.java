package vn.giangduong.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.security.NamesNeedReasonException;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.ui.Pager;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;
import vn.giangduong.people.desk.AccountDirectory;
import vn.giangduong.people.desk.AccountFilter;
import vn.giangduong.people.desk.AccountFilter.Choice;
import vn.giangduong.people.desk.AccountPage;
import vn.giangduong.people.desk.AccountRow;

/** The accounts one looks after: finding them, one-time codes, slips, locks. */
@Route("accounts")
@Menu(order = 80, title = "people.accounts.menu", icon = "key")
@RolesAllowed({"ADMINISTRATOR", "UNIT_SECRETARY", "COMMITTEE_OFFICER", "PROVINCE_OFFICER"})
class AccountsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AccountDirectory directory;
    private final transient UnitService units;
    private final transient Clock clock;
    private final Notice notice = new Notice();
    private final AccountActions actions;
    private final SlipPrinting slips;
    private final Div list = new Div();
    private AccountFilter filter = new AccountFilter(null, true, "", Choice.ALL);
    private @Nullable Unit unit;
    private int page;

    AccountsView(
            AccountDirectory directory,
            UnitService units,
            AccountActions.Services services,
            Clock clock) {
        this.directory = directory;
        this.units = units;
        this.clock = clock;
        addClassName("accounts-page");
        actions = new AccountActions(services, notice, this::redraw);
        slips = new SlipPrinting(services, notice, this::redraw);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters chosen = event.getLocation().getQueryParameters();
        unit =
                chosen.getSingleParameter("unit")
                        .flatMap(code -> units.findByCode(code, Periods.dayOf(clock.instant())))
                        .orElseGet(this::onlyUnit);
        filter =
                new AccountFilter(
                        unit == null ? null : unit.id(),
                        !chosen.getSingleParameter("own").isPresent(),
                        chosen.getSingleParameter("q").orElse(""),
                        choice(chosen.getSingleParameter("state").orElse("")));
        page = number(chosen.getSingleParameter("page").orElse("1")) - 1;
        notice.clear();
        removeAll();
        UnitId own = filter.unit();
        add(
                new PageHeader(
                        getTranslation("people.accounts.title"),
                        getTranslation("people.accounts.explain")),
                filters(),
                slips.forUnit(own, filter.withUnder()),
                notice,
                list);
        draw();
    }

    /** Who looks after one unit need not choose it. */
    private @Nullable Unit onlyUnit() {
        List<Unit> mine = directory.units("");
        return mine.size() == 1 ? mine.getFirst() : null;
    }

    private Div filters() {
        ComboBox<Unit> where = new ComboBox<>(getTranslation("people.accounts.unit"));
        where.setPlaceholder(getTranslation("people.accounts.unit.all"));
        where.setItemLabelGenerator(Unit::name);
        where.setItemsWithFilterConverter(
                query ->
                        directory.units(query.getFilter().orElse("")).stream()
                                .skip(query.getOffset())
                                .limit(query.getLimit()),
                text -> text);
        where.setClearButtonVisible(true);
        where.setValue(unit);
        where.addValueChangeListener(
                change -> go("unit", change.getValue() == null ? "" : change.getValue().code()));
        Checkbox under = new Checkbox(getTranslation("people.accounts.withUnder"));
        under.setValue(filter.withUnder());
        under.setVisible(unit != null);
        under.addValueChangeListener(change -> go("own", change.getValue() ? "" : "1"));
        TextField search = new TextField(getTranslation("people.accounts.search"));
        search.addClassName("filter-search");
        search.setMaxLength(100);
        search.setClearButtonVisible(true);
        search.setValue(filter.text());
        search.addValueChangeListener(change -> go("q", change.getValue()));
        Select<Choice> state = new Select<>();
        state.setLabel(getTranslation("people.accounts.choice"));
        state.setItems(Choice.values());
        state.setItemLabelGenerator(
                choice -> getTranslation("people.accounts.choice." + choice.name()));
        state.setValue(filter.choice());
        state.addValueChangeListener(
                change ->
                        go(
                                "state",
                                change.getValue() == Choice.ALL ? "" : change.getValue().name()));
        Div filters = new Div(search, where, under, state);
        filters.addClassName("filters");
        return filters;
    }

    /** The reason for which the page was opened may hold no longer; the page asks again. */
    private void redraw() {
        try {
            draw();
        } catch (NamesNeedReasonException e) {
            UI.getCurrent().getPage().reload();
        }
    }

    private void draw() {
        AccountPage accounts = directory.list(filter, page);
        list.removeAll();
        if (accounts.rows().isEmpty()) {
            list.add(
                    new EmptyState(
                            getTranslation("people.accounts.none"),
                            getTranslation("people.accounts.noneWhatToDo")));
            return;
        }
        String title =
                getTranslation(
                        "people.accounts.subtitle", VietnameseFormats.number(accounts.total()));
        DataTable<AccountRow> table = new DataTable<>(title);
        table.text(getTranslation("people.accounts.column.name"), AccountRow::name)
                .text(getTranslation("people.accounts.column.code"), AccountRow::code)
                .text(
                        getTranslation("people.accounts.column.born"),
                        row -> row.birthYear() == null ? "" : row.birthYear().toString())
                .text(
                        getTranslation("people.accounts.column.unit"),
                        row -> Objects.requireNonNullElse(row.unitName(), ""))
                .component(getTranslation("people.accounts.column.state"), this::state)
                .component(getTranslation("people.accounts.column.factor"), this::factor)
                .component(getTranslation("people.accounts.column.do"), this::actions);
        table.setItems(accounts.rows());
        Paragraph count = new Paragraph(title);
        count.addClassName("muted");
        list.add(
                count,
                table,
                new Pager(
                        accounts.page() + 1,
                        accounts.pages(),
                        number -> address("page", number == 1 ? "" : Integer.toString(number))));
    }

    private Component actions(AccountRow row) {
        boolean administered = directory.administers(row);
        return actions.of(row, administered || directory.mayIssueCode(row), administered);
    }

    private Component state(AccountRow row) {
        Tone tone =
                switch (row.state()) {
                    case ACTIVATED -> Tone.DONE;
                    case NEVER_ACTIVATED -> Tone.CALM;
                    case RESET -> Tone.SOON;
                    case LOCKED -> Tone.LATE;
                };
        StateBadge badge =
                new StateBadge(tone, getTranslation("people.accounts.choice." + row.state()));
        return row.waiting()
                ? new Div(badge, new Span(" " + getTranslation("people.accounts.waiting")))
                : badge;
    }

    private Component factor(AccountRow row) {
        if (row.secondFactor()) {
            return new StateBadge(Tone.DONE, getTranslation("people.accounts.factor.on"));
        }
        return row.needsSecondFactor()
                ? new StateBadge(Tone.SOON, getTranslation("people.accounts.factor.missing"))
                : new Span();
    }

    private void go(String name, String value) {
        UI.getCurrent().navigate("accounts", QueryParameters.simple(chosen(name, value)));
    }

    private String address(String name, String value) {
        String query = QueryParameters.simple(chosen(name, value)).getQueryString();
        return query.isEmpty() ? "accounts" : "accounts?" + query;
    }

    private Map<String, String> chosen(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>();
        Unit where = unit;
        all.put("unit", where == null ? "" : where.code());
        all.put("own", filter.withUnder() ? "" : "1");
        all.put("q", filter.text());
        all.put("state", filter.choice() == Choice.ALL ? "" : filter.choice().name());
        all.put(name, value);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private static Choice choice(String text) {
        for (Choice choice : Choice.values()) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        return Choice.ALL;
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.accounts.title");
    }
}
