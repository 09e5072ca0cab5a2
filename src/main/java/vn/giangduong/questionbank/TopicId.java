package vn.giangduong.questionbank;

import java.io.Serializable;

/** Key of a topic of a bank. */
public record TopicId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
