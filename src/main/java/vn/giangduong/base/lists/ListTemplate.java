package vn.giangduong.base.lists;

import java.util.List;
import java.util.Optional;

/**
 * How a list looks. Its words are in the bundles, under the prefix of its messages:
 *
 * <ul>
 *   <li>{@code .title} what it is called, {@code .help} what it is for and what becomes of it
 *   <li>{@code .column.NAME} the heading; more headings it is known by after a bar: {@code
 *       Code|Number}
 *   <li>{@code .column.NAME.help} what to write there
 *   <li>{@code .column.NAME.example} one cell for each row of the example, divided by bars
 *   <li>{@code .choice.NAME.CODE} the word of a choice, more of them after bars
 * </ul>
 *
 * @param kind its stable name in addresses, such as {@code service-areas}
 * @param messages the prefix of its messages, such as {@code organization.lists.units}
 * @param columns from left to right, as the template has them
 */
public record ListTemplate(String kind, String messages, List<ListColumn> columns) {

    /** Copies. */
    public ListTemplate {
        columns = List.copyOf(columns);
    }

    /** The column of that name. */
    public Optional<ListColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
