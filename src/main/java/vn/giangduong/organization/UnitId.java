package vn.giangduong.organization;

import java.io.Serializable;

/** Key of a unit's identity, which no renaming, move or merger changes. */
public record UnitId(long value) implements Serializable {

    /** Refuses keys that no unit can have. */
    public UnitId {
        if (value <= 0) {
            throw new IllegalArgumentException("A unit's key is positive, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
