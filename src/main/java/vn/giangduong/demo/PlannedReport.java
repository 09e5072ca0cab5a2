package vn.giangduong.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit's report to be.
 *
 * @param addressee the unit above it on the cut-off day
 * @param by account that hands it up
 * @param decidedBy account that takes it or sends it back
 * @param submitted null for a draft
 * @param decided null unless accepted or returned
 */
record PlannedReport(
        long unit,
        long addressee,
        String state,
        long by,
        long decidedBy,
        String difficulties,
        @Nullable String reason,
        @Nullable Instant submitted,
        @Nullable Instant decided) {

    static final String DRAFT = "DRAFT";
    static final String SUBMITTED = "SUBMITTED";
    static final String RETURNED = "RETURNED";
    static final String ACCEPTED = "ACCEPTED";
}
