package vn.giangduong.organization.events;

import java.util.List;
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
}
