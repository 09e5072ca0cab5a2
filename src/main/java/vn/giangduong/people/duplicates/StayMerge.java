package vn.giangduong.people.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.CadreMergeParticipant;
import vn.giangduong.people.units.KnownEndings;

/**
 * Memberships and places of study: the kept record's stand; of the other's, the days on which the
 * kept record had none are added. The other record keeps none, so that nobody counts it.
 */
@Component
@Order(10)
class StayMerge implements CadreMergeParticipant {

    private static final List<String> TABLES = List.of("membership", "place_of_study");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What happened in one table.
     *
     * @param removed the merged record's rows, column by column as text
     * @param added keys of the rows the kept record got
     * @param written those rows as they were written; {@code null} of merges from before this was
     *     kept
     */
    record Moved(
            List<Map<String, String>> removed,
            List<Long> added,
            @Nullable List<Map<String, String>> written) {}

    /** A stretch of days, its end excluded. */
    private record Days(LocalDate from, LocalDate until) {}

    private final JdbcClient jdbc;
    private final StayMergeChecks checks;
    private final KnownEndings endings;

    StayMerge(JdbcClient jdbc, StayMergeChecks checks, KnownEndings endings) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.endings = endings;
    }

    @Override
    public String name() {
        return "people.stays";
    }

    @Override
    public String carryOut(CadreId kept, CadreId merged) {
        Map<String, Moved> moved = new LinkedHashMap<>();
        for (String table : TABLES) {
            moved.put(table, move(table, kept, merged));
        }
        return JSON.writeValueAsString(moved);
    }

    private Moved move(String table, CadreId kept, CadreId merged) {
        List<Days> taken = days(table, kept);
        List<Map<String, String>> rows = rows(table, merged);
        jdbc.sql("DELETE FROM %s WHERE cadre_id = ?".formatted(table))
                .param(merged.value())
                .update();
        List<Long> added = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Days days = new Days(day(row, "valid_from"), day(row, "valid_to"));
            for (Days free : without(days, taken)) {
                Map<String, String> copy = new LinkedHashMap<>(row);
                copy.remove("id");
                copy.put("cadre_id", kept.toString());
                copy.put("valid_from", free.from().toString());
                copy.put("valid_to", free.until().toString());
                added.add(insert(table, copy));
            }
        }
        List<Map<String, String>> written =
                rows(table, kept).stream().filter(row -> added.contains(key(row))).toList();
        return new Moved(rows, added, written);
    }

    private static long key(Map<String, String> row) {
        return Long.parseLong(row.getOrDefault("id", "0"));
    }

    /**
     * Puts the stays back, and sends those that reach beyond the end of their unit where its
     * members went meanwhile.
     *
     * @throws BadInputException when stays the kept record got have changed since, naming how:
     *     whose the change is nobody can say
     */
    @Override
    public void undo(String moved) {
        Map<String, Moved> tables =
                JSON.readValue(moved, new TypeReference<Map<String, Moved>>() {});
        List<Problem> changed = new ArrayList<>();
        tables.forEach((table, what) -> changed.addAll(checks.changes(known(table), what)));
        if (!changed.isEmpty()) {
            throw new BadInputException(changed);
        }
        tables.forEach(
                (table, what) -> {
                    for (long id : what.added()) {
                        jdbc.sql("DELETE FROM %s WHERE id = ?".formatted(known(table)))
                                .param(id)
                                .update();
                    }
                    what.removed().forEach(row -> insert(known(table), row));
                });
        tables.values().stream()
                .flatMap(what -> what.removed().stream())
                .map(row -> Long.parseLong(row.getOrDefault("unit_id", "0")))
                .distinct()
                .forEach(unit -> endings.follow(new UnitId(unit)));
    }

    private static String known(String table) {
        if (!TABLES.contains(table)) {
            throw new IllegalArgumentException("No stays are kept in " + table);
        }
        return table;
    }

    /** The days of a stretch on which nothing else is, in order. */
    private static List<Days> without(Days stretch, List<Days> taken) {
        List<Days> free = new ArrayList<>();
        LocalDate from = stretch.from();
        for (Days other : taken) {
            if (!other.until().isAfter(from) || !other.from().isBefore(stretch.until())) {
                continue;
            }
            if (other.from().isAfter(from)) {
                free.add(new Days(from, other.from()));
            }
            from = other.until();
        }
        if (from.isBefore(stretch.until())) {
            free.add(new Days(from, stretch.until()));
        }
        return free;
    }

    private List<Days> days(String table, CadreId cadre) {
        return rows(table, cadre).stream()
                .map(row -> new Days(day(row, "valid_from"), day(row, "valid_to")))
                .sorted(Comparator.comparing(Days::from))
                .toList();
    }

    private List<Map<String, String>> rows(String table, CadreId cadre) {
        return jdbc.sql("SELECT * FROM %s WHERE cadre_id = ? ORDER BY valid_from".formatted(table))
                .param(cadre.value())
                .query(StayMerge::row)
                .list();
    }

    static Map<String, String> row(ResultSet row, int number) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String value = row.getString(i);
            if (value != null) {
                columns.put(row.getMetaData().getColumnLabel(i), value);
            }
        }
        return columns;
    }

    private static LocalDate day(Map<String, String> row, String column) {
        return LocalDate.parse(row.getOrDefault(column, "9999-12-31"));
    }

    private long insert(String table, Map<String, String> row) {
        String columns = String.join(", ", row.keySet());
        String places = String.join(", ", row.keySet().stream().map(column -> "?").toList());
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO %s (%s) VALUES (%s)".formatted(table, columns, places))
                .params(List.copyOf(row.values()))
                .update(key);
        Number generated = key.getKey();
        return generated == null
                ? Long.parseLong(row.getOrDefault("id", "0"))
                : generated.longValue();
    }
}
