package vn.giangduong.assessment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import vn.giangduong.analysis.MarkDistribution;
import vn.giangduong.analysis.Reliability;
import vn.giangduong.analysis.ScoreSummary;
import vn.giangduong.analysis.TestStatistics;
import vn.giangduong.assessment.QuizNotFoundException;
import vn.giangduong.assessment.QuizReport;
import vn.giangduong.assessment.QuizStatistics;
import vn.giangduong.base.html.SafeHtml;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.Figure;
import vn.giangduong.base.ui.LineChart;
import vn.giangduong.base.ui.PageHeader;

/** How one quiz did: its marks, its reliability, and each of its questions. */
@Route(StatisticsRoutes.QUIZ)
@RolesAllowed({"LECTURER", "TRAINING_OFFICER"})
class QuizStatisticsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int STEM_BEGINNING = 90;

    private final transient QuizStatistics statistics;
    private final transient FindingTexts findings = new FindingTexts(this);
    private String title = "";

    QuizStatisticsView(QuizStatistics statistics) {
        this.statistics = statistics;
        addClassName("quiz-statistics");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(statistics.report(StatisticsRoutes.quiz(event)));
        } catch (QuizNotFoundException e) {
            throw new NotFoundException();
        }
    }

    private void show(QuizReport report) {
        removeAll();
        title = report.title();
        add(
                new Breadcrumbs()
                        .step(
                                getTranslation("assessment.statistics.title"),
                                StatisticsRoutes.QUIZZES)
                        .here(report.title()));
        Optional<TestStatistics> test = report.test();
        if (test.isEmpty()) {
            add(
                    new PageHeader(report.title(), report.moduleTitle()),
                    new EmptyState(
                            getTranslation("assessment.statistics.noAttempt"),
                            getTranslation("assessment.statistics.noAttemptWhatToDo")));
            return;
        }
        add(
                new PageHeader(report.title(), report.moduleTitle(), download(report)),
                figures(test.get()),
                note("assessment.statistics.firstAttempts"),
                new H2(getTranslation("analysis.test.distribution")),
                distribution(test.get().distribution()),
                new H2(getTranslation("assessment.statistics.questions")),
                questions(report));
    }

    private Anchor download(QuizReport report) {
        DownloadHandler file =
                DownloadHandler.fromInputStream(
                        event -> {
                            byte[] csv = new StatisticsCsv(this).write(report);
                            return new DownloadResponse(
                                    new ByteArrayInputStream(csv),
                                    "quiz-" + report.quiz() + ".csv",
                                    "text/csv;charset=UTF-8",
                                    csv.length);
                        });
        Anchor link = new Anchor(file, getTranslation("assessment.statistics.download"));
        link.addClassName("button");
        return link;
    }

    private Div figures(TestStatistics test) {
        Div figures = new Div();
        figures.addClassName("quiz-figures");
        figures.add(
                new Figure(
                        getTranslation("analysis.test.candidates"),
                        VietnameseFormats.number(test.candidates()),
                        getTranslation("assessment.statistics.items", test.items())));
        test.marks().ifPresent(marks -> figures.add(mean(marks)));
        test.passRate()
                .ifPresent(
                        rate ->
                                figures.add(
                                        new Figure(
                                                getTranslation("analysis.test.passRate"),
                                                Figures.percent(rate.share()),
                                                getTranslation(
                                                        "assessment.statistics.passed",
                                                        rate.passed()))));
        figures.add(reliability(test.reliability()));
        return figures;
    }

    private Figure mean(ScoreSummary marks) {
        return new Figure(
                getTranslation("analysis.test.mean"),
                Figures.number(marks.mean()),
                getTranslation(
                        "assessment.statistics.deviation",
                        Figures.number(marks.standardDeviation())));
    }

    private Figure reliability(Optional<Reliability> reliability) {
        return reliability
                .map(
                        found ->
                                new Figure(
                                        getTranslation(name(found)),
                                        Figures.number(found.alpha()),
                                        getTranslation(
                                                "assessment.statistics.standardError",
                                                Figures.number(found.standardErrorOfMark()))))
                .orElseGet(
                        () ->
                                new Figure(
                                        getTranslation("analysis.test.alpha"),
                                        VietnameseFormats.NONE,
                                        getTranslation("analysis.test.notComputable")));
    }

    private static String name(Reliability reliability) {
        return switch (reliability.basis()) {
            case RANDOM_DRAW -> "analysis.test.randomDraw";
            case COMPLETE ->
                    reliability.dichotomous() ? "analysis.test.kr20" : "analysis.test.alpha";
        };
    }

    private Paragraph note(String key) {
        Paragraph note = new Paragraph(getTranslation(key));
        note.addClassNames("muted", "small");
        return note;
    }

    private LineChart distribution(MarkDistribution distribution) {
        List<LineChart.Point> points =
                distribution.bins().stream()
                        .map(
                                bin ->
                                        new LineChart.Point(
                                                getTranslation(
                                                        "assessment.statistics.bin",
                                                        bin.from(),
                                                        bin.to()),
                                                bin.count(),
                                                VietnameseFormats.number(bin.count())))
                        .toList();
        return new LineChart(
                LineChart.Shape.BARS,
                getTranslation("analysis.test.distribution"),
                getTranslation("assessment.statistics.people"),
                points);
    }

    private DataTable<QuizReport.Item> questions(QuizReport report) {
        DataTable<QuizReport.Item> table =
                new DataTable<QuizReport.Item>(getTranslation("assessment.statistics.questions"))
                        .link(
                                getTranslation("assessment.statistics.question"),
                                QuizStatisticsView::beginning,
                                item -> StatisticsRoutes.item(report.quiz(), item.question().id()))
                        .number(
                                getTranslation("analysis.item.answers"),
                                item -> item.report().statistics().answers())
                        .percent(
                                getTranslation("analysis.item.facility"),
                                item -> Figures.part(item.report().statistics().facility()),
                                item -> Figures.whole(item.report().statistics().facility()))
                        .component(
                                getTranslation("analysis.item.discrimination"),
                                item ->
                                        new Span(
                                                Figures.number(
                                                        item.report()
                                                                .statistics()
                                                                .discrimination())))
                        .component(
                                getTranslation("assessment.statistics.state"),
                                item -> findings.badge(item.report().findings()))
                        .filterable();
        table.setItems(report.items());
        return table;
    }

    private static String beginning(QuizReport.Item item) {
        String stem = SafeHtml.plainText(item.question().stemHtml());
        if (stem.length() <= STEM_BEGINNING) {
            return stem;
        }
        int space = stem.lastIndexOf(' ', STEM_BEGINNING);
        return stem.substring(0, space > 0 ? space : STEM_BEGINNING) + "…";
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
