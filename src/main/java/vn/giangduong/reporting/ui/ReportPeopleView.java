package vn.giangduong.reporting.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.ui.Pager;
import vn.giangduong.reporting.ReportPeopleService;
import vn.giangduong.reporting.ReportPerson;
import vn.giangduong.reporting.ReportRoster;
import vn.giangduong.training.CompletionState;

/** The people behind a report's own figures for one module. */
@Route(ReportRoutes.PEOPLE)
@RolesAllowed({"UNIT_SECRETARY", "COMMITTEE_OFFICER", "PROVINCE_OFFICER"})
class ReportPeopleView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ReportPeopleService people;
    private final transient ReportWords words;
    private String title = "";

    ReportPeopleView(ReportPeopleService people, Clock clock) {
        this.people = people;
        words = new ReportWords(this, clock.instant());
        addClassName("report-people");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters chosen = event.getLocation().getQueryParameters();
        show(
                people.people(
                        ReportRoutes.unit(event.getRouteParameters()),
                        ReportRoutes.quarter(event.getRouteParameters()),
                        chosen.getSingleParameter(ReportRoutes.MODULE)
                                .orElseThrow(NotFoundException::new),
                        ReportRoutes.chosen(chosen, CompletionState.values()),
                        ReportRoutes.page(chosen)));
    }

    private void show(ReportRoster roster) {
        title = roster.moduleTitle();
        String quarter = words.of(roster.period().quarter());
        String cutOff = VietnameseFormats.date(roster.period().dates().cutOffOn());
        removeAll();
        add(
                new Breadcrumbs()
                        .step(getTranslation("reporting.reports.title"), ReportRoutes.REPORTS)
                        .step(
                                roster.unit().name() + ", " + quarter,
                                ReportRoutes.report(
                                        roster.unit().code(), roster.period().quarter()))
                        .here(title),
                new PageHeader(
                        title,
                        getTranslation(
                                roster.frozen()
                                        ? "reporting.people.frozen"
                                        : "reporting.people.live",
                                roster.unit().name(),
                                cutOff)),
                states(roster),
                count(roster));
        if (roster.people().isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("reporting.people.none"),
                            getTranslation("reporting.people.noneWhatToDo")));
            return;
        }
        add(table(roster));
        add(
                new Pager(
                        roster.page(),
                        roster.pages(),
                        page -> address(roster, roster.state(), page)));
    }

    private ChoiceLinks states(ReportRoster roster) {
        ChoiceLinks states = new ChoiceLinks(getTranslation("reporting.people.states"));
        states.choice(
                getTranslation("reporting.people.all"),
                address(roster, null, 1),
                roster.state() == null);
        for (CompletionState state : CompletionState.values()) {
            states.choice(words.of(state), address(roster, state, 1), state == roster.state());
        }
        return states;
    }

    private Paragraph count(ReportRoster roster) {
        Paragraph count =
                new Paragraph(
                        getTranslation(
                                "reporting.people.count",
                                VietnameseFormats.number(roster.total())));
        count.addClassName("muted");
        return count;
    }

    private DataTable<ReportPerson> table(ReportRoster roster) {
        DataTable<ReportPerson> table =
                new DataTable<ReportPerson>(roster.moduleTitle())
                        .text(getTranslation("reporting.column.name"), ReportPerson::name)
                        .text(getTranslation("reporting.column.code"), ReportPerson::code)
                        .component(
                                getTranslation("reporting.column.state"),
                                person -> words.badge(person.state()))
                        .text(
                                getTranslation("reporting.column.completedAt"),
                                ReportPeopleView::completedAt);
        table.setItems(roster.people());
        return table;
    }

    private static String completedAt(ReportPerson person) {
        Instant at = person.completedAt();
        return at == null ? VietnameseFormats.NONE : VietnameseFormats.dateTime(at);
    }

    private static String address(ReportRoster roster, @Nullable CompletionState state, int page) {
        return ReportRoutes.people(
                roster.unit().code(), roster.period().quarter(), roster.moduleCode(), state, page);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
