package vn.giangduong.training.totals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the corrections that lead from the units studies are booked to to the units of which their
 * cadres are members today. A cadre who is a member of none today stays where the study is booked,
 * so that every way of showing a roll-up has the same people.
 */
@Component
class PresentUnits {

    private static final String OF_STUDIES =
            """
            SELECT b.study_id, b.unit_id, b.on_day, b.module_id, SUM(b.summoned) AS summoned,
                SUM(b.studying) AS studying, SUM(b.completed) AS completed
            FROM (%s) b GROUP BY b.study_id, b.unit_id, b.on_day, b.module_id
            """;

    private static final int CHUNK = 2_000;

    private final JdbcClient jdbc;
    private final TotalStore store;

    PresentUnits(JdbcClient jdbc, TotalStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    private record Key(long study, long unit, LocalDate day, long module) {}

    /** Looks at all cadres. */
    void refreshAll(LocalDate today) {
        refresh("TRUE", "TRUE", Map.of(), today);
    }

    /** Looks at some. */
    void refresh(List<Long> cadres, LocalDate today) {
        for (int i = 0; i < cadres.size(); i += CHUNK) {
            refresh(
                    "s.cadre_id IN (:cadres)",
                    "study_id IN (SELECT id FROM module_study WHERE cadre_id IN (:cadres))",
                    Map.of("cadres", cadres.subList(i, Math.min(cadres.size(), i + CHUNK))),
                    today);
        }
    }

    private void refresh(String studies, String kept, Map<String, ?> parameters, LocalDate today) {
        Map<Key, DayChange> before = kept(kept, parameters);
        Map<Key, DayChange> after = corrections(studies, parameters, today);
        List<DayChange> changes = new ArrayList<>();
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> come = new ArrayList<>();
        before.forEach(
                (key, was) -> {
                    if (!Objects.equals(was, after.get(key))) {
                        gone.add(new Object[] {key.study(), key.unit(), key.day()});
                        changes.add(times(-1, was));
                    }
                });
        after.forEach(
                (key, is) -> {
                    if (!Objects.equals(is, before.get(key))) {
                        come.add(
                                new Object[] {
                                    key.study(),
                                    key.unit(),
                                    key.day(),
                                    key.module(),
                                    is.summoned(),
                                    is.studying(),
                                    is.completed()
                                });
                        changes.add(is);
                    }
                });
        store.inBatches(
                "DELETE FROM study_elsewhere WHERE study_id = ? AND unit_id = ? AND on_day = ?",
                gone);
        store.inBatches("INSERT INTO study_elsewhere VALUES (?, ?, ?, ?, ?, ?, ?)", come);
        store.queue(true, changes);
    }

    private Map<Key, DayChange> kept(String condition, Map<String, ?> parameters) {
        Map<Key, DayChange> kept = new HashMap<>();
        jdbc.sql("SELECT * FROM study_elsewhere WHERE " + condition)
                .params(parameters)
                .query(
                        row -> {
                            put(kept, row, change(row));
                        });
        return kept;
    }

    private Map<Key, DayChange> corrections(
            String condition, Map<String, ?> parameters, LocalDate today) {
        Map<Long, Long> homes = new HashMap<>();
        jdbc.sql(
                        """
            SELECT s.id AS study_id, m.unit_id AS home
            FROM module_study s
                JOIN membership m ON m.cadre_id = s.cadre_id
                    AND m.valid_from <= :today AND m.valid_to > :today
            WHERE %1$s AND (
                (s.unit_id <> m.unit_id AND NOT EXISTS (
                    SELECT 1 FROM unit_path p
                    WHERE p.descendant_id = s.unit_id AND p.ancestor_id = m.unit_id
                        AND p.depth = 0 AND p.valid_from <= :today AND p.valid_to > :today))
                OR EXISTS (
                    SELECT 1 FROM module_study_former_unit f
                    WHERE f.study_id = s.id AND f.unit_id <> m.unit_id AND NOT EXISTS (
                        SELECT 1 FROM unit_path p
                        WHERE p.descendant_id = f.unit_id AND p.ancestor_id = m.unit_id
                            AND p.depth = 0 AND p.valid_from <= :today AND p.valid_to > :today)))
            """
                                .formatted(condition))
                .params(parameters)
                .param("today", today)
                .query(
                        row -> {
                            homes.put(row.getLong("study_id"), row.getLong("home"));
                        });
        Map<Key, DayChange> corrections = new HashMap<>();
        List<Long> studies = List.copyOf(homes.keySet());
        for (int i = 0; i < studies.size(); i += CHUNK) {
            List<Long> some = studies.subList(i, Math.min(studies.size(), i + CHUNK));
            jdbc.sql(OF_STUDIES.formatted(StudySql.steps("s.id IN (:some)")))
                    .param("some", some)
                    .query(
                            row -> {
                                put(corrections, row, atHome(change(row), row, homes));
                            });
            jdbc.sql(OF_STUDIES.formatted(StudySql.booked("s.id IN (:some)")))
                    .param("some", some)
                    .query(
                            row -> {
                                put(corrections, row, times(-1, change(row)));
                            });
        }
        corrections.values().removeIf(DayChange::isNothing);
        return corrections;
    }

    private static DayChange atHome(DayChange step, ResultSet row, Map<Long, Long> homes)
            throws SQLException {
        long home = Objects.requireNonNull(homes.get(row.getLong("study_id")));
        return new DayChange(
                step.module(),
                home,
                step.day(),
                step.summoned(),
                step.studying(),
                step.completed());
    }

    private static void put(Map<Key, DayChange> changes, ResultSet row, DayChange change)
            throws SQLException {
        changes.merge(
                new Key(row.getLong("study_id"), change.unit(), change.day(), change.module()),
                change,
                (one, other) ->
                        new DayChange(
                                one.module(),
                                one.unit(),
                                one.day(),
                                one.summoned() + other.summoned(),
                                one.studying() + other.studying(),
                                one.completed() + other.completed()));
    }

    private static DayChange change(ResultSet row) throws SQLException {
        return new DayChange(
                row.getLong("module_id"),
                row.getLong("unit_id"),
                row.getObject("on_day", LocalDate.class),
                row.getInt("summoned"),
                row.getInt("studying"),
                row.getInt("completed"));
    }

    private static DayChange times(int factor, DayChange change) {
        return new DayChange(
                change.module(),
                change.unit(),
                change.day(),
                factor * change.summoned(),
                factor * change.studying(),
                factor * change.completed());
    }
}
