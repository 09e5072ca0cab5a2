package vn.giangduong.base.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.text.VietnameseText;

/**
 * A table of a few hundred rows at most, in plain HTML so that it prints, reads aloud, and turns
 * into two-line items on a phone. Sorts by any column with an order, filters by typing with or
 * without marks, and closes with a row that is visibly a sum.
 */
public class DataTable<T> extends Div {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_ROWS = 100;

    private final List<TableColumn<T>> columns = new ArrayList<>();
    private final NativeTable table = new NativeTable();
    private final Paragraph message = new Paragraph();
    private final TextField filter = new TextField();
    private final Button more = new Button();
    private List<T> items = List.of();
    private int rows = USUAL_ROWS;
    private int shownRows = USUAL_ROWS;
    private boolean withTotals;
    private boolean headDrawn;
    private @Nullable TableColumn<T> sortedBy;
    private boolean descending;

    /** An empty table; the caption is read by screen readers and printed. */
    public DataTable(String caption) {
        addClassName("data-table");
        table.setCaptionText(caption);
        table.addClassName("data-table-table");
        message.addClassNames("muted", "data-table-message");
        filter.addClassName("data-table-filter");
        filter.setPlaceholder(getTranslation("base.table.filter"));
        filter.setAriaLabel(getTranslation("base.table.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setValueChangeTimeout(250);
        filter.addValueChangeListener(this::filterChanged);
        filter.setVisible(false);
        more.addClassName("data-table-more");
        more.addClickListener(
                click -> {
                    shownRows += USUAL_ROWS;
                    draw();
                });
        more.setVisible(false);
        add(filter, table, more, message);
    }

    private void filterChanged(AbstractField.ComponentValueChangeEvent<TextField, String> event) {
        shownRows = rows;
        draw();
    }

    /** A column of words. */
    public DataTable<T> text(String header, Function<T, String> text) {
        columns.add(
                new TableColumn<>(
                        header,
                        "text",
                        item -> new Span(text.apply(item)),
                        Comparator.comparing(item -> VietnameseText.fold(text.apply(item))),
                        text,
                        null));
        return this;
    }

    /** A column of links. */
    public DataTable<T> link(String header, Function<T, String> text, Function<T, String> address) {
        columns.add(
                new TableColumn<>(
                        header,
                        "text",
                        item ->
                                new com.vaadin.flow.component.html.Anchor(
                                        address.apply(item), text.apply(item)),
                        Comparator.comparing(item -> VietnameseText.fold(text.apply(item))),
                        text,
                        null));
        return this;
    }

    /** A column of whole numbers, summed in the totals row. */
    public DataTable<T> number(String header, ToLongFunction<T> number) {
        columns.add(
                new TableColumn<>(
                        header,
                        "number",
                        item -> new Span(TableCells.number(number.applyAsLong(item))),
                        Comparator.comparingLong(number),
                        null,
                        all -> new Span(TableCells.number(all.stream().mapToLong(number).sum()))));
        return this;
    }

    /**
     * A column of whole numbers that open what stands behind them, summed in the totals row.
     *
     * @param address where a number leads; a zero leads nowhere
     */
    public DataTable<T> number(
            String header, ToLongFunction<T> number, Function<T, String> address) {
        columns.add(
                new TableColumn<>(
                        header,
                        "number",
                        item -> TableCells.number(number.applyAsLong(item), address.apply(item)),
                        Comparator.comparingLong(number),
                        null,
                        all -> new Span(TableCells.number(all.stream().mapToLong(number).sum()))));
        return this;
    }

    /** A column of shares with a bar; its total is the share of the sums. */
    public DataTable<T> percent(String header, ToLongFunction<T> part, ToLongFunction<T> whole) {
        columns.add(
                new TableColumn<>(
                        header,
                        "percent",
                        item -> TableCells.percent(part.applyAsLong(item), whole.applyAsLong(item)),
                        Comparator.comparingDouble(
                                item ->
                                        TableCells.share(
                                                part.applyAsLong(item), whole.applyAsLong(item))),
                        null,
                        all ->
                                TableCells.percent(
                                        all.stream().mapToLong(part).sum(),
                                        all.stream().mapToLong(whole).sum())));
        return this;
    }

    /** A column of anything, neither sorted nor summed. */
    public DataTable<T> component(String header, Function<T, Component> component) {
        columns.add(new TableColumn<>(header, "component", component, null, null, null));
        return this;
    }

    /** Closes with a row of sums. */
    public DataTable<T> withTotals() {
        withTotals = true;
        return this;
    }

    /** Lets the reader filter by typing. */
    public DataTable<T> filterable() {
        filter.setVisible(true);
        return this;
    }

    /** Shows so many rows until the reader wants more; the filter and the totals know all. */
    public DataTable<T> atFirst(int number) {
        rows = number;
        shownRows = number;
        return this;
    }

    /** The rows, in the order they come. */
    public void setItems(List<T> all) {
        items = List.copyOf(all);
        draw();
    }

    private void draw() {
        if (!headDrawn) {
            drawHead();
        }
        String folded = VietnameseText.fold(filter.getValue());
        List<T> shown =
                new ArrayList<>(items.stream().filter(row -> matches(row, folded)).toList());
        TableColumn<T> column = sortedBy;
        if (column != null && column.order() != null) {
            shown.sort(descending ? column.order().reversed() : column.order());
        }
        table.removeBody();
        shown.stream().limit(shownRows).forEach(this::drawRow);
        int left = shown.size() - shownRows;
        more.setVisible(left > 0);
        more.setText(
                getTranslation(
                        "base.table.more",
                        VietnameseFormats.number(Math.min(left, USUAL_ROWS)),
                        VietnameseFormats.number(left)));
        table.removeFoot();
        if (withTotals && !shown.isEmpty()) {
            drawTotals(shown);
        }
        table.setVisible(!items.isEmpty());
        message.setVisible(shown.isEmpty());
        message.setText(
                items.isEmpty()
                        ? getTranslation("base.table.empty")
                        : getTranslation("base.table.noMatch", filter.getValue()));
    }

    private boolean matches(T item, String folded) {
        return folded.isEmpty()
                || columns.stream()
                        .map(TableColumn::words)
                        .anyMatch(
                                words ->
                                        words != null
                                                && VietnameseText.fold(words.apply(item))
                                                        .contains(folded));
    }

    private void drawHead() {
        headDrawn = true;
        NativeTableRow head = table.getHead().addRow();
        for (TableColumn<T> column : columns) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.getElement().setAttribute("scope", "col");
            cell.addClassName("cell-" + column.kind());
            if (column.order() == null) {
                cell.setText(column.header());
            } else {
                NativeButton sort = new NativeButton(column.header());
                sort.addClassName("sort");
                sort.addClickListener(click -> sortBy(column, head));
                cell.add(sort);
            }
        }
    }

    private void sortBy(TableColumn<T> column, NativeTableRow head) {
        descending = column.equals(sortedBy) && !descending;
        sortedBy = column;
        List<NativeTableHeaderCell> cells = head.getHeaderCells();
        for (int i = 0; i < cells.size(); i++) {
            if (columns.get(i).equals(column)) {
                cells.get(i)
                        .getElement()
                        .setAttribute("aria-sort", descending ? "descending" : "ascending");
            } else {
                cells.get(i).getElement().removeAttribute("aria-sort");
            }
        }
        draw();
    }

    private void drawRow(T item) {
        NativeTableRow row = table.getBody().addRow();
        for (TableColumn<T> column : columns) {
            var cell = row.addDataCell();
            cell.addClassName("cell-" + column.kind());
            cell.getElement().setAttribute("data-label", column.header());
            cell.add(column.cell().apply(item));
        }
    }

    private void drawTotals(List<T> shown) {
        NativeTableRow row = table.getFoot().addRow();
        boolean first = true;
        for (TableColumn<T> column : columns) {
            var cell = row.addDataCell();
            cell.addClassName("cell-" + column.kind());
            cell.getElement().setAttribute("data-label", column.header().toLowerCase(Locale.ROOT));
            Function<List<T>, Component> total = column.total();
            if (first) {
                cell.setText(getTranslation("base.table.total"));
            } else if (total != null) {
                cell.add(total.apply(shown));
            }
            first = false;
        }
    }
}
