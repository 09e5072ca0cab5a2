package vn.giangduong.people.imports.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a row.
 *
 * @param row from 1
 * @param column from 0; null when no single cell is to blame
 */
public record RowProblem(
        int row, @Nullable Integer column, String messageKey, List<Object> arguments) {

    public RowProblem {
        arguments = List.copyOf(arguments);
    }

    public static RowProblem of(
            int row, @Nullable Integer column, String messageKey, Object... arguments) {
        return new RowProblem(row, column, messageKey, List.of(arguments));
    }
}
