package vn.giangduong.training.programme;

import java.io.Serializable;

/** Key of a programme, whatever its version. */
public record ProgrammeId(long value) implements Serializable {

    /** Refuses keys that no programme can have. */
    public ProgrammeId {
        if (value <= 0) {
            throw new IllegalArgumentException("A programme's key is positive, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
