package vn.giangduong.organization;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The unique code of a unit, as lists and files name it: 1 to 40 letters, digits, and the signs
 * {@code . _ / -}.
 */
public record UnitCode(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,39}");

    /**
     * @throws IllegalArgumentException when no unit can have that code
     */
    public UnitCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("Not a unit's code");
        }
    }

    /** Whether a text has the form of a code. */
    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
