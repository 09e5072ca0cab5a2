package vn.giangduong.people.memberships;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitId;

/**
 * A time somebody was, is or will be at a unit.
 *
 * @param unitName the unit's name on the first day
 * @param from the first day
 * @param until the first day no longer there; {@code null} until further notice
 * @param reason why it began: a document, an import
 * @param endReason why it ended, where nothing followed
 * @param recordedAt when somebody entered it; {@code null} for what was there before this was kept
 * @param recordedBy the code of the account that did
 */
public record Stay(
        long id,
        UnitId unit,
        String unitCode,
        String unitName,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String reason,
        @Nullable String endReason,
        @Nullable Instant recordedAt,
        @Nullable String recordedBy)
        implements Serializable {

    /** Whether the day is in it. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
