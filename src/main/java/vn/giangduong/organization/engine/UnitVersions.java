package vn.giangduong.organization.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;
import vn.giangduong.organization.events.NewUnit;

/** Splits, changes and ends the dated versions of a unit. */
@Component
class UnitVersions {

    private static final String TABLE = "unit_version";

    private static final List<String> COPIED =
            List.of(
                    "unit_id",
                    "name",
                    "name_folded",
                    "short_name",
                    "symbol",
                    "type_code",
                    "parent_id",
                    "sort_order",
                    "address",
                    "phone",
                    "email",
                    "valid_from",
                    "valid_to",
                    "created_at",
                    "event_id");

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(long id, LocalDate from, LocalDate to, Map<String, Object> values) {}

    /** The first version of a unit. */
    void begin(EventRun run, UnitId unit, NewUnit values, @Nullable UnitId parent) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("unit_id", unit.value());
        row.putAll(naming(values.name(), values.shortName(), values.symbol()));
        row.put("type_code", values.type());
        row.put("parent_id", Optional.ofNullable(parent).map(UnitId::value));
        row.put("sort_order", values.order());
        row.put("address", Optional.ofNullable(values.contact().address()));
        row.put("phone", Optional.ofNullable(values.contact().phone()));
        row.put("email", Optional.ofNullable(values.contact().email()));
        row.put("valid_from", run.on());
        row.put("created_at", Utc.bind(clock.instant()));
        row.put("event_id", run.event().value());
        run.rows().insert(TABLE, row);
    }

    /** The columns a name is kept in. */
    static Map<String, Object> naming(String name, String shortName, @Nullable String symbol) {
        Map<String, Object> naming = new LinkedHashMap<>();
        naming.put("name", name);
        naming.put("name_folded", VietnameseText.fold(name));
        naming.put("short_name", shortName);
        naming.put("symbol", Optional.ofNullable(symbol));
        return naming;
    }

    /**
     * Changes columns from the event's day on. A later version follows, column by column, as long
     * as it still says what was said before: what was changed later stays.
     *
     * @return whether anything changed
     */
    boolean change(EventRun run, UnitId unit, Map<String, Object> values) {
        List<Row> versions = from(unit, run.on(), values.keySet());
        Row first = versions.getFirst();
        Map<String, Object> open = new LinkedHashMap<>();
        values.forEach(
                (column, value) -> {
                    if (!Objects.equals(first.values().get(column), plain(value))) {
                        open.put(column, value);
                    }
                });
        if (open.isEmpty()) {
            return false;
        }
        if (first.from().isBefore(run.on())) {
            run.rows().update(TABLE, List.of(first.id()), Map.of("valid_to", run.on()));
            copy(run, first, open);
        } else {
            run.rows().update(TABLE, List.of(first.id()), withEvent(run, open));
        }
        for (Row later : versions.subList(1, versions.size())) {
            open.keySet()
                    .removeIf(
                            column ->
                                    !Objects.equals(
                                            later.values().get(column),
                                            first.values().get(column)));
            if (open.isEmpty()) {
                break;
            }
            run.rows().update(TABLE, List.of(later.id()), open);
        }
        return true;
    }

    /**
     * Whether the unit's last day was before that day or it begins on it, so that it cannot end.
     */
    boolean beginsOn(UnitId unit, LocalDate on) {
        return jdbc.sql("SELECT MIN(valid_from) = ? FROM unit_version WHERE unit_id = ?")
                .param(on)
                .param(unit.value())
                .query(Boolean.class)
                .single();
    }

    /** The last version ends on the event's day, which nothing later may follow. */
    void end(EventRun run, UnitId unit) {
        Row last = from(unit, run.on(), Set.of()).getFirst();
        if (last.from().isBefore(run.on())) {
            run.rows().update(TABLE, List.of(last.id()), Map.of("valid_to", run.on()));
        } else {
            // what changed on the very day never held for one
            run.rows().delete(TABLE, List.of(last.id()));
        }
    }

    /** Whether anything about the unit changes after a day, its end too. */
    boolean changesAfter(UnitId unit, LocalDate on) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM unit_version
                                WHERE unit_id = :unit AND (valid_from > :on
                                    OR valid_from <= :on AND valid_to > :on AND valid_to <> :ever)
                                """)
                        .param("unit", unit.value())
                        .param("on", on)
                        .param("ever", UnitService.FOREVER)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void copy(EventRun run, Row version, Map<String, Object> values) {
        Map<String, Object> fresh = withEvent(run, values);
        fresh.put("valid_from", run.on());
        fresh.put("valid_to", version.to());
        fresh.put("created_at", Utc.bind(clock.instant()));
        List<String> select = new ArrayList<>();
        COPIED.forEach(column -> select.add(fresh.containsKey(column) ? ":" + column : column));
        fresh.put("copied", version.id());
        run.rows()
                .insertFrom(
                        TABLE,
                        COPIED,
                        "SELECT "
                                + String.join(", ", select)
                                + " FROM unit_version WHERE id = :copied",
                        fresh);
    }

    private static Map<String, Object> withEvent(EventRun run, Map<String, Object> values) {
        Map<String, Object> marked = new LinkedHashMap<>(values);
        marked.put("event_id", run.event().value());
        return marked;
    }

    private List<Row> from(UnitId unit, LocalDate on, Set<String> names) {
        return jdbc.sql(
                        "SELECT id, valid_from, valid_to"
                                + String.join("", names.stream().map(name -> ", " + name).toList())
                                + " FROM unit_version WHERE unit_id = ? AND valid_to > ?"
                                + " ORDER BY valid_from")
                .param(unit.value())
                .param(on)
                .query(
                        (row, number) -> {
                            Map<String, Object> values = new HashMap<>();
                            for (String name : new HashSet<>(names)) {
                                values.put(name, row.getObject(name));
                            }
                            return new Row(
                                    row.getLong("id"),
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getObject("valid_to", LocalDate.class),
                                    values);
                        })
                .list();
    }

    private static @Nullable Object plain(Object value) {
        return value instanceof Optional<?> some ? some.orElse(null) : value;
    }
}
