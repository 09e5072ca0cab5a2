package vn.giangduong.reporting;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giangduong.training.CompletionState;

/** A person behind a unit's own figures. */
public record ReportPerson(
        String code, String name, CompletionState state, @Nullable Instant completedAt)
        implements Serializable {}
