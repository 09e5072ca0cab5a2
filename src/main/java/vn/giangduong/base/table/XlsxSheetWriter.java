package vn.giangduong.base.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.time.Periods;

/** Writes one table from top to bottom and forgets each row once it is out. */
final class XlsxSheetWriter<T> {

    private static final String APPLICATION = "Giang Duong";
    private static final String FONT = "Times New Roman";
    private static final int FONT_SIZE = 12;
    private static final int FIRST_TITLE_SIZE = 14;
    private static final String HEADER_FILL = "EDEDED";
    private static final int ROWS_IN_A_SHEET = 1_048_576;
    private static final int LONGEST_TEXT = 32_767;
    private static final int ROWS_BETWEEN_FLUSHES = 500;

    private final XlsxTable<T> table;
    private final List<XlsxColumn<T>> columns;
    private final BigDecimal[] sums;
    private int row;

    XlsxSheetWriter(XlsxTable<T> table) {
        this.table = table;
        this.columns = table.columns();
        this.sums = new BigDecimal[columns.size()];
        Arrays.fill(sums, BigDecimal.ZERO);
    }

    /** Writes the workbook; gives the results of the totals row's formulas from left to right. */
    List<String> write(OutputStream out, Iterator<? extends T> rows) throws IOException {
        Workbook workbook = new Workbook(out, APPLICATION, null);
        workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
        Worksheet sheet = workbook.newWorksheet(table.sheetName());
        setUpPage(sheet);
        titles(sheet);
        header(sheet);
        int firstRow = row;
        while (rows.hasNext()) {
            cells(sheet, rows.next());
            if (row % ROWS_BETWEEN_FLUSHES == 0) {
                sheet.flush();
            }
        }
        List<String> results = totals(sheet, firstRow);
        signatures(sheet);
        workbook.finish();
        return results;
    }

    private void setUpPage(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        int header = headerRow();
        sheet.repeatRows(header);
        sheet.freezePane(0, header + 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
        }
    }

    /** Titles, and one empty row between them and the header. */
    private int headerRow() {
        return table.titles().isEmpty() ? 0 : table.titles().size() + 1;
    }

    private void titles(Worksheet sheet) {
        for (String title : table.titles()) {
            text(sheet, row, 0, title);
            if (columns.size() > 1) {
                sheet.range(row, 0, row, columns.size() - 1).merge();
            }
            sheet.style(row, 0)
                    .bold()
                    .fontSize(row == 0 ? FIRST_TITLE_SIZE : FONT_SIZE)
                    .horizontalAlignment("center")
                    .set();
            row++;
        }
        row = headerRow();
    }

    private void header(Worksheet sheet) {
        for (int column = 0; column < columns.size(); column++) {
            text(sheet, row, column, columns.get(column).header());
        }
        sheet.range(row, 0, row, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor(HEADER_FILL)
                .borderStyle(BorderStyle.THIN)
                .set();
        row++;
    }

    private void cells(Worksheet sheet, T item) {
        for (int column = 0; column < columns.size(); column++) {
            XlsxColumn<T> definition = columns.get(column);
            value(sheet, column, definition.valueOf(item));
            sheet.style(row, column)
                    .format(definition.kind().format())
                    .verticalAlignment("top")
                    .wrapText(definition.kind() == XlsxKind.TEXT)
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        nextRow();
    }

    private void value(Worksheet sheet, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> text(sheet, row, column, text);
            case Long number -> {
                sheet.value(row, column, number);
                sums[column] = sums[column].add(BigDecimal.valueOf(number));
            }
            case BigDecimal number -> {
                sheet.value(row, column, number);
                sums[column] = sums[column].add(number);
            }
            case LocalDate day -> sheet.value(row, column, day);
            case Instant moment ->
                    sheet.value(row, column, LocalDateTime.ofInstant(moment, Periods.ZONE));
            default -> throw new IllegalStateException("no cell for " + value.getClass());
        }
    }

    private List<String> totals(Worksheet sheet, int firstRow) {
        List<String> results = new ArrayList<>();
        String label = table.totalsLabel();
        if (label == null) {
            return results;
        }
        text(sheet, row, 0, label);
        for (int column = 0; column < columns.size(); column++) {
            XlsxColumn<T> definition = columns.get(column);
            switch (definition.total()) {
                case null -> {}
                case XlsxTotal.Sum() -> {
                    sheet.formula(row, column, sum(firstRow, column));
                    results.add(sums[column].toPlainString());
                }
                case XlsxTotal.Ratio(List<Integer> parts, int whole) -> {
                    sheet.formula(row, column, ratio(parts, whole));
                    BigDecimal part =
                            parts.stream()
                                    .map(index -> sums[index])
                                    .reduce(BigDecimal.ZERO, BigDecimal::add);
                    results.add(quotient(part, sums[whole]));
                }
            }
            sheet.style(row, column)
                    .format(definition.kind().format())
                    .bold()
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        nextRow();
        return results;
    }

    /** With no rows the range would hold the total itself, so there is nothing to add up. */
    private String sum(int firstRow, int column) {
        return firstRow == row
                ? "0"
                : "SUM("
                        + CellNames.cell(firstRow, column)
                        + ":"
                        + CellNames.cell(row - 1, column)
                        + ")";
    }

    private String ratio(List<Integer> parts, int whole) {
        String divisor = CellNames.cell(row, whole);
        String part =
                parts.stream()
                        .map(index -> CellNames.cell(row, index))
                        .collect(Collectors.joining("+"));
        String dividend = parts.size() == 1 ? part : "(" + part + ")";
        return "IF(" + divisor + "=0,0," + dividend + "/" + divisor + ")";
    }

    private static String quotient(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? "0"
                : part.divide(whole, MathContext.DECIMAL64).toPlainString();
    }

    private void signatures(Worksheet sheet) {
        int blocks = table.signatures().size();
        int top = row + 1;
        for (int block = 0; block < blocks; block++) {
            int from = block * columns.size() / blocks;
            int to = Math.max(from, (block + 1) * columns.size() / blocks - 1);
            List<String> lines = table.signatures().get(block).lines();
            for (int line = 0; line < lines.size(); line++) {
                if (lines.get(line).isEmpty()) {
                    continue;
                }
                text(sheet, top + line, from, lines.get(line));
                if (to > from) {
                    sheet.range(top + line, from, top + line, to).merge();
                }
                sheet.style(top + line, from).bold().horizontalAlignment("center").set();
            }
        }
    }

    /** Inline and typed as text: whatever it begins with, Excel never takes it for a formula. */
    private static void text(Worksheet sheet, int row, int column, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalStateException(
                    "a cell holds " + LONGEST_TEXT + " characters, not " + text.length());
        }
        sheet.inlineString(row, column, text);
    }

    private void nextRow() {
        row++;
        if (row >= ROWS_IN_A_SHEET) {
            throw new IllegalStateException("a sheet holds " + ROWS_IN_A_SHEET + " rows");
        }
    }
}
