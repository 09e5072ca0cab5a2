package vn.giangduong.base.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The layout of one worksheet: title lines, a header row, one row for each thing, a totals row, and
 * the lines for signatures. It is written A4 landscape, as wide as the page, with the header frozen
 * on the screen and repeated on every printed page. Layouts do not change; every method gives a new
 * one.
 *
 * @param <T> what a row is made of
 */
public final class XlsxTable<T> {

    private static final int LONGEST_SHEET_NAME = 31;

    private final String sheetName;
    private final List<String> titles;
    private final List<XlsxColumn<T>> columns;
    private final @Nullable String totalsLabel;
    private final List<Signature> signatures;

    private XlsxTable(
            String sheetName,
            List<String> titles,
            List<XlsxColumn<T>> columns,
            @Nullable String totalsLabel,
            List<Signature> signatures) {
        this.sheetName = sheetName;
        this.titles = List.copyOf(titles);
        this.columns = List.copyOf(columns);
        this.totalsLabel = totalsLabel;
        this.signatures = List.copyOf(signatures);
    }

    /** An empty layout; characters Excel forbids in a sheet's name become spaces, 31 remain. */
    public static <T> XlsxTable<T> named(String sheetName) {
        String allowed = sheetName.replaceAll("[\\\\/?*\\[\\]:'\\p{Cc}]", " ").strip();
        if (allowed.isEmpty()) {
            throw new IllegalArgumentException("a sheet needs a name");
        }
        String shortened =
                allowed.substring(0, Math.min(allowed.length(), LONGEST_SHEET_NAME)).strip();
        return new XlsxTable<>(shortened, List.of(), List.of(), null, List.of());
    }

    /** Lines above the header, each across the whole table; the first is the largest. */
    public XlsxTable<T> titled(String... lines) {
        return new XlsxTable<>(sheetName, List.of(lines), columns, totalsLabel, signatures);
    }

    /** One more column, on the right. */
    public XlsxTable<T> with(XlsxColumn<T> column) {
        List<XlsxColumn<T>> more = new ArrayList<>(columns);
        more.add(column);
        return new XlsxTable<>(sheetName, titles, more, totalsLabel, signatures);
    }

    /**
     * A totals row under the table with this text in its first column, which has no total itself.
     */
    public XlsxTable<T> totalled(String label) {
        return new XlsxTable<>(sheetName, titles, columns, label, signatures);
    }

    /**
     * One more block of lines for a signature below the table; blocks stand side by side, the first
     * on the left, the last on the right. Empty lines leave room for the signature.
     */
    public XlsxTable<T> signed(String... lines) {
        List<Signature> more = new ArrayList<>(signatures);
        more.add(new Signature(List.of(lines)));
        return new XlsxTable<>(sheetName, titles, columns, totalsLabel, more);
    }

    /**
     * Writes a workbook with this one sheet. Rows are taken one at a time and not kept. Neither
     * stream is closed.
     *
     * @throws IllegalStateException when the layout has no columns, the totals contradict it, or
     *     there are more rows than a sheet holds
     */
    public void write(OutputStream out, Stream<? extends T> rows) throws IOException {
        if (columns.isEmpty()) {
            throw new IllegalStateException("a table without columns");
        }
        checkTotals();
        if (totalsLabel == null) {
            new XlsxSheetWriter<>(this).write(out, rows.iterator());
        } else {
            CachedValues.write(
                    out, target -> new XlsxSheetWriter<>(this).write(target, rows.iterator()));
        }
    }

    private void checkTotals() {
        if (totalsLabel != null && columns.getFirst().total() != null) {
            throw new IllegalStateException("the label of the totals stands in the first column");
        }
        for (XlsxColumn<T> column : columns) {
            if (column.total() instanceof XlsxTotal.Ratio(List<Integer> parts, int whole)
                    && !(parts.stream().allMatch(this::isSummed) && isSummed(whole))) {
                throw new IllegalStateException("a ratio needs two summed columns");
            }
        }
    }

    private boolean isSummed(int index) {
        return index >= 0
                && index < columns.size()
                && columns.get(index).total() instanceof XlsxTotal.Sum;
    }

    String sheetName() {
        return sheetName;
    }

    List<String> titles() {
        return titles;
    }

    List<XlsxColumn<T>> columns() {
        return columns;
    }

    @Nullable String totalsLabel() {
        return totalsLabel;
    }

    List<Signature> signatures() {
        return signatures;
    }

    /** The lines of one signature block. */
    record Signature(List<String> lines) {}
}
