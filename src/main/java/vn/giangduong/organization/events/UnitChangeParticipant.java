package vn.giangduong.organization.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.giangduong.base.input.Problem;
import vn.giangduong.organization.UnitId;

/**
 * A module that keeps things by unit and takes part in events: a bean of this type is called inside
 * the event's transaction, in the order of {@code @Order}. What it changes through {@link
 * RowChanges} is put back by an undo.
 */
public interface UnitChangeParticipant {

    /**
     * Moves what is dated: memberships, grants.
     *
     * @throws vn.giangduong.base.input.BadInputException when the event cannot be for its sake
     */
    List<Consequence> carryOut(UnitChange change, RowChanges rows);

    /**
     * Moves what is not dated, such as open studies: called when the day of the event has come,
     * which is at once for a past one.
     *
     * @param subjects the units that ended or were divided
     */
    default List<Consequence> arrive(
            UnitEventId event, LocalDate on, Set<UnitId> subjects, RowChanges rows) {
        return List.of();
    }

    /** Says what would go along when the day comes, for the preview of a future event. */
    default List<Consequence> foresee(UnitChange change) {
        return List.of();
    }

    /**
     * What has been booked to units that an event founded, and so stands in the way of undoing it;
     * called after the event's own changes were put back.
     */
    List<Problem> dependences(Set<UnitId> founded);

    /** The rows this module recorded have been put back. */
    default void undone(UnitEventId event) {}
}
