package vn.giangduong.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.reporting.ReportChild;
import vn.giangduong.reporting.ReportLine;
import vn.giangduong.reporting.UnitReport;
import vn.giangduong.reporting.UnitReportService;

/** One report: its figures, what the unit wrote, what can be done with it, and its history. */
@Route(ReportRoutes.REPORT)
@RolesAllowed({"UNIT_SECRETARY", "COMMITTEE_OFFICER", "PROVINCE_OFFICER"})
class ReportView extends Article implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_DIFFICULTIES = 4000;

    private final transient UnitReportService reports;
    private final transient Clock clock;
    private final Notice notice = new Notice();
    private final TextArea difficulties = new TextArea();
    private String title = "";

    ReportView(UnitReportService reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
        addClassName("report");
        difficulties.setAriaLabel(getTranslation("reporting.report.difficulties"));
        difficulties.setHelperText(getTranslation("reporting.report.difficultiesHelp"));
        difficulties.setMaxLength(LONGEST_DIFFICULTIES);
        difficulties.setMinRows(4);
        difficulties.addClassName("report-difficulties-field");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notice.clear();
        UnitReport report =
                reports.report(
                        ReportRoutes.unit(event.getRouteParameters()),
                        ReportRoutes.quarter(event.getRouteParameters()));
        difficulties.setValue(report.difficulties());
        show(report);
    }

    /** Shows the report and leaves the text field as it is. */
    private void show(UnitReport report) {
        ReportWords words = new ReportWords(this, clock.instant());
        Quarter quarter = report.period().quarter();
        title =
                getTranslation(
                        "reporting.report.title",
                        report.period().obligation().title(),
                        words.of(quarter));
        removeAll();
        add(
                new Breadcrumbs()
                        .step(getTranslation("reporting.reports.title"), ReportRoutes.REPORTS)
                        .here(report.unit().name() + ", " + words.of(quarter)),
                new PageHeader(title, report.unit().name(), actions(report)),
                notice,
                new ReportFacts(this, report, words));
        callOut(report);
        add(figures(report));
        if (!report.children().isEmpty()) {
            add(children(report, words));
        }
        if (report.addressee() != null) {
            add(difficulties(report));
        }
        if (!report.steps().isEmpty()) {
            add(new ReportHistory(this, report.steps(), words));
        }
    }

    private Component[] actions(UnitReport report) {
        return new ReportActions(
                        this,
                        reports,
                        difficulties::getValue,
                        notice,
                        (changed, message) -> {
                            difficulties.setValue(changed.difficulties());
                            show(changed);
                            notice.success(message);
                        })
                .of(report)
                .toArray(Component[]::new);
    }

    private void callOut(UnitReport report) {
        String reason = report.returnReason();
        if (reason != null) {
            Notice returned = new Notice();
            returned.error(getTranslation("reporting.report.returnedWhy", reason));
            add(returned);
        }
        if (report.provisional()) {
            Notice provisional = new Notice();
            provisional.information(
                    getTranslation(
                            "reporting.report.provisional",
                            VietnameseFormats.date(report.period().dates().cutOffOn())));
            add(provisional);
        }
        if (report.missing() > 0) {
            Notice missing = new Notice();
            missing.information(
                    getTranslation(
                            "reporting.report.missing",
                            report.missing(),
                            report.children().size()));
            add(missing);
        }
    }

    private Component figures(UnitReport report) {
        Instant frozenAt = report.frozenAt();
        Paragraph when =
                new Paragraph(
                        frozenAt == null
                                ? getTranslation(
                                        "reporting.report.asOf",
                                        VietnameseFormats.date(report.period().dates().cutOffOn()))
                                : getTranslation(
                                        "reporting.report.frozen",
                                        VietnameseFormats.date(report.period().dates().cutOffOn()),
                                        VietnameseFormats.dateTime(frozenAt)));
        when.addClassNames("muted", "small");
        Section section = new Section(new H2(getTranslation("reporting.report.figures")), when);
        section.addClassName("report-part");
        if (report.lines().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("reporting.report.noFigures"));
            none.addClassName("muted");
            section.add(none);
            return section;
        }
        FigureTable table = new FigureTable(this, getTranslation("reporting.report.figures"));
        if (!report.children().isEmpty() || FigureTable.hasBelow(report.lines())) {
            table.ownAndBelow();
        }
        table.total();
        if (report.mayOpenNames()) {
            table.opening(line -> people(report, line));
        }
        section.add(table.of(report.lines()));
        return section;
    }

    private Component people(UnitReport report, ReportLine line) {
        if (line.own().summoned() == 0) {
            return new Span(VietnameseFormats.NONE);
        }
        return new Anchor(
                ReportRoutes.people(
                        report.unit().code(),
                        report.period().quarter(),
                        line.moduleCode(),
                        null,
                        1),
                getTranslation(
                        "reporting.report.openPeople",
                        VietnameseFormats.number(line.own().summoned())));
    }

    private Component children(UnitReport report, ReportWords words) {
        Quarter quarter = report.period().quarter();
        DataTable<ReportChild> table =
                new DataTable<ReportChild>(getTranslation("reporting.report.children"))
                        .link(
                                getTranslation("reporting.column.unit"),
                                child -> child.unit().name(),
                                child -> ReportRoutes.report(child.unit().code(), quarter))
                        .component(
                                getTranslation("reporting.column.state"),
                                child -> words.badge(child.status()))
                        .text(
                                getTranslation("reporting.column.submitted"),
                                child ->
                                        words.submitted(
                                                child.submittedAt(), report.period().dates().due()))
                        .text(
                                getTranslation("reporting.column.counted"),
                                child ->
                                        getTranslation(
                                                child.counted()
                                                        ? "reporting.child.counted"
                                                        : "reporting.child.missing"))
                        .filterable();
        table.setItems(report.children());
        Section section = new Section(new H2(getTranslation("reporting.report.children")), table);
        section.addClassName("report-part");
        return section;
    }

    private Component difficulties(UnitReport report) {
        Section section = new Section(new H2(getTranslation("reporting.report.difficulties")));
        section.addClassName("report-part");
        if (report.mayWrite()) {
            section.add(difficulties);
        } else {
            Paragraph written =
                    new Paragraph(
                            report.difficulties().isBlank()
                                    ? getTranslation("reporting.report.noDifficulties")
                                    : report.difficulties());
            written.addClassNames("report-difficulties", "reading");
            section.add(written);
        }
        return section;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
