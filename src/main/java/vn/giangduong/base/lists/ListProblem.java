package vn.giangduong.base.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row, and so keeps the whole list from landing.
 *
 * @param row its number in the file
 * @param column the name of the column it is about; null when it is about the row
 * @param messageKey what is wrong and what to do; does not repeat row and column
 */
public record ListProblem(
        int row, @Nullable String column, String messageKey, List<Object> arguments) {

    /** Copies. */
    public ListProblem {
        arguments = List.copyOf(arguments);
    }

    /** A problem with a cell, or with a row when the column is null. */
    public static ListProblem of(
            int row, @Nullable String column, String messageKey, Object... arguments) {
        return new ListProblem(row, column, messageKey, List.of(arguments));
    }
}
