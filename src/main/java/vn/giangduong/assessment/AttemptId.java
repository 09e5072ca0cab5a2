package vn.giangduong.assessment;

import java.io.Serializable;

/** Key of an attempt. */
public record AttemptId(long value) implements Serializable {

    /** Refuses keys that no attempt can have. */
    public AttemptId {
        if (value <= 0) {
            throw new IllegalArgumentException("An attempt's key is positive, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
