package vn.giangduong.reporting;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act in a report's history.
 *
 * @param status what the report became by it
 * @param submission which submission it concerns, from 1
 * @param by how the screen names who did it
 * @param reason why it was returned
 */
public record ReportStep(
        ReportStatus status, int submission, Instant at, String by, @Nullable String reason)
        implements Serializable {}
