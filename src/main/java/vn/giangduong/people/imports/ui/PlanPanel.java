package vn.giangduong.people.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.giangduong.base.table.workbook.CellReferences;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.Figure;
import vn.giangduong.people.imports.FieldChange;
import vn.giangduong.people.imports.ImportPlan;
import vn.giangduong.people.imports.ImportWords;
import vn.giangduong.people.imports.RowChange;
import vn.giangduong.people.imports.sheet.RowProblem;
import vn.giangduong.people.imports.sheet.SkippedRow;

/** What an import would do: figures, problems, old and new, and what is not read. */
final class PlanPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 200;

    private final transient ImportWords words;

    PlanPanel(ImportPlan plan, ImportWords words) {
        this.words = words;
        addClassName("import-plan");
        Div figures =
                new Div(
                        figure("people", plan.people()),
                        figure("added", plan.added()),
                        figure("changed", plan.changed()),
                        figure("moved", plan.moved()),
                        figure("unchanged", plan.unchanged()));
        figures.addClassName("figures");
        add(figures);
        table("people.import.problems", plan.problems(), this::problems);
        table("people.import.changes", plan.changes(), this::changes);
        table("people.import.warnings", plan.warnings(), this::problems);
        table("people.import.skipped", plan.skipped(), this::skipped);
    }

    private Figure figure(String key, int count) {
        return new Figure(
                getTranslation("people.import.figure." + key), VietnameseFormats.number(count), "");
    }

    private interface Table<T> {
        DataTable<T> of(DataTable<T> empty);
    }

    private <T> void table(String title, List<T> items, Table<T> columns) {
        if (items.isEmpty()) {
            return;
        }
        add(new H2(getTranslation(title)));
        if (items.size() > MOST) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "people.import.shown",
                                    VietnameseFormats.number(MOST),
                                    VietnameseFormats.number(items.size()))));
        }
        DataTable<T> table = columns.of(new DataTable<>(getTranslation(title)));
        table.setItems(items.stream().limit(MOST).toList());
        add(table);
    }

    private DataTable<RowProblem> problems(DataTable<RowProblem> table) {
        return table.component(rowTitle(), problem -> new Paragraph(String.valueOf(problem.row())))
                .component(
                        getTranslation("people.import.column.letter"),
                        problem -> new Paragraph(letters(problem)))
                .text(getTranslation("people.import.column.problem"), words::of);
    }

    private DataTable<RowChange> changes(DataTable<RowChange> table) {
        return table.component(rowTitle(), change -> new Paragraph(String.valueOf(change.row())))
                .text(
                        getTranslation("people.import.column.person"),
                        change -> change.name() + " (" + change.code() + ")")
                .component(getTranslation("people.import.column.changes"), this::lines);
    }

    private Component lines(RowChange change) {
        Div lines = new Div();
        for (FieldChange field : change.changes()) {
            lines.add(new Div(words.of(List.of(field))));
        }
        return lines;
    }

    private DataTable<SkippedRow> skipped(DataTable<SkippedRow> table) {
        return table.component(rowTitle(), row -> new Paragraph(String.valueOf(row.row())))
                .text(
                        getTranslation("people.import.column.reason"),
                        row -> getTranslation("people.import.reason." + row.reason()))
                .text(getTranslation("people.import.column.text"), SkippedRow::text);
    }

    private String rowTitle() {
        return getTranslation("people.import.column.row");
    }

    private static String letters(RowProblem problem) {
        Integer column = problem.column();
        return column == null ? VietnameseFormats.NONE : CellReferences.letters(column);
    }
}
