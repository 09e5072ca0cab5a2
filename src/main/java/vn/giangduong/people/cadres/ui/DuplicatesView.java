package vn.giangduong.people.cadres.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
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
import vn.giangduong.people.duplicates.DuplicatePage;
import vn.giangduong.people.duplicates.DuplicatePair;
import vn.giangduong.people.duplicates.DuplicateService;

/** Records that may be one person, the most alike first. */
@Route(PeopleRoutes.DUPLICATES)
@RolesAllowed({"UNIT_SECRETARY", "COMMITTEE_OFFICER", "PROVINCE_OFFICER"})
class DuplicatesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DuplicateService duplicates;
    private final transient PersonWords words = new PersonWords(this);

    DuplicatesView(DuplicateService duplicates) {
        this.duplicates = duplicates;
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
                                VietnameseFormats.number(page.total()))));
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
