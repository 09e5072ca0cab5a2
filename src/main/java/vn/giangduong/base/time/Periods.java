package vn.giangduong.base.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Where a day begins and ends in Vietnam (UTC+7 all year). */
public final class Periods {

    /** The zone every day, deadline and shown time belongs to. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Periods() {}

    /** The day it is in Vietnam at that moment. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** "Before 15-12": the last day that counts, 14-12. */
    public static LocalDate lastDayBefore(LocalDate day) {
        return day.minusDays(1);
    }

    /** Midnight at which the day begins in Vietnam. */
    public static Instant startOfDay(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /**
     * The last whole second of the day in Vietnam, 23:59:59, as deadlines are announced. To ask
     * whether a moment falls on the day, compare with the start of the next day instead: the last
     * second has fractions.
     */
    public static Instant endOfDay(LocalDate day) {
        return startOfDay(day.plusDays(1)).minusSeconds(1);
    }

    /** The Monday of the day's ISO week. */
    public static LocalDate startOfWeek(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
