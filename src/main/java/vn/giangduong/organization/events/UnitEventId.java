package vn.giangduong.organization.events;

import java.io.Serializable;

/** Key of a recorded event. */
public record UnitEventId(long value) implements Serializable {

    /** Refuses keys that no event can have. */
    public UnitEventId {
        if (value <= 0) {
            throw new IllegalArgumentException("An event's key is positive, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
