package vn.giangduong.organization.events;

import java.io.Serializable;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitId;

/**
 * A unit an event has to do with.
 *
 * @param name its name on the day of the event, or its last before
 * @param founded whether the event founded it
 */
public record UnitEventUnit(UnitId id, UnitCode code, String name, Part part, boolean founded)
        implements Serializable {

    /** How. */
    public enum Part {
        /** What the event is about. */
        SUBJECT,
        /** Founded by it or taking over. */
        RESULT,
        /** Moved along, such as a child of a unit that ends. */
        AFFECTED
    }
}
