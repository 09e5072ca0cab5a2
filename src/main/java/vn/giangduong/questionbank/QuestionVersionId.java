package vn.giangduong.questionbank;

import java.io.Serializable;

/** Key of a version of a question. */
public record QuestionVersionId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
