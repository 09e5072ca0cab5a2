package vn.giangduong.content;

import java.io.Serializable;

/** Key of a study module, whatever its version. */
public record StudyModuleId(long value) implements Serializable {

    /** Refuses keys that no study module can have. */
    public StudyModuleId {
        if (value <= 0) {
            throw new IllegalArgumentException("A study module's key is positive, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
