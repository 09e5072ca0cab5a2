package vn.giangduong.reporting;

import java.io.Serializable;
import java.time.LocalDate;
import vn.giangduong.base.time.Quarter;

/**
 * When a quarterly report is due and when its figures are taken: due before a day of the quarter's
 * last month, figures taken at the end of a day of the month before it.
 *
 * @param dueBeforeDay 1 to 28
 * @param cutOffDay 1 to 28
 */
public record ReportSchedule(int dueBeforeDay, int cutOffDay) implements Serializable {

    private static final int IN_EVERY_MONTH = 28;

    /**
     * @throws IllegalArgumentException when a day is not in every month
     */
    public ReportSchedule {
        requireInEveryMonth(dueBeforeDay);
        requireInEveryMonth(cutOffDay);
    }

    /** The dates of one quarter. */
    public ReportDates datesOf(Quarter quarter) {
        LocalDate lastMonth = quarter.end().withDayOfMonth(1);
        return new ReportDates(
                quarter.start(),
                quarter.end(),
                lastMonth.minusMonths(1).withDayOfMonth(cutOffDay),
                new DueDate(lastMonth.withDayOfMonth(dueBeforeDay)));
    }

    private static void requireInEveryMonth(int day) {
        if (day < 1 || day > IN_EVERY_MONTH) {
            throw new IllegalArgumentException("not every month has a day " + day);
        }
    }
}
