package vn.giangduong.content;

import java.io.Serializable;

/** Key of one lesson of one module version. */
public record LessonId(long value) implements Serializable {

    /** Refuses keys that no lesson can have. */
    public LessonId {
        if (value <= 0) {
            throw new IllegalArgumentException("A lesson's key is positive, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
