package vn.giangduong.organization.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.organization.events.UnitEventId;

/** Puts back the rows an event changed, the last change first. */
@Component
class RowUndo {

    private final JdbcClient jdbc;
    private final RowColumns columns;

    RowUndo(JdbcClient jdbc, RowColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    private record Change(int sequence, String table, long row, boolean had, boolean has) {}

    /** A table and how many of its rows are no longer as the event left them. */
    record Changed(String table, List<Long> rows) {}

    /** The tables in which rows have changed since. */
    List<Changed> changedSince(UnitEventId event) {
        return tables(event).stream()
                .map(table -> new Changed(table, changedIn(event, table)))
                .filter(changed -> !changed.rows().isEmpty())
                .toList();
    }

    private List<Long> changedIn(UnitEventId event, String table) {
        return jdbc.sql(
                        """
                        SELECT c.row_id
                        FROM unit_event_change c
                            JOIN (SELECT row_id, MAX(sequence) AS last FROM unit_event_change
                                WHERE event_id = :event AND table_name = :table
                                GROUP BY row_id) l
                                ON l.last = c.sequence
                        """
                                + " LEFT JOIN "
                                + table
                                + " t ON t.id = c.row_id"
                                + " WHERE c.event_id = :event AND NOT (CASE"
                                + " WHEN c.after_row IS NULL THEN t.id IS NULL"
                                + " ELSE t.id IS NOT NULL AND BINARY c.after_row = BINARY "
                                + columns.asJson(table)
                                + " END)")
                .param("event", event.value())
                .param("table", table)
                .query(Long.class)
                .list();
    }

    private List<String> tables(UnitEventId event) {
        return jdbc.sql("SELECT DISTINCT table_name FROM unit_event_change WHERE event_id = ?")
                .param(event.value())
                .query(String.class)
                .list();
    }

    /** Puts every row back; call {@link #changedSince} first. */
    void putBack(UnitEventId event) {
        List<Change> changes =
                jdbc.sql(
                                """
                                SELECT sequence, table_name, row_id, before_row IS NOT NULL AS had,
                                    after_row IS NOT NULL AS has
                                FROM unit_event_change WHERE event_id = ?
                                ORDER BY sequence DESC
                                """)
                        .param(event.value())
                        .query(
                                (row, number) ->
                                        new Change(
                                                row.getInt("sequence"),
                                                row.getString("table_name"),
                                                row.getLong("row_id"),
                                                row.getBoolean("had"),
                                                row.getBoolean("has")))
                        .list();
        changes.forEach(change -> putBack(event, change));
    }

    private void putBack(UnitEventId event, Change change) {
        if (!change.had()) {
            jdbc.sql("DELETE FROM " + change.table() + " WHERE id = ?")
                    .param(change.row())
                    .update();
            return;
        }
        String sql = change.has() ? updateOf(change.table()) : insertOf(change.table());
        jdbc.sql(sql).param("event", event.value()).param("sequence", change.sequence()).update();
    }

    private String updateOf(String table) {
        return "UPDATE "
                + table
                + " t JOIN unit_event_change c ON c.row_id = t.id SET "
                + columns.of(table).stream()
                        .filter(column -> !"id".equals(column))
                        .map(column -> "t." + column + " = " + valueOf(column))
                        .collect(Collectors.joining(", "))
                + " WHERE c.event_id = :event AND c.sequence = :sequence";
    }

    private String insertOf(String table) {
        return "INSERT INTO "
                + table
                + " ("
                + String.join(", ", columns.of(table))
                + ") SELECT "
                + columns.of(table).stream().map(RowUndo::valueOf).collect(Collectors.joining(", "))
                + " FROM unit_event_change c"
                + " WHERE c.event_id = :event AND c.sequence = :sequence";
    }

    private static String valueOf(String column) {
        return "JSON_VALUE(c.before_row, '$." + column + "')";
    }
}
