package vn.giangduong.training.programme;

import java.io.Serializable;

/** Key of one version of a programme. */
public record ProgrammeVersionId(long value) implements Serializable {

    /** Refuses keys that no programme version can have. */
    public ProgrammeVersionId {
        if (value <= 0) {
            throw new IllegalArgumentException(
                    "A programme version's key is positive, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
