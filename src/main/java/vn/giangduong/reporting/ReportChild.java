package vn.giangduong.reporting;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit that owes its report to the one whose report is shown.
 *
 * @param counted whether its figures are in the report shown
 */
public record ReportChild(
        ReportUnit unit, ReportStatus status, @Nullable Instant submittedAt, boolean counted)
        implements Serializable {}
