package vn.giangduong.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.giangduong.analysis.Finding;
import vn.giangduong.analysis.ItemReport;
import vn.giangduong.analysis.ItemStatistics;
import vn.giangduong.analysis.OptionStatistics;
import vn.giangduong.assessment.QuizNotFoundException;
import vn.giangduong.assessment.QuizReport;
import vn.giangduong.assessment.QuizStatistics;
import vn.giangduong.base.html.SafeHtml;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.Figure;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.questionbank.QuestionOption;
import vn.giangduong.questionbank.QuestionVersion;

/** How one question did in one quiz: who chose what, and what that says. */
@Route(StatisticsRoutes.ITEM)
@RolesAllowed({"LECTURER", "TRAINING_OFFICER"})
class QuizItemView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient QuizStatistics statistics;
    private final transient FindingTexts findings = new FindingTexts(this);
    private String title = "";

    QuizItemView(QuizStatistics statistics) {
        this.statistics = statistics;
        addClassName("quiz-statistics");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            QuizReport report = statistics.report(StatisticsRoutes.quiz(event));
            show(
                    report,
                    report.item(StatisticsRoutes.question(event))
                            .orElseThrow(NotFoundException::new));
        } catch (QuizNotFoundException e) {
            throw new NotFoundException();
        }
    }

    private void show(QuizReport report, QuizReport.Item item) {
        removeAll();
        QuestionVersion question = item.question();
        title =
                getTranslation(
                        "assessment.statistics.questionTitle",
                        question.questionCode(),
                        question.number());
        add(
                new Breadcrumbs()
                        .step(
                                getTranslation("assessment.statistics.title"),
                                StatisticsRoutes.QUIZZES)
                        .step(report.title(), StatisticsRoutes.quiz(report.quiz()))
                        .here(title),
                new PageHeader(title, question.topicPath(), links(question)),
                new Article(new Html("<div>" + question.stemHtml() + "</div>")),
                words(item.report().findings()),
                figures(item.report().statistics()));
        if (!item.report().options().isEmpty()) {
            add(
                    new H2(getTranslation("assessment.statistics.options")),
                    options(question, item.report()));
        }
    }

    private static Component[] linksTo(String address, String text) {
        Anchor link = new Anchor(address, text);
        link.addClassName("button");
        return new Component[] {link};
    }

    private Component[] links(QuestionVersion question) {
        return StatisticsRoutes.question(question.id())
                .map(
                        address ->
                                linksTo(
                                        address,
                                        getTranslation("assessment.statistics.openQuestion")))
                .orElseGet(() -> new Component[0]);
    }

    private Component words(List<Finding> found) {
        if (found.isEmpty()) {
            return new Paragraph(
                    new StateBadge(
                            Tone.DONE, getTranslation("assessment.statistics.nothingFound")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("quiz-findings");
        for (Finding finding : found) {
            list.add(new ListItem(findings.badge(finding), new Span(findings.sentence(finding))));
        }
        return list;
    }

    private Div figures(ItemStatistics item) {
        Div figures = new Div();
        figures.addClassName("quiz-figures");
        figures.add(
                new Figure(
                        getTranslation("analysis.item.facility"),
                        Figures.percent(item.facility()),
                        getTranslation("assessment.statistics.answers", item.answers())),
                new Figure(
                        getTranslation("analysis.item.discrimination"),
                        Figures.number(item.discrimination()),
                        item.discriminationInterval()
                                .map(
                                        interval ->
                                                getTranslation(
                                                        "assessment.statistics.interval",
                                                        Figures.number(interval.low()),
                                                        Figures.number(interval.high())))
                                .orElseGet(() -> getTranslation("analysis.test.notComputable"))));
        return figures;
    }

    private DataTable<OptionStatistics> options(QuestionVersion question, ItemReport report) {
        int answers = report.statistics().answers();
        DataTable<OptionStatistics> table =
                new DataTable<OptionStatistics>(getTranslation("assessment.statistics.options"))
                        .text(
                                getTranslation("analysis.option.option"),
                                option -> text(question, option))
                        .component(
                                getTranslation("assessment.statistics.key"),
                                option -> key(option.right()))
                        .number(getTranslation("analysis.option.count"), OptionStatistics::count)
                        .percent(
                                getTranslation("analysis.option.share"),
                                OptionStatistics::count,
                                option -> answers)
                        .component(
                                getTranslation("analysis.option.correlation"),
                                option -> new Span(Figures.number(option.correlation())));
        table.setItems(report.options());
        return table;
    }

    private Component key(boolean right) {
        return right
                ? new StateBadge(Tone.DONE, getTranslation("assessment.statistics.right"))
                : new Span();
    }

    private static String text(QuestionVersion question, OptionStatistics statistics) {
        String html =
                question.options().stream()
                        .filter(option -> option.key().equals(statistics.option()))
                        .map(QuestionOption::html)
                        .findFirst()
                        .orElse("");
        return statistics.option() + ". " + SafeHtml.plainText(html);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
