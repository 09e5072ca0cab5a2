package vn.giangduong.training.totals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of totals and what waits to be added to them. */
@Repository
class TotalStore {

    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TotalStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The lock of whoever writes totals; nothing when somebody else has it. */
    Optional<TotalState> lockIfFree() {
        return state("SELECT tree_day FROM unit_total_state WHERE id = 1 FOR UPDATE SKIP LOCKED");
    }

    /** The same, waiting for it. */
    TotalState lock() {
        return state("SELECT tree_day FROM unit_total_state WHERE id = 1 FOR UPDATE").orElseThrow();
    }

    TotalState state() {
        return state("SELECT tree_day FROM unit_total_state WHERE id = 1").orElseThrow();
    }

    private Optional<TotalState> state(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> new TotalState(row.getObject("tree_day", LocalDate.class)))
                .optional();
    }

    void setTreeDay(LocalDate day) {
        jdbc.sql("UPDATE unit_total_state SET tree_day = ? WHERE id = 1").param(day).update();
    }

    /** Puts changes of figures into the queue, without waiting for anybody. */
    void queue(boolean present, List<DayChange> changes) {
        List<Object[]> rows =
                changes.stream()
                        .filter(change -> !change.isNothing())
                        .map(
                                change ->
                                        new Object[] {
                                            change.unit(),
                                            change.module(),
                                            present,
                                            change.day(),
                                            change.summoned(),
                                            change.studying(),
                                            change.completed()
                                        })
                        .toList();
        inBatches(
                """
                INSERT INTO unit_figure_queue
                    (unit_id, module_id, present, on_day, summoned, studying, completed)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    /** The oldest so many keys of a table of waiting changes. */
    List<Long> waiting(String table, int limit) {
        return jdbc.sql("SELECT id FROM " + table + " ORDER BY id LIMIT " + limit)
                .query(Long.class)
                .list();
    }

    /**
     * Forgets what was worked through. Row by row: a list of keys may be looked up by reading the
     * whole table, which waits for rows others are still writing, and they for us.
     */
    void forget(String table, List<Long> ids) {
        inBatches(
                "DELETE FROM " + table + " WHERE id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    /** Adds the changes a query finds to the totals. */
    void addTotals(String select, Map<String, ?> parameters) {
        add("unit_total", "ancestor_id, module_id, tree", select, parameters);
    }

    /** Adds the changes a query finds to the figures of units. */
    void addFigures(String select, Map<String, ?> parameters) {
        add("unit_day_figure", "unit_id, module_id, present", select, parameters);
    }

    // through here, because INSERT ... SELECT would read what has come since and lock what it reads
    private void add(String table, String keys, String select, Map<String, ?> parameters) {
        List<Object[]> rows = jdbc.sql(select).params(parameters).query(TotalStore::row).list();
        inBatches(
                """
            INSERT INTO %s (%s, on_day, summoned, studying, completed)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE summoned = summoned + VALUE(summoned),
                studying = studying + VALUE(studying), completed = completed + VALUE(completed)
            """
                        .formatted(table, keys),
                rows);
    }

    private static Object[] row(ResultSet row, int number) throws SQLException {
        Object[] values = new Object[7];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getObject(i + 1);
        }
        return values;
    }

    void inBatches(String sql, List<Object[]> rows) {
        for (int i = 0; i < rows.size(); i += BATCH) {
            batches.batchUpdate(
                    sql, new ArrayList<>(rows.subList(i, Math.min(rows.size(), i + BATCH))));
        }
    }

    /**
     * How far the totals are.
     *
     * @param treeDay the day of what is kept as today's tree; {@code null} when nothing was built
     */
    record TotalState(@Nullable LocalDate treeDay) {}
}
