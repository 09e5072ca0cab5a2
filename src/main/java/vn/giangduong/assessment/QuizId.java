package vn.giangduong.assessment;

import java.io.Serializable;

/** Key of a quiz. */
public record QuizId(long value) implements Serializable {

    /** Refuses keys that no quiz can have. */
    public QuizId {
        if (value <= 0) {
            throw new IllegalArgumentException("A quiz's key is positive, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
