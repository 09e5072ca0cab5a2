package vn.giangduong.base.lists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.giangduong.base.lists.ListColumn;
import vn.giangduong.base.lists.ListPreview;
import vn.giangduong.base.lists.ListProblem;
import vn.giangduong.base.lists.ListTemplate;
import vn.giangduong.base.lists.ListWords;
import vn.giangduong.base.lists.RowPlan;
import vn.giangduong.base.lists.RowPlan.Outcome;
import vn.giangduong.base.lists.Sentence;
import vn.giangduong.base.table.workbook.CellReferences;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.Figure;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;

/** What a list would do: figures, what is wrong, and row by row what changes. */
final class PreviewPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 200;

    private final transient ListPreview preview;
    private final transient ListTemplate template;
    private final transient ListWords words;

    PreviewPanel(ListPreview preview, ListTemplate template, ListWords words) {
        this.preview = preview;
        this.template = template;
        this.words = words;
        addClassName("import-plan");
        Div figures = new Div();
        figures.addClassName("figures");
        for (Outcome outcome : Outcome.values()) {
            figures.add(figure(outcome.name(), preview.count(outcome)));
        }
        figures.add(figure("problems", preview.problems().size()));
        add(figures);
        problems();
        rows();
    }

    private Figure figure(String key, int count) {
        return new Figure(
                getTranslation("base.lists.figure." + key), VietnameseFormats.number(count), "");
    }

    private void problems() {
        List<ListProblem> problems = preview.problems();
        if (problems.isEmpty()) {
            return;
        }
        heading("base.lists.problems", problems.size());
        DataTable<ListProblem> table =
                new DataTable<ListProblem>(getTranslation("base.lists.problems"))
                        .component(getTranslation("base.lists.row"), problem -> row(problem.row()))
                        .text(getTranslation("base.lists.column"), this::place)
                        .text(getTranslation("base.lists.problem"), words::of);
        table.setItems(problems.stream().limit(MOST).toList());
        add(table);
    }

    private void rows() {
        List<RowPlan> rows =
                preview.rows().stream().filter(row -> row.outcome() != Outcome.UNCHANGED).toList();
        if (rows.isEmpty()) {
            return;
        }
        heading("base.lists.rows", rows.size());
        DataTable<RowPlan> table =
                new DataTable<RowPlan>(getTranslation("base.lists.rows"))
                        .component(getTranslation("base.lists.row"), row -> row(row.row()))
                        .component(getTranslation("base.lists.outcome"), this::outcome)
                        .text(getTranslation("base.lists.subject"), RowPlan::subject)
                        .component(getTranslation("base.lists.words"), this::lines)
                        .filterable();
        table.setItems(rows.stream().limit(MOST).toList());
        add(table);
    }

    private void heading(String key, int count) {
        add(new H2(getTranslation(key)));
        if (count > MOST) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "base.lists.shown",
                                    VietnameseFormats.number(MOST),
                                    VietnameseFormats.number(count))));
        }
    }

    private static Span row(int number) {
        return new Span(VietnameseFormats.number(number));
    }

    private Component outcome(RowPlan row) {
        return new StateBadge(
                row.outcome() == Outcome.NEW ? Tone.DONE : Tone.SOON,
                getTranslation("base.lists.outcome." + row.outcome()));
    }

    private Component lines(RowPlan row) {
        Div lines = new Div();
        for (Sentence sentence : row.words()) {
            lines.add(new Div(words.of(List.of(sentence))));
        }
        return lines;
    }

    /** "B: Name" – the letter to find it by, and the heading. */
    private String place(ListProblem problem) {
        String name = problem.column();
        if (name == null) {
            return VietnameseFormats.NONE;
        }
        String heading =
                template.column(name)
                        .map((ListColumn column) -> words.heading(template, column))
                        .orElse(name);
        Integer at = preview.columns().get(name);
        return at == null ? heading : CellReferences.letters(at) + ": " + heading;
    }
}
