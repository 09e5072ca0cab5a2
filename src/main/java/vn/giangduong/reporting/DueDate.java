package vn.giangduong.reporting;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.giangduong.base.time.Periods;

/**
 * A date something is due before, in the letters' strict sense: due before 15-12 means that 14-12
 * is the last day, until midnight in Vietnam.
 *
 * @param before the first day that is too late
 */
public record DueDate(LocalDate before) implements Serializable {

    /** The last day that counts. */
    public LocalDate lastDay() {
        return Periods.lastDayBefore(before);
    }

    /** Whether that moment is too late. */
    public boolean isLate(Instant at) {
        return !at.isBefore(Periods.startOfDay(before));
    }

    /** Days from the day of that moment to the last day: 0 on the last day, negative when late. */
    public long daysLeft(Instant at) {
        return ChronoUnit.DAYS.between(Periods.dayOf(at), lastDay());
    }
}
