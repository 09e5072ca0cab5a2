package vn.giangduong.base.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;

/** Turns cells as the file has them into typed ones. */
final class XlsxCells {

    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** Excel's numbers are doubles: nothing beyond is a number it could have written. */
    private static final int LARGEST_EXPONENT = 308;

    private static final double FIRST_DAY = 1;
    private static final double LAST_DAY = 2_958_465; // 31/12/9999

    private static final Pattern ERROR =
            Pattern.compile("#(REF!|VALUE!|DIV/0!|N/A|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");

    /** Quoted text, colours and locales, escaped and padded characters of a number format. */
    private static final Pattern NOT_FORMAT =
            Pattern.compile("\"[^\"]*\"|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]|\\\\.|_.|\\*.");

    private XlsxCells() {}

    /** The row's cells up to the last that holds something; none when the row is empty. */
    static List<XlsxCell> of(Row row) {
        List<XlsxCell> cells = new ArrayList<>();
        int used = 0;
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(XlsxCells::of).orElseGet(XlsxCell::empty));
            if (!cells.get(column).isEmpty()) {
                used = column + 1;
            }
        }
        return cells.subList(0, used);
    }

    private static XlsxCell of(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return new XlsxCell.Unusable(cell.getText());
        }
        return switch (cell.getValue()) {
            case null -> XlsxCell.empty();
            case BigDecimal number -> number(number, cell);
            case Boolean value -> new XlsxCell.Bool(value);
            case Object other -> text(other.toString(), cell.getType() == CellType.FORMULA);
        };
    }

    private static XlsxCell text(String raw, boolean isFormula) {
        if (isFormula && ERROR.matcher(raw).matches()) {
            return new XlsxCell.Unusable(raw);
        }
        String text = VietnameseText.cleanLines(raw);
        return text.isEmpty() ? XlsxCell.empty() : new XlsxCell.Text(text);
    }

    private static XlsxCell number(BigDecimal raw, Cell cell) {
        long exponent = (long) raw.precision() - raw.scale();
        if (raw.signum() != 0 && Math.abs(exponent) > LARGEST_EXPONENT) {
            return new XlsxCell.Unusable(shortened(cell.getRawValue()));
        }
        if (!isDate(cell)) {
            BigDecimal number =
                    raw.signum() == 0
                            ? BigDecimal.ZERO
                            : raw.round(EXCEL_DIGITS).stripTrailingZeros();
            return new XlsxCell.Numeric(number.scale() < 0 ? number.setScale(0) : number);
        }
        double days = raw.doubleValue();
        if (days < FIRST_DAY || days >= LAST_DAY + 1) {
            return new XlsxCell.Unusable(shortened(cell.getRawValue()));
        }
        try {
            return new XlsxCell.Date(cell.asDate());
        } catch (DateTimeException e) {
            return new XlsxCell.Unusable(shortened(cell.getRawValue()));
        }
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null
                && ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47))) {
            return true;
        }
        return showsDate(cell.getDataFormatString());
    }

    /** Whether a number format shows a day: it has d or y, or m beside them, outside quotes. */
    private static boolean showsDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String codes = NOT_FORMAT.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return codes.indexOf('d') >= 0 || codes.indexOf('y') >= 0;
    }

    private static String shortened(String raw) {
        return raw.length() <= 40 ? raw : raw.substring(0, 40);
    }
}
