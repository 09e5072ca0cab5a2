package vn.giangduong.demo;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
}
