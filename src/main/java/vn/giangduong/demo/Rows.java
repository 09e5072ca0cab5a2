package vn.giangduong.demo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows on their way into one table, sent some thousands at a time. */
final class Rows implements AutoCloseable {

    private static final int MOST = 5_000;

    private final JdbcTemplate jdbc;
    private final String sql;
    private final List<Object[]> waiting = new ArrayList<>(MOST);
    private long written;

    /**
     * Rows for one table.
     *
     * @param columns the table's columns, parted by commas
     */
    Rows(JdbcTemplate jdbc, String table, String columns) {
        this.jdbc = jdbc;
        String marks = "?, ".repeat(columns.split(",", -1).length);
        this.sql =
                "INSERT INTO %s (%s) VALUES (%s)"
                        .formatted(table, columns, marks.substring(0, marks.length() - 2));
    }

    void add(@org.jspecify.annotations.Nullable Object... row) {
        waiting.add(row);
        if (waiting.size() == MOST) {
            send();
        }
    }

    /** How many rows came by, those that still wait included. */
    long count() {
        return written + waiting.size();
    }

    /** Sends what still waits. */
    @Override
    public void close() {
        if (!waiting.isEmpty()) {
            send();
        }
    }

    private void send() {
        jdbc.batchUpdate(sql, waiting);
        written += waiting.size();
        waiting.clear();
    }
}
