package vn.giangduong.organization.events;

import java.util.List;
import java.util.Optional;
import vn.giangduong.organization.UnitId;

/**
 * What carries events out, inside the caller's transaction. Declared here for the service that
 * decides about access and transactions; implemented by the engine, which knows every table.
 */
public interface UnitEventMachine {

    /** What became of a draft. */
    record Applied(UnitEventId event, List<Consequence> consequences) {}

    /** Makes others wait, and says how often the organisation has changed. */
    long lock();

    /**
     * Applies an event; {@link #lock} comes first.
     *
     * @throws vn.giangduong.base.input.BadInputException when it cannot be applied; the transaction
     *     is to be rolled back
     */
    Applied apply(UnitEventDraft draft);

    /**
     * Whether the signed-in person may manage the unit: by today's tree, and a unit that is only to
     * come by the parent it will have.
     */
    boolean mayManage(UnitId unit);

    /**
     * Undoes an event.
     *
     * @throws vn.giangduong.base.input.BadInputException when something depends on it; the
     *     transaction is to be rolled back
     */
    void undo(UnitEventId event);

    /**
     * Makes changes of the organisation wait until the caller's transaction has ended, so that what
     * it writes about units is seen by every event that does not yet hold, and what {@link #ending}
     * tells stays true. Comes before the writing.
     */
    void hold();

    /**
     * What is known of the end of a unit, past or to come: an event that ends it alone. Of a
     * division only the main successor is told.
     */
    Optional<UnitChange> ending(UnitId unit);

    /**
     * Changes rows as if the event had when it was applied, so that its undo puts them back.
     *
     * @throws IllegalStateException when the event holds no longer
     */
    RowChanges rows(UnitEventId event);
}
