package vn.giangduong.people;

import java.io.Serializable;

/** Key of a cadre. */
public record CadreId(long value) implements Serializable {

    /** Refuses keys that no cadre can have. */
    public CadreId {
        if (value <= 0) {
            throw new IllegalArgumentException("A cadre's key is positive, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
