package vn.giangduong.training.completion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.FilterLinks;
import vn.giangduong.base.ui.PageAddress;
import vn.giangduong.base.ui.PageChoices;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.ui.Pager;
import vn.giangduong.training.CompletionState;
import vn.giangduong.training.completion.RollUp;
import vn.giangduong.training.completion.UnitCompletion;
import vn.giangduong.training.completion.UnitCompletionFilter;
import vn.giangduong.training.completion.UnitCompletionPeople;
import vn.giangduong.training.completion.UnitCompletionPerson;
import vn.giangduong.training.ui.TrainingWords;

/** The people behind a unit's figures. */
@Route(UnitRoutes.PEOPLE)
@RolesAllowed({"UNIT_SECRETARY", "COMMITTEE_OFFICER", "PROVINCE_OFFICER"})
class UnitPeopleView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient UnitCompletion completion;
    private final transient TrainingWords words = new TrainingWords(this);
    private String title = "";

    UnitPeopleView(UnitCompletion completion) {
        this.completion = completion;
        addClassName("unit-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get(UnitRoutes.CODE).orElse("");
        PageChoices choices = new PageChoices(event.getLocation().getQueryParameters());
        UnitCompletionFilter filter =
                new UnitCompletionFilter(
                        choices.one(UnitRoutes.STATE, CompletionState.values()).orElse(null),
                        choices.text(UnitRoutes.OWN).isPresent(),
                        choices.text(UnitRoutes.SEARCH).orElse(""));
        RollUp rollUp = UnitRoutes.rollUp(choices);
        UnitCompletionPeople people =
                completion.people(
                        code,
                        choices.text(UnitRoutes.MODULE).orElse(null),
                        filter,
                        rollUp,
                        choices.page());
        title = people.unit().name();
        removeAll();
        UnitHead head = new UnitHead(this, people.module().code(), rollUp);
        add(
                head.way(people.path()),
                new PageHeader(
                        title,
                        getTranslation(
                                "training.people.subtitle",
                                people.module().title(),
                                VietnameseFormats.number(people.total()))),
                head.tabs(people.unit(), true));
        RollUpChoice choice =
                new RollUpChoice(
                        this,
                        rollUp,
                        other ->
                                UnitRoutes.people(
                                        people.unit().code(),
                                        people.module().code(),
                                        filter,
                                        other));
        choice.note(people.on()).ifPresent(this::add);
        add(choice.fields(people.on()), filters(people, filter, rollUp));
        show(people, filter, rollUp);
    }

    private Div filters(UnitCompletionPeople people, UnitCompletionFilter filter, RollUp rollUp) {
        String unit = people.unit().code();
        String module = people.module().code();
        FilterLinks states =
                new FilterLinks(getTranslation("training.people.byState"))
                        .choice(
                                getTranslation("training.people.all"),
                                UnitRoutes.people(
                                        unit,
                                        module,
                                        new UnitCompletionFilter(
                                                null, filter.ownOnly(), filter.search()),
                                        rollUp),
                                filter.state() == null);
        for (CompletionState state : CompletionState.values()) {
            states.choice(
                    words.text(state),
                    UnitRoutes.people(
                            unit,
                            module,
                            new UnitCompletionFilter(state, filter.ownOnly(), filter.search()),
                            rollUp),
                    filter.state() == state);
        }
        FilterLinks scope = new FilterLinks(getTranslation("training.people.byScope"));
        for (boolean own : new boolean[] {false, true}) {
            scope.choice(
                    getTranslation(own ? "training.people.own" : "training.people.subtree"),
                    UnitRoutes.people(
                            unit,
                            module,
                            new UnitCompletionFilter(filter.state(), own, filter.search()),
                            rollUp),
                    filter.ownOnly() == own);
        }
        Div filters =
                new Div(
                        FilterLinks.search(
                                this,
                                "training.people.search",
                                filter.search(),
                                text ->
                                        UnitRoutes.people(
                                                unit,
                                                module,
                                                new UnitCompletionFilter(
                                                        filter.state(), filter.ownOnly(), text),
                                                rollUp)),
                        states,
                        scope);
        filters.addClassName("filters");
        return filters;
    }

    private void show(UnitCompletionPeople people, UnitCompletionFilter filter, RollUp rollUp) {
        if (people.people().isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("training.people.none"),
                            getTranslation("training.people.noneWhatToDo")));
            return;
        }
        DataTable<UnitCompletionPerson> table = new DataTable<>(title);
        table.text(getTranslation("training.people.name"), UnitCompletionPerson::name)
                .text(getTranslation("training.people.code"), UnitCompletionPerson::code)
                .text(getTranslation("training.people.unit"), UnitCompletionPerson::unitName)
                .component(
                        getTranslation("training.people.state"),
                        person -> words.badge(person.state()))
                .text(
                        getTranslation("training.people.completedOn"),
                        person -> words.day(person.completedAt()));
        table.setItems(people.people());
        PageAddress address =
                UnitRoutes.people(people.unit().code(), people.module().code(), filter, rollUp);
        add(
                table,
                new Pager(
                        people.page() + 1,
                        people.pages(),
                        number -> address.page(number).toString()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
