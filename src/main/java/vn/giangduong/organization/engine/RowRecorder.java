package vn.giangduong.organization.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.organization.events.RowChanges;
import vn.giangduong.organization.events.UnitEventId;

/**
 * Changes rows and writes each down, before and after, in a few statements whatever their number.
 */
final class RowRecorder implements RowChanges {

    private static final int CHUNK = 2_000;

    private final JdbcClient jdbc;
    private final RowColumns columns;
    private final UnitEventId event;
    private int next;

    RowRecorder(JdbcClient jdbc, RowColumns columns, UnitEventId event) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.event = event;
        this.next =
                jdbc.sql(
                                "SELECT COALESCE(MAX(sequence), 0) + 1 FROM unit_event_change"
                                        + " WHERE event_id = ? FOR UPDATE")
                        .param(event.value())
                        .query(Integer.class)
                        .single();
    }

    @Override
    public long insert(String table, Map<String, ? extends Object> values) {
        String select =
                values.keySet().stream()
                        .map(column -> ":" + column)
                        .collect(Collectors.joining(", ", "SELECT ", " FROM DUAL"));
        return insertFrom(table, List.copyOf(values.keySet()), select, values).getFirst();
    }

    @Override
    public List<Long> insertFrom(
            String table,
            List<String> names,
            String select,
            Map<String, ? extends Object> parameters) {
        List<Long> ids =
                jdbc.sql(
                                "INSERT INTO "
                                        + table
                                        + " ("
                                        + String.join(", ", names)
                                        + ") "
                                        + select
                                        + " RETURNING id")
                        .params(unwrapped(parameters))
                        .query(Long.class)
                        .list();
        for (List<Long> some : chunks(ids)) {
            record(table, some, false);
            complete(table, some.size());
        }
        return ids;
    }

    @Override
    public void update(String table, Collection<Long> ids, Map<String, ? extends Object> values) {
        String set =
                values.keySet().stream()
                        .map(column -> column + " = :" + column)
                        .collect(Collectors.joining(", "));
        for (List<Long> some : chunks(ids)) {
            record(table, some, true);
            jdbc.sql("UPDATE " + table + " SET " + set + " WHERE id IN (:ids)")
                    .params(unwrapped(values))
                    .param("ids", some)
                    .update();
            complete(table, some.size());
        }
    }

    @Override
    public void delete(String table, Collection<Long> ids) {
        for (List<Long> some : chunks(ids)) {
            record(table, some, true);
            next += some.size();
            jdbc.sql("DELETE FROM " + table + " WHERE id IN (:ids)").param("ids", some).update();
        }
    }

    private void record(String table, List<Long> ids, boolean before) {
        jdbc.sql(
                        """
                        INSERT INTO unit_event_change
                            (event_id, sequence, table_name, row_id, before_row)
                        SELECT :event, :next - 1 + ROW_NUMBER() OVER (ORDER BY t.id), :table, t.id,
                        """
                                + (before ? columns.asJson(table) : " NULL")
                                + " FROM "
                                + table
                                + " t WHERE t.id IN (:ids)")
                .param("event", event.value())
                .param("next", next)
                .param("table", table)
                .param("ids", ids)
                .update();
    }

    private void complete(String table, int count) {
        jdbc.sql(
                        "UPDATE unit_event_change c JOIN "
                                + table
                                + " t ON t.id = c.row_id SET c.after_row = "
                                + columns.asJson(table)
                                + " WHERE c.event_id = :event"
                                + " AND c.sequence BETWEEN :first AND :last")
                .param("event", event.value())
                .param("first", next)
                .param("last", next + count - 1)
                .update();
        next += count;
    }

    private static Map<String, Object> unwrapped(Map<String, ? extends Object> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach(
                (name, value) ->
                        plain.put(
                                name, value instanceof Optional<?> some ? nullable(some) : value));
        return new HashMap<>(plain);
    }

    @SuppressWarnings("NullAway") // JDBC parameters may be null
    private static Object nullable(Optional<?> some) {
        return some.orElse(null);
    }

    private static List<List<Long>> chunks(Collection<Long> all) {
        List<Long> list = all.stream().distinct().sorted().toList();
        List<List<Long>> chunks = new ArrayList<>();
        for (int i = 0; i < list.size(); i += CHUNK) {
            chunks.add(list.subList(i, Math.min(i + CHUNK, list.size())));
        }
        return chunks;
    }
}
