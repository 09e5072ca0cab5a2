package vn.giangduong.people.lists;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giangduong.people.CadreId;

/**
 * A membership a row of a list tells of.
 *
 * @param row its number in the file
 * @param until the first day no longer a member; {@code null} for somebody who still is
 * @param reason why it began
 * @param endReason why it ended
 */
record ListedStay(
        int row,
        CadreId cadre,
        ListedUnit unit,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String reason,
        @Nullable String endReason) {

    boolean isSame(HeldStay held) {
        return unit.id().equals(held.unit())
                && from.equals(held.from())
                && Objects.equals(until, held.until());
    }

    boolean isSame(ListedStay other) {
        return unit.id().equals(other.unit().id())
                && from.equals(other.from())
                && Objects.equals(until, other.until());
    }

    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherUntil) {
        return (otherUntil == null || from.isBefore(otherUntil))
                && (until == null || otherFrom.isBefore(until));
    }
}
