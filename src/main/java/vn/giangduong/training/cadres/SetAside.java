package vn.giangduong.training.cadres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes rows out of a table and keeps them column by column as text, so that they can go back. */
@Component
class SetAside {

    private static final Set<String> TABLES =
            Set.of("module_study", "module_study_former_unit", "enrolment", "lesson_progress");

    private final JdbcClient jdbc;

    SetAside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows whose column has the value, removed. */
    List<Map<String, String>> take(String table, String column, long value) {
        String where = " FROM %s WHERE %s = ?".formatted(known(table), column);
        List<Map<String, String>> rows =
                jdbc.sql("SELECT *" + where).param(value).query(SetAside::row).list();
        jdbc.sql("DELETE" + where).param(value).update();
        return rows;
    }

    /** Puts rows back as they were. */
    void putBack(String table, List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            String columns = String.join(", ", row.keySet());
            String places = String.join(", ", row.keySet().stream().map(column -> "?").toList());
            jdbc.sql("INSERT INTO %s (%s) VALUES (%s)".formatted(known(table), columns, places))
                    .params(List.copyOf(row.values()))
                    .update();
        }
    }

    private static String known(String table) {
        if (!TABLES.contains(table)) {
            throw new IllegalArgumentException("Nothing is set aside from " + table);
        }
        return table;
    }

    private static Map<String, String> row(ResultSet row, int number) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String value = row.getString(i);
            if (value != null) {
                columns.put(row.getMetaData().getColumnLabel(i), value);
            }
        }
        return columns;
    }
}
