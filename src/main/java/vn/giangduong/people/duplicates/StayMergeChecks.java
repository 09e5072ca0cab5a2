package vn.giangduong.people.duplicates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.people.units.EventTraces;

/** Finds what has become of the stays a kept record got by a merge. */
@Component
class StayMergeChecks {

    private final JdbcClient jdbc;
    private final EventTraces events;

    StayMergeChecks(JdbcClient jdbc, EventTraces events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A stay by the name of its unit and its first day, as they are shown. */
    private record Entered(String unit, String from) {}

    /** One sentence for every change; nothing when all rows are as the merge wrote them. */
    List<Problem> changes(String table, StayMerge.Moved moved) {
        List<Map<String, String>> written = moved.written();
        if (written == null) {
            return changesOfOld(table, moved);
        }
        List<Problem> problems = new ArrayList<>();
        for (Map<String, String> row : written) {
            long id = Long.parseLong(row.getOrDefault("id", "0"));
            if (!row.equals(now(table, id).orElse(Map.of()))) {
                problems.addAll(changes(table, id, row));
            }
        }
        return problems;
    }

    private List<Problem> changes(String table, long id, Map<String, String> row) {
        String unit = unit(row.getOrDefault("unit_id", "0"));
        List<Problem> problems = new ArrayList<>();
        for (EventTraces.Trace event : events.of(table, id)) {
            problems.add(
                    problem("event." + event.kind(), unit, VietnameseFormats.date(event.on())));
        }
        for (Entered later : entered(table, id, row)) {
            problems.add(problem("entered", unit, later.unit(), later.from()));
        }
        return problems.isEmpty() ? List.of(problem("changed", unit)) : problems;
    }

    /** Stays somebody entered into the days of a row, by unit and first day. */
    private List<Entered> entered(String table, long id, Map<String, String> row) {
        return jdbc.sql(
                        """
                        SELECT s.unit_id, s.valid_from FROM %s s
                        WHERE s.cadre_id = ? AND s.id > ? AND s.recorded_at IS NOT NULL
                            AND s.valid_from >= ? AND s.valid_from < ?
                        ORDER BY s.valid_from
                        """
                                .formatted(table))
                .param(row.get("cadre_id"))
                .param(id)
                .param(row.get("valid_from"))
                .param(row.get("valid_to"))
                .query(
                        (later, number) ->
                                new Entered(
                                        unit(later.getString("unit_id")),
                                        VietnameseFormats.date(
                                                later.getObject("valid_from", LocalDate.class))))
                .list();
    }

    /** Of an old merge it is known only which rows it wrote: none may be gone, moved, or cut. */
    private List<Problem> changesOfOld(String table, StayMerge.Moved moved) {
        if (moved.added().isEmpty()) {
            return List.of();
        }
        long last = Collections.max(moved.added());
        for (long id : moved.added()) {
            Optional<Map<String, String>> now = now(table, id);
            boolean same =
                    now.isPresent()
                            && moved.removed().stream()
                                    .anyMatch(
                                            row ->
                                                    Objects.equals(
                                                            row.get("unit_id"),
                                                            now.get().get("unit_id")));
            if (!same || laterThan(table, now.get(), last) || !events.of(table, id).isEmpty()) {
                String units =
                        moved.removed().stream()
                                .map(row -> unit(row.getOrDefault("unit_id", "0")))
                                .distinct()
                                .collect(Collectors.joining(", "));
                return List.of(problem("changed", units));
            }
        }
        return List.of();
    }

    private boolean laterThan(String table, Map<String, String> row, long last) {
        return jdbc.sql("SELECT COUNT(*) FROM %s WHERE cadre_id = ? AND id > ?".formatted(table))
                        .param(row.get("cadre_id"))
                        .param(last)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Optional<Map<String, String>> now(String table, long id) {
        return jdbc.sql("SELECT * FROM %s WHERE id = ?".formatted(table))
                .param(id)
                .query(StayMerge::row)
                .optional();
    }

    private String unit(String id) {
        return jdbc.sql(
                        """
                        SELECT COALESCE((SELECT name FROM unit_version WHERE unit_id = u.id
                            ORDER BY valid_from DESC LIMIT 1), u.code)
                        FROM unit u WHERE u.id = ?
                        """)
                .param(id)
                .query(String.class)
                .optional()
                .orElse("–");
    }

    private static Problem problem(String key, Object... arguments) {
        return Problem.atField("merge", "merge", "people.merge.bad." + key, arguments);
    }
}
