package vn.giangduong.organization.events;

import java.io.Serializable;
import vn.giangduong.organization.UnitCode;

/** A unit that takes over: one there is, or one that the event founds. */
public sealed interface UnitTarget extends Serializable {

    /** The code it has or will have. */
    UnitCode code();

    /** A unit there is on the day of the event. */
    record Existing(UnitCode code) implements UnitTarget {}

    /** A unit that the event founds. */
    record Founded(NewUnit unit) implements UnitTarget {

        @Override
        public UnitCode code() {
            return unit.code();
        }
    }
}
