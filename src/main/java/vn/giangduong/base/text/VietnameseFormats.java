package vn.giangduong.base.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.giangduong.base.time.Periods;

/**
 * Numbers and dates as they are written in Vietnam, whatever the machine's locale: 1.234.567,89 and
 * 03/02/2025. Independent of the JDK's locale data, which differs from one release to the next.
 */
public final class VietnameseFormats {

    /** What stands where there is no figure: an en dash. */
    public static final String NONE = "\u2013";

    private static final String NO_BREAK_SPACE = "\u00A0";
    private static final int PERCENT_DECIMALS = 2;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(Periods.ZONE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Periods.ZONE);

    private VietnameseFormats() {}

    /** A whole number with dots between the thousands: 1.234.567. */
    public static String number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /** A number with exactly the decimals it has: 1.234.567,89. */
    public static String number(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append('.');
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(',').append(plain, point + 1, plain.length());
        }
        return value.signum() < 0 ? "-" + text : text.toString();
    }

    /** A number rounded half up to so many decimals. */
    public static String number(BigDecimal value, int decimals) {
        return number(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** "92,25 %" with a no-break space, or {@link #NONE} when the whole is zero. */
    public static String percent(long part, long whole) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** "92,25 %" with a no-break space, or {@link #NONE} when the whole is zero. */
    public static String percent(BigDecimal part, BigDecimal whole) {
        return percentage(part, whole)
                .map(value -> number(value) + NO_BREAK_SPACE + '%')
                .orElse(NONE);
    }

    /** "92,25" without a sign, for a column headed by one; {@link #NONE} when the whole is zero. */
    public static String percentFigure(long part, long whole) {
        return percentage(BigDecimal.valueOf(part), BigDecimal.valueOf(whole))
                .map(VietnameseFormats::number)
                .orElse(NONE);
    }

    /**
     * How many hundredths of the whole the part is, two decimals, rounded half up once from the
     * exact quotient; empty when the whole is zero.
     */
    public static Optional<BigDecimal> percentage(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                part.movePointRight(2).divide(whole, PERCENT_DECIMALS, RoundingMode.HALF_UP));
    }

    /** 03/02/2025. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** The day and time in Vietnam: 03/02/2025 07:30. */
    public static String dateTime(Instant instant) {
        return DATE_TIME.format(instant);
    }

    /** The time of day in Vietnam, to the second: 10:31:07. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** The date of an official paper in figures: 05/3/2025, 12/02/2025. */
    public static String officialDate(LocalDate date) {
        return officialDay(date) + "/" + officialMonth(date) + "/" + date.getYear();
    }

    /** The day as official papers write it: a zero before 1 to 9. */
    public static String officialDay(LocalDate date) {
        return (date.getDayOfMonth() < 10 ? "0" : "") + date.getDayOfMonth();
    }

    /** The month as official papers write it: a zero before 1 and 2 only. */
    public static String officialMonth(LocalDate date) {
        return (date.getMonthValue() < 3 ? "0" : "") + date.getMonthValue();
    }
}
