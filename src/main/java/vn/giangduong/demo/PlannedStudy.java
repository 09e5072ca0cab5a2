package vn.giangduong.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.time.Periods;

/**
 * What one cadre has done of one module.
 *
 * @param module 0 for the first module, 1 for the second
 * @param classId the class that summoned them first
 * @param started null when not begun
 * @param completed null when not completed
 * @param mark null when not completed
 */
record PlannedStudy(
        PlannedCadre cadre,
        int module,
        long classId,
        Instant summoned,
        @Nullable Instant started,
        @Nullable Instant completed,
        @Nullable BigDecimal mark) {

    String state() {
        if (completed != null) {
            return "COMPLETED";
        }
        return started == null ? "SUMMONED" : "STUDYING";
    }

    /** The unit it counts for: where they were when they completed it, else where they are. */
    long unit() {
        return completed == null ? cadre.currentUnit() : cadre.unitOn(Periods.dayOf(completed));
    }

    /** The memberships that ended while it was open, during which it counted for another unit. */
    List<PlannedMembership> before() {
        LocalDate begun = Periods.dayOf(summoned);
        LocalDate over = completed == null ? PlannedVersion.OPEN : Periods.dayOf(completed);
        return cadre.memberships().stream()
                .filter(membership -> membership.to().isAfter(begun))
                .filter(membership -> !membership.to().isAfter(over))
                .filter(membership -> membership.to().isBefore(PlannedVersion.OPEN))
                .toList();
    }
}
