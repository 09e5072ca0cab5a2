package vn.giangduong.base.table.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** What Excel's number formats show, as far as codes, telephone numbers and days need it. */
final class NumberFormats {

    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LARGEST_EXPONENT = 308;

    /** Quoted text, colours and locales, escaped and padded characters of a number format. */
    private static final Pattern NOT_FORMAT =
            Pattern.compile("\"[^\"]*\"|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]|\\\\.|_.|\\*.");

    /** Only placeholders for digits and signs between them: 00000, 0000 000 000, 000-000. */
    private static final Pattern DIGITS = Pattern.compile("[#0][#0 .\\-/\\\\\"]*");

    private NumberFormats() {}

    /** Whether numbers of that format are days. */
    static boolean isDay(int id, String format) {
        if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47)) {
            return true;
        }
        String codes = NOT_FORMAT.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return !"general".equals(codes) && (codes.indexOf('d') >= 0 || codes.indexOf('y') >= 0);
    }

    /**
     * The number in plain digits, with the zeros in front and the signs between its format shows.
     */
    static String show(String raw, String format) {
        BigDecimal value;
        try {
            value = new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return raw;
        }
        if (value.signum() != 0
                && Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT) {
            return raw;
        }
        BigDecimal number =
                value.signum() == 0
                        ? BigDecimal.ZERO
                        : value.round(EXCEL_DIGITS).stripTrailingZeros();
        String plain = number.toPlainString();
        boolean whole = number.scale() <= 0 && number.signum() >= 0;
        return whole && DIGITS.matcher(format).matches() ? padded(plain, format) : plain;
    }

    private static String padded(String digits, String format) {
        int places = 0;
        for (int i = format.indexOf('0'); i >= 0 && i < format.length(); i++) {
            places += format.charAt(i) == '0' || format.charAt(i) == '#' ? 1 : 0;
        }
        // "0.00" and "#,##0" are amounts, not codes
        return format.indexOf('.') >= 0 || digits.length() >= places
                ? digits
                : "0".repeat(places - digits.length()) + digits;
    }
}
