package vn.giangduong.training.totals;

import java.time.LocalDate;

/**
 * By how much the figures of a unit change on a day.
 *
 * @param unit the unit a study is booked to
 */
public record DayChange(
        long module, long unit, LocalDate day, int summoned, int studying, int completed) {

    boolean isNothing() {
        return summoned == 0 && studying == 0 && completed == 0;
    }
}
