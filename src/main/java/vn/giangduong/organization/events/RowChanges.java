package vn.giangduong.organization.events;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Changes rows of tables with a key column {@code id} and records each row before and after for the
 * event's undo. Tables, columns and statements come from code, never from outside. A {@code null}
 * value is given as {@link java.util.Optional#empty}.
 */
public interface RowChanges {

    /** Inserts a row and gives its key. */
    long insert(String table, Map<String, ? extends Object> values);

    /**
     * Inserts the rows of a query.
     *
     * @param columns the columns the query fills, in its order
     * @param select the query, with named parameters
     * @return the new keys
     */
    List<Long> insertFrom(
            String table,
            List<String> columns,
            String select,
            Map<String, ? extends Object> parameters);

    /** Sets columns of rows. */
    void update(String table, Collection<Long> ids, Map<String, ? extends Object> values);

    /** Removes rows. */
    void delete(String table, Collection<Long> ids);
}
