package vn.giangduong.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's membership in a cell.
 *
 * @param to the day after the last
 * @param reason why it began; null for the first
 */
record PlannedMembership(long unit, LocalDate from, LocalDate to, @Nullable String reason) {

    boolean covers(LocalDate day) {
        return !from.isAfter(day) && to.isAfter(day);
    }
}
