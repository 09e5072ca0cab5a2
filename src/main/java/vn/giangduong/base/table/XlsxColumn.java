package vn.giangduong.base.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table of {@code T}: made by the factory of its kind, so that the values fit it. A
 * null value leaves the cell empty.
 *
 * @param <T> what a row is made of
 */
public final class XlsxColumn<T> {

    private final String header;
    private final double width;
    private final XlsxKind kind;
    private final Function<T, ? extends @Nullable Object> value;
    private final @Nullable XlsxTotal total;

    private XlsxColumn(
            String header,
            double width,
            XlsxKind kind,
            Function<T, ? extends @Nullable Object> value,
            @Nullable XlsxTotal total) {
        if (width <= 0 || width > 255) {
            throw new IllegalArgumentException(
                    "a column is 1 to 255 characters wide, not " + width);
        }
        this.header = header;
        this.width = width;
        this.kind = kind;
        this.value = value;
        this.total = total;
    }

    /** Text, written as text whatever it begins with. Width in characters. */
    public static <T> XlsxColumn<T> text(
            String header, double width, Function<T, @Nullable String> value) {
        return new XlsxColumn<>(header, width, XlsxKind.TEXT, value, null);
    }

    /** Whole numbers. */
    public static <T> XlsxColumn<T> integer(
            String header, double width, Function<T, @Nullable Long> value) {
        return new XlsxColumn<>(header, width, XlsxKind.INTEGER, value, null);
    }

    /** Numbers shown with two decimals. */
    public static <T> XlsxColumn<T> decimal(
            String header, double width, Function<T, @Nullable BigDecimal> value) {
        return new XlsxColumn<>(header, width, XlsxKind.DECIMAL, value, null);
    }

    /** Fractions of one, shown as percentages with two decimals. */
    public static <T> XlsxColumn<T> percent(
            String header, double width, Function<T, @Nullable BigDecimal> fraction) {
        return new XlsxColumn<>(header, width, XlsxKind.PERCENT, fraction, null);
    }

    /** Days. */
    public static <T> XlsxColumn<T> date(
            String header, double width, Function<T, @Nullable LocalDate> value) {
        return new XlsxColumn<>(header, width, XlsxKind.DATE, value, null);
    }

    /** Moments, shown as day and time in Vietnam. */
    public static <T> XlsxColumn<T> dateTime(
            String header, double width, Function<T, @Nullable Instant> value) {
        return new XlsxColumn<>(header, width, XlsxKind.DATETIME, value, null);
    }

    /**
     * The same column with its sum in the totals row.
     *
     * @throws IllegalArgumentException unless the column holds whole numbers or decimals
     */
    public XlsxColumn<T> summed() {
        if (!kind.isSummable()) {
            throw new IllegalArgumentException(kind + " columns have no sum");
        }
        return new XlsxColumn<>(header, width, kind, value, new XlsxTotal.Sum());
    }

    /**
     * The same column of percentages with, in the totals row, the sum of one column divided by the
     * sum of another. Columns are counted from 0; both must be {@link #summed}.
     *
     * @throws IllegalArgumentException unless the column holds percentages
     */
    public XlsxColumn<T> ratioOf(int partColumn, int wholeColumn) {
        return ratioOf(List.of(partColumn), wholeColumn);
    }

    /** As {@link #ratioOf(int, int)}, with the sums of several columns added up. */
    public XlsxColumn<T> ratioOf(List<Integer> partColumns, int wholeColumn) {
        if (kind != XlsxKind.PERCENT) {
            throw new IllegalArgumentException(kind + " columns hold no ratio");
        }
        return new XlsxColumn<>(
                header, width, kind, value, new XlsxTotal.Ratio(partColumns, wholeColumn));
    }

    String header() {
        return header;
    }

    double width() {
        return width;
    }

    XlsxKind kind() {
        return kind;
    }

    @Nullable XlsxTotal total() {
        return total;
    }

    @Nullable Object valueOf(T row) {
        return value.apply(row);
    }
}
