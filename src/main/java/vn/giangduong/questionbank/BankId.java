package vn.giangduong.questionbank;

import java.io.Serializable;

/** Key of a question bank. */
public record BankId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
