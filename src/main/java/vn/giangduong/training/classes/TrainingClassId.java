package vn.giangduong.training.classes;

import java.io.Serializable;

/** Key of a class. */
public record TrainingClassId(long value) implements Serializable {

    /** Refuses keys that no class can have. */
    public TrainingClassId {
        if (value <= 0) {
            throw new IllegalArgumentException("A class's key is positive, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
