package vn.giangduong.reporting;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import vn.giangduong.base.time.Periods;

/**
 * The three dates of a reporting period, kept apart because none follows from another: what it
 * covers, when its figures are taken, when it is due.
 *
 * @param startsOn the first day covered
 * @param endsOn the last day covered
 * @param cutOffOn the day at whose end, in Vietnam, the figures are taken
 * @param due when the report is due
 */
public record ReportDates(LocalDate startsOn, LocalDate endsOn, LocalDate cutOffOn, DueDate due)
        implements Serializable {

    /**
     * @throws IllegalArgumentException when the figures would be taken after the report is due
     */
    public ReportDates {
        if (!cutOffOn.isBefore(due.before())) {
            throw new IllegalArgumentException("figures of " + cutOffOn + " come after " + due);
        }
    }

    /** The first moment whose events no longer count. */
    public Instant figuresBefore() {
        return Periods.startOfDay(cutOffOn.plusDays(1));
    }

    /** Whether the figures can no longer change. */
    public boolean isCutOff(Instant at) {
        return !at.isBefore(figuresBefore());
    }
}
