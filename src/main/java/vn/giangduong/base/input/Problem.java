package vn.giangduong.base.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with something that came in: where it is, and which message tells a person what
 * to do about it. The message does not repeat the place; whoever shows the problem puts it in
 * front.
 *
 * @param source the name of what was read, for example a file name
 * @param line the line or row, counted from 1, or null when the whole source is meant
 * @param column the column letter of a table ("C") or the name of a field, or null
 * @param messageKey the key in the message bundles
 * @param arguments what the message is filled with; never null inside
 */
public record Problem(
        String source,
        @Nullable Integer line,
        @Nullable String column,
        String messageKey,
        List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
        if (messageKey.isBlank()) {
            throw new IllegalArgumentException("a problem needs a message key");
        }
        if (line != null && line < 1) {
            throw new IllegalArgumentException("lines are counted from 1, not " + line);
        }
    }

    /** A problem with the source as a whole. */
    public static Problem in(String source, String messageKey, Object... arguments) {
        return new Problem(source, null, null, messageKey, List.of(arguments));
    }

    /** A problem at a line of a text, counted from 1. */
    public static Problem atLine(String source, int line, String messageKey, Object... arguments) {
        return new Problem(source, line, null, messageKey, List.of(arguments));
    }

    /** A problem in one cell of a table: row counted from 1, column by its letter or name. */
    public static Problem atCell(
            String source, int row, String column, String messageKey, Object... arguments) {
        return new Problem(source, row, column, messageKey, List.of(arguments));
    }

    /** A problem with one field of a form. */
    public static Problem atField(
            String source, String field, String messageKey, Object... arguments) {
        return new Problem(source, null, field, messageKey, List.of(arguments));
    }
}
