package vn.giangduong.people.cadres.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.PageAddress;
import vn.giangduong.base.ui.PageChoices;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.ui.Pager;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.people.cadres.CadreList;
import vn.giangduong.people.cadres.CadreRow;
import vn.giangduong.people.duplicates.DuplicatePage;
import vn.giangduong.people.duplicates.DuplicatePair;
import vn.giangduong.people.duplicates.DuplicateService;
import vn.giangduong.people.picker.CadrePicker;

/** Records that may be one person, the most alike first. */
@Route(PeopleRoutes.DUPLICATES)
@RolesAllowed({"UNIT_SECRETARY", "COMMITTEE_OFFICER", "PROVINCE_OFFICER"})
class DuplicatesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DuplicateService duplicates;
    private final transient CadreList people;
    private final transient PersonWords words = new PersonWords(this);

    DuplicatesView(DuplicateService duplicates, CadreList people) {
        this.duplicates = duplicates;
        this.people = people;
        addClassName("people-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DuplicatePage page =
                duplicates.page(new PageChoices(event.getLocation().getQueryParameters()).page());
        removeAll();
        add(
                new Breadcrumbs()
                        .step(getTranslation("people.list.title"), PeopleRoutes.PEOPLE)
                        .here(getPageTitle()),
                new PageHeader(
                        getPageTitle(),
                        getTranslation(
                                "people.duplicates.subtitle",
                                VietnameseFormats.number(page.total()))),
                anyTwo());
        if (page.pairs().isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("people.duplicates.none"),
                            getTranslation("people.duplicates.noneExplain")));
            return;
        }
        DataTable<DuplicatePair> table = new DataTable<>(getPageTitle());
        table.component(getTranslation("people.duplicates.first"), pair -> side(pair.first()))
                .component(getTranslation("people.duplicates.second"), pair -> side(pair.second()))
                .component(
                        getTranslation("people.duplicates.degree"),
                        pair ->
                                new StateBadge(
                                        tone(pair),
                                        getTranslation(
                                                "people.degree." + pair.likeness().degree())))
                .component(
                        getTranslation("people.duplicates.why"),
                        pair -> new Span(words.why(pair.likeness())))
                .component(
                        "",
                        pair ->
                                new Anchor(
                                        PeopleRoutes.duplicate(
                                                        pair.first().code(), pair.second().code())
                                                .toString(),
                                        getTranslation("people.duplicates.compare")));
        table.setItems(page.pairs());
        add(
                table,
                new Pager(
                        page.page() + 1,
                        page.pages(),
                        number -> PageAddress.of(PeopleRoutes.DUPLICATES).page(number).toString()));
    }

    /** Records that look alike to a person only. */
    private Div anyTwo() {
        CadrePicker first =
                new CadrePicker(
                        getTranslation("people.duplicates.first"),
                        people,
                        Permission.MANAGE_PEOPLE);
        CadrePicker second =
                new CadrePicker(
                        getTranslation("people.duplicates.second"),
                        people,
                        Permission.MANAGE_PEOPLE);
        Button compare =
                new Button(
                        getTranslation("people.duplicates.compareTwo"),
                        click -> compare(first, second));
        Div form = new Div(first, second, compare);
        form.addClassName("inline-form");
        return form;
    }

    private void compare(CadrePicker first, CadrePicker second) {
        CadreRow one = first.getValue();
        CadreRow other = second.getValue();
        boolean two = one != null && other != null && !one.id().equals(other.id());
        second.setErrorMessage(getTranslation("people.duplicates.chooseTwo"));
        second.setInvalid(!two);
        if (one != null && other != null && two) {
            PeopleRoutes.duplicate(one.code(), other.code()).open();
        }
    }

    private static Span side(DuplicatePair.Side side) {
        Span beside =
                new Span(
                        PersonWords.born(side.birthDate(), side.birthYear())
                                + " · "
                                + side.unitName());
        beside.addClassName("muted");
        Span both = new Span(new Span(side.fullName()), beside);
        both.addClassName("person-beside");
        return both;
    }

    private static Tone tone(DuplicatePair pair) {
        return switch (pair.likeness().degree()) {
            case VERY -> Tone.LATE;
            case FAIRLY -> Tone.SOON;
            case POSSIBLY -> Tone.CALM;
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.duplicates.title");
    }
}
