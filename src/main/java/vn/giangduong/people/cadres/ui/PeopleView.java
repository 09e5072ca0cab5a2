package vn.giangduong.people.cadres.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.PageChoices;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.ui.Pager;
import vn.giangduong.people.CadreDoor;
import vn.giangduong.people.cadres.CadreFilter;
import vn.giangduong.people.cadres.CadreList;
import vn.giangduong.people.cadres.CadrePage;
import vn.giangduong.people.cadres.CadreRow;

/** The people one may see, on any day. */
@Route(PeopleRoutes.PEOPLE)
@Menu(order = 45, title = "people.list.menu", icon = "people")
@RolesAllowed({"UNIT_SECRETARY", "COMMITTEE_OFFICER", "PROVINCE_OFFICER"})
class PeopleView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CadreList list;
    private final transient CadreDoor door;

    PeopleView(CadreList list, CadreDoor door) {
        this.list = list;
        this.door = door;
        addClassName("people-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageChoices choices = new PageChoices(event.getLocation().getQueryParameters());
        LocalDate today = door.today();
        LocalDate on = choices.day(PeopleRoutes.ON).orElse(today);
        String search = choices.text(PeopleRoutes.SEARCH).orElse("");
        CadrePage page = list.page(new CadreFilter(null, search, on), choices.page());
        removeAll();
        add(
                new PageHeader(
                        getTranslation("people.list.title"),
                        getTranslation(
                                "people.list.subtitle",
                                VietnameseFormats.number(page.total()),
                                VietnameseFormats.date(on)),
                        button(PeopleRoutes.DUPLICATES, "people.list.duplicates", false),
                        button(PeopleRoutes.NEW, "people.list.new", true)),
                filters(search, on, today));
        if (page.people().isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("people.list.none"),
                            getTranslation("people.list.noneWhatToDo")));
            return;
        }
        add(
                table(page),
                new Pager(
                        page.page() + 1,
                        page.pages(),
                        number ->
                                PeopleRoutes.people(search, on.equals(today) ? null : on)
                                        .page(number)
                                        .toString()));
    }

    private Anchor button(String address, String key, boolean main) {
        Anchor link = new Anchor(address, getTranslation(key));
        link.addClassName("button");
        link.setClassName("main", main);
        return link;
    }

    private Div filters(String search, LocalDate on, LocalDate today) {
        TextField name = new TextField(getTranslation("people.list.search"));
        name.addClassName("filter-search");
        name.setMaxLength(100);
        name.setClearButtonVisible(true);
        name.setValue(search);
        DayField day = new DayField(getTranslation("people.list.on"));
        day.setValue(on);
        name.addValueChangeListener(change -> open(change.getValue(), day.getValue(), today));
        day.addValueChangeListener(change -> open(name.getValue(), change.getValue(), today));
        Div filters = new Div(name, day);
        filters.addClassName("filters");
        return filters;
    }

    private static void open(String search, LocalDate on, LocalDate today) {
        PeopleRoutes.people(search, today.equals(on) ? null : on).open();
    }

    private DataTable<CadreRow> table(CadrePage page) {
        DataTable<CadreRow> table = new DataTable<>(getTranslation("people.list.title"));
        table.component(getTranslation("people.field.fullName"), PeopleView::name)
                .component(
                        getTranslation("people.field.birth"),
                        row -> new Span(PersonWords.born(row.birthDate(), row.birthYear())))
                .component(getTranslation("people.field.unit"), row -> new Span(row.unitName()))
                .component(
                        getTranslation("people.field.position"),
                        row -> new Span(PersonWords.orNone(row.position())))
                .component(
                        getTranslation("people.field.theoryLevel"),
                        row ->
                                new Span(
                                        row.theoryLevel() == null
                                                ? VietnameseFormats.NONE
                                                : getTranslation(
                                                        "people.theory." + row.theoryLevel())))
                .component(getTranslation("people.field.code"), row -> new Span(row.code()));
        table.setItems(page.people());
        return table;
    }

    private static Component name(CadreRow row) {
        return row.mayOpen()
                ? new Anchor(PeopleRoutes.person(row.code()).toString(), row.fullName())
                : new Span(row.fullName());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.list.title");
    }
}
