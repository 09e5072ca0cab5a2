package vn.giangduong.organization.events;

import java.util.Collection;
import java.util.Map;

/**
 * Changes rows of tables with a key column {@code id} and records each row before and after for the
 * event's undo. Tables and columns are names from code, never from outside.
 */
public interface RowChanges {

    /** Inserts a row and gives its key. */
    long insert(String table, Map<String, ? extends Object> values);

    /** Sets columns of rows; {@code null} values are given as {@link java.util.Optional#empty}. */
    void update(String table, Collection<Long> ids, Map<String, ? extends Object> values);

    /** Removes rows. */
    void delete(String table, Collection<Long> ids);
}
