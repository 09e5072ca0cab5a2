package vn.giangduong.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.reporting.ObligationService;
import vn.giangduong.reporting.ReportBoardService;
import vn.giangduong.reporting.ReportDuty;
import vn.giangduong.reporting.ReportDutyService;
import vn.giangduong.reporting.ReportStatus;
import vn.giangduong.reporting.ReportUnit;
import vn.giangduong.reporting.ReportingPeriod;

/** What I owe now, what I have reported, and, for a committee, who has and has not reported. */
@Route(ReportRoutes.REPORTS)
@Menu(order = 60, title = "reporting.reports.menu", icon = "report")
@RolesAllowed({"UNIT_SECRETARY", "COMMITTEE_OFFICER", "PROVINCE_OFFICER"})
class ReportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ObligationService obligations;
    private final transient ReportDutyService duties;
    private final transient ReportBoardService boards;
    private final transient ReportWords words;

    ReportsView(
            ObligationService obligations,
            ReportDutyService duties,
            ReportBoardService boards,
            Clock clock) {
        this.obligations = obligations;
        this.duties = duties;
        this.boards = boards;
        words = new ReportWords(this, clock.instant());
        addClassName("reports");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        QueryParameters chosen = event.getLocation().getQueryParameters();
        ReportingPeriod current = obligations.current();
        List<ReportDuty> owed = duties.duties();
        List<ReportUnit> committees = boards.units();
        Optional<String> unit =
                chosen.getSingleParameter(ReportRoutes.UNIT)
                        .or(() -> committees.stream().findFirst().map(ReportUnit::code));
        add(
                new PageHeader(
                        getPageTitle(),
                        getTranslation(
                                "reporting.reports.basis", current.obligation().legalBasis())));
        if (!owed.isEmpty()) {
            add(now(owed.stream().filter(duty -> isNow(duty, current)).toList()));
        }
        if (committees.size() > 1) {
            add(committees(committees, current.quarter()));
        }
        unit.ifPresent(code -> add(board(code, chosen, current.quarter())));
        List<ReportDuty> past = owed.stream().filter(duty -> !isNow(duty, current)).toList();
        if (!past.isEmpty()) {
            add(history(past));
        }
        if (owed.isEmpty() && unit.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("reporting.reports.none"),
                            getTranslation("reporting.reports.noneWhatToDo")));
        }
    }

    private static boolean isNow(ReportDuty duty, ReportingPeriod current) {
        return duty.isOpen() || duty.period().quarter().equals(current.quarter());
    }

    private Component now(List<ReportDuty> owed) {
        Section section = new Section(new H2(getTranslation("reporting.reports.now")));
        section.addClassName("report-part");
        Div cards = new Div();
        cards.addClassName("report-duties");
        owed.forEach(duty -> cards.add(card(duty)));
        section.add(cards);
        return section;
    }

    private Component card(ReportDuty duty) {
        String address = ReportRoutes.report(duty.unit().code(), duty.period().quarter());
        Paragraph unit = new Paragraph(duty.unit().name());
        unit.addClassName("muted");
        Paragraph due =
                new Paragraph(
                        duty.isOpen()
                                ? words.dueWithDaysLeft(duty.period().dates().due())
                                : words.due(duty.period().dates().due()));
        due.addClassName("report-due");
        Paragraph cutOff =
                new Paragraph(
                        getTranslation(
                                "reporting.reports.cutOff",
                                VietnameseFormats.date(duty.period().dates().cutOffOn()),
                                duty.addressee().name()));
        cutOff.addClassNames("muted", "small");
        Anchor open =
                new Anchor(
                        address,
                        getTranslation(
                                duty.isOpen()
                                        ? "reporting.reports.write"
                                        : "reporting.reports.open"));
        open.addClassName("button");
        if (duty.isOpen()) {
            open.addClassName("main");
        }
        Div title = new Div(new H3(words.of(duty.period().quarter())), words.badge(duty));
        title.addClassName("report-card-title");
        Article card = new Article(title, unit, due, cutOff);
        card.addClassNames("card", "report-card");
        String reason = duty.returnReason();
        if (reason != null) {
            Paragraph returned =
                    new Paragraph(getTranslation("reporting.report.returnedWhy", reason));
            returned.addClassName("report-reason-text");
            card.add(returned);
        }
        card.add(open);
        return card;
    }

    private Component committees(List<ReportUnit> units, Quarter quarter) {
        ChoiceLinks links = new ChoiceLinks(getTranslation("reporting.board.units"));
        units.forEach(
                unit ->
                        links.choice(
                                unit.name(),
                                ReportRoutes.board(unit.code(), quarter, false, null),
                                false));
        return links;
    }

    private Component board(String unit, QueryParameters chosen, Quarter current) {
        Quarter quarter = ReportRoutes.quarter(chosen).orElse(current);
        boolean everyLevel =
                chosen.getSingleParameter(ReportRoutes.LEVELS)
                        .filter(ReportRoutes.EVERY_LEVEL::equals)
                        .isPresent();
        return new BoardPanel(
                boards.board(unit, quarter, everyLevel),
                obligations.periods(),
                ReportRoutes.chosen(chosen, ReportStatus.values()),
                words,
                () -> boards.board(unit, quarter, everyLevel));
    }

    private Component history(List<ReportDuty> past) {
        DataTable<ReportDuty> table =
                new DataTable<ReportDuty>(getTranslation("reporting.reports.history"))
                        .link(
                                getTranslation("reporting.column.period"),
                                duty -> words.of(duty.period().quarter()),
                                duty ->
                                        ReportRoutes.report(
                                                duty.unit().code(), duty.period().quarter()))
                        .text(getTranslation("reporting.column.unit"), duty -> duty.unit().name())
                        .component(
                                getTranslation("reporting.column.state"), duty -> words.badge(duty))
                        .text(
                                getTranslation("reporting.column.submitted"),
                                duty ->
                                        words.submitted(
                                                duty.submittedAt(), duty.period().dates().due()));
        table.setItems(past);
        Section section = new Section(new H2(getTranslation("reporting.reports.history")), table);
        section.addClassName("report-part");
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.reports.title");
    }
}
