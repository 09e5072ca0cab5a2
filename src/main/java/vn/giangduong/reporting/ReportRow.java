package vn.giangduong.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report as the database keeps it. */
record ReportRow(
        long id,
        ReportState state,
        int version,
        String difficulties,
        @Nullable Instant frozenAt,
        @Nullable Instant submittedAt) {

    /** A report nobody has begun. */
    static final ReportRow NONE = new ReportRow(0, new ReportState.Draft(), 0, "", null, null);
}
