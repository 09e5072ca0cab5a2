package vn.giangduong.organization.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The columns of the tables whose rows are recorded; those the database computes are left out. */
@Component
class RowColumns {

    private final JdbcClient jdbc;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    RowColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The columns of a table in their order, {@code id} among them. */
    List<String> of(String table) {
        return known.computeIfAbsent(table, this::read);
    }

    /** An expression for a row as JSON, the table's alias being {@code t}. */
    String asJson(String table) {
        return of(table).stream()
                .map(column -> "'" + column + "', t." + column)
                .collect(Collectors.joining(", ", "JSON_OBJECT(", ")"));
    }

    private List<String> read(String table) {
        List<String> columns =
                jdbc.sql(
                                """
                                SELECT column_name FROM information_schema.columns
                                WHERE table_schema = DATABASE() AND table_name = ?
                                    AND is_generated = 'NEVER'
                                ORDER BY ordinal_position
                                """)
                        .param(table)
                        .query(String.class)
                        .list();
        if (!columns.contains("id")) {
            throw new IllegalArgumentException("No table with a key column id: " + table);
        }
        return columns;
    }
}
