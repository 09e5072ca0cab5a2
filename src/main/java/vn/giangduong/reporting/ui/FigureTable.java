package vn.giangduong.reporting.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.reporting.ReportLine;
import vn.giangduong.training.CompletionFigures;

/**
 * The figures of a report, one module a row. There is no row of sums: a person may study several
 * modules and would count more than once.
 */
final class FigureTable {

    private final Component page;
    private final DataTable<ReportLine> table;

    FigureTable(Component page, String caption) {
        this.page = page;
        table = new DataTable<>(caption);
        table.addClassName("report-figures");
        table.text(page.getTranslation("reporting.column.module"), ReportLine::moduleTitle);
    }

    /** Summoned and completed of the unit's own people and of those below. */
    FigureTable ownAndBelow() {
        number("reporting.column.ownSummoned", line -> line.own().summoned());
        number("reporting.column.ownCompleted", line -> line.own().completed());
        number("reporting.column.belowSummoned", line -> line.below().summoned());
        number("reporting.column.belowCompleted", line -> line.below().completed());
        return this;
    }

    /** All people together. */
    FigureTable total() {
        number("reporting.column.summoned", line -> line.total().summoned());
        number("reporting.column.studying", line -> line.total().studying());
        number("reporting.column.completed", line -> line.total().completed());
        table.percent(
                page.getTranslation("reporting.column.percent"),
                line -> line.total().completed(),
                line -> line.total().summoned());
        return this;
    }

    /** A last column that opens the own figures. */
    FigureTable opening(Function<ReportLine, Component> link) {
        table.component(page.getTranslation("reporting.column.people"), link);
        return this;
    }

    Component of(List<ReportLine> lines) {
        table.setItems(lines);
        return table;
    }

    /** Whether anybody below is counted. */
    static boolean hasBelow(List<ReportLine> lines) {
        return lines.stream().anyMatch(line -> !line.below().equals(CompletionFigures.NONE));
    }

    private void number(String key, ToLongFunction<ReportLine> figure) {
        table.number(page.getTranslation(key), figure);
    }
}
