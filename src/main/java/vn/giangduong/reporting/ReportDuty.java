package vn.giangduong.reporting;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one unit owes for one period and where it stands.
 *
 * @param submittedAt when it was last handed up; {@code null} if never
 * @param returnReason why it came back; only while it is returned
 */
public record ReportDuty(
        ReportingPeriod period,
        ReportUnit unit,
        ReportUnit addressee,
        ReportStatus status,
        @Nullable Instant submittedAt,
        @Nullable String returnReason)
        implements Serializable {

    /** Whether the unit still has to do something. */
    public boolean isOpen() {
        return status == ReportStatus.DRAFT || status == ReportStatus.RETURNED;
    }

    /** Whether it came, or at that moment still has not come, too late. */
    public boolean isLate(Instant now) {
        Instant handedUp = submittedAt;
        return period.dates().due().isLate(isOpen() || handedUp == null ? now : handedUp);
    }
}
