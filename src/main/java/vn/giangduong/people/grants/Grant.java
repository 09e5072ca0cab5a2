package vn.giangduong.people.grants;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.security.Role;

/**
 * A role of somebody for a unit and everything under it.
 *
 * @param holder how the screen addresses them
 * @param unitName the unit's name today, or its last one
 * @param from the first day
 * @param to the first day it holds no more; {@code null} until further notice
 * @param document by what it was given; {@code null} for grants older than the record of them
 * @param givenBy code of the account that gave it, if one did
 * @param endedAt when somebody ended it before its time, if somebody did
 */
public record Grant(
        long id,
        String accountCode,
        String holder,
        Role role,
        String unitCode,
        String unitName,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String document,
        @Nullable String givenBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason)
        implements Serializable {

    /** Whether it holds on that day or will. */
    public boolean isOpen(LocalDate on) {
        return to == null || to.isAfter(on);
    }

    /** Whether it has begun by that day. */
    public boolean hasBegun(LocalDate on) {
        return !from.isAfter(on);
    }
}
