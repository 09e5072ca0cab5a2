package vn.giangduong.training.completion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.time.Periods;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.CompletionFigures;

/**
 * Reads totals of any day with one statement, a row per unit and day and never per cadre: what is
 * kept, and what waits to be added to it.
 */
@Repository
class UnitFigureStore {

    private static final String KEPT =
            """
            SELECT k.ancestor_id AS unit_id, k.module_id, k.on_day, k.summoned, k.studying,
                k.completed
            FROM %2$s unit_total k
            WHERE k.ancestor_id IN (%1$s) %3$s AND k.tree <= :tree AND k.on_day <= :on
            UNION ALL
            SELECT k.unit_id, k.module_id, k.on_day, k.summoned, k.studying, k.completed
            FROM %2$s unit_day_figure k
            WHERE k.unit_id IN (%1$s) %3$s AND (:tree = 2 OR NOT k.present) AND k.on_day <= :on
            UNION ALL
            SELECT p.ancestor_id, k.module_id, k.on_day, k.summoned, k.studying, k.completed
            FROM %2$s unit_figure_queue k
                JOIN unit_path p ON p.descendant_id = k.unit_id
                    AND p.valid_from <= :treeDay AND p.valid_to > :treeDay
            WHERE p.ancestor_id IN (%1$s) %3$s AND (:tree = 2 OR NOT k.present) AND k.on_day <= :on
            UNION ALL
            SELECT r.ancestor_id, k.module_id, k.on_day, r.sign * k.summoned,
                r.sign * k.studying, r.sign * k.completed
            FROM %2$s unit_path_change r JOIN unit_day_figure k ON k.unit_id = r.descendant_id
            WHERE r.ancestor_id IN (%1$s) %3$s AND (:tree = 2 OR NOT k.present) AND k.on_day <= :on
                AND r.valid_from <= :treeDay AND r.valid_to > :treeDay
            """;

    private static final String FIGURES =
            """
            WITH own AS (
                SELECT f.module_id,
                    GREATEST(DATE_SUB(f.on_day, INTERVAL WEEKDAY(f.on_day) DAY), :before) AS week,
                    SUM(f.summoned) AS summoned, SUM(f.studying) AS studying,
                    SUM(f.completed) AS completed
                FROM (%s) f GROUP BY f.module_id, week
            ), modules AS (
                SELECT m.id, m.code, v.title, (
                    SELECT COALESCE(SUM(o.summoned), 0) FROM own o WHERE o.module_id = m.id
                ) AS here
                FROM study_module m
                    JOIN study_module_version v ON v.module_id = m.id
                        AND v.number = (SELECT MAX(n.number) FROM study_module_version n
                                        WHERE n.module_id = m.id
                                            AND n.state IN ('APPROVED', 'RETIRED'))
                WHERE EXISTS (SELECT 1 FROM module_study s WHERE s.module_id = m.id)
            ), chosen AS (
                SELECT id AS module_id FROM modules
                ORDER BY code = :module DESC, here DESC, title LIMIT 1
            )
            SELECT 0 AS kind, m.id, m.code, m.title, m.here, NULL AS unit_id, NULL AS week,
                0 AS summoned, 0 AS studying, 0 AS completed
            FROM modules m
            UNION ALL
            SELECT 1, o.module_id, NULL, NULL, 0, NULL, o.week, o.summoned, o.studying, o.completed
            FROM own o JOIN chosen c ON c.module_id = o.module_id
            UNION ALL
            SELECT 2, f.module_id, NULL, NULL, 0, f.unit_id, NULL, SUM(f.summoned),
                SUM(f.studying), SUM(f.completed)
            FROM (%s) f GROUP BY f.module_id, f.unit_id
            ORDER BY kind, here DESC, title
            """
                    .formatted(
                            KEPT.formatted(":unit", "", ""),
                            KEPT.formatted(
                                    ":children",
                                    "chosen c STRAIGHT_JOIN",
                                    "AND k.module_id = c.module_id"));

    private final JdbcClient jdbc;

    UnitFigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The figures by the end of a day.
     *
     * @param children the units under it on the tree that is wanted
     * @param treeDay the day of that tree
     * @param moduleCode the module wanted; {@code null} or an unknown one is the one with most
     *     people
     * @param weeks how many weeks to look back on, the day's own among them
     */
    UnitFigures read(
            UnitId unit,
            List<UnitId> children,
            LocalDate on,
            RollUpTree tree,
            LocalDate treeDay,
            @Nullable String moduleCode,
            int weeks) {
        LocalDate last = Periods.startOfWeek(on);
        LocalDate first = last.minusWeeks(weeks - 1L);
        Reading reading = new Reading();
        jdbc.sql(FIGURES)
                .param("unit", unit.value())
                .param(
                        "children",
                        children.isEmpty()
                                ? List.of(0L)
                                : children.stream().map(UnitId::value).toList())
                .param("on", on)
                .param("treeDay", treeDay)
                .param("tree", tree.lastPart())
                .param("module", moduleCode == null ? "" : moduleCode)
                .param("before", first.minusWeeks(1))
                .query(reading::add);
        return reading.figures(moduleCode, first, last);
    }

    /** Collects the rows of the statement. */
    private static final class Reading {

        private final Map<String, UnitCompletionModule> modules = new LinkedHashMap<>();
        private final Map<LocalDate, CompletionFigures> weeks = new TreeMap<>();
        private final Map<UnitId, CompletionFigures> children = new HashMap<>();

        void add(ResultSet row) throws SQLException {
            CompletionFigures figures =
                    new CompletionFigures(
                            row.getLong("summoned"),
                            row.getLong("studying"),
                            row.getLong("completed"));
            switch (row.getInt("kind")) {
                case 0 ->
                        modules.put(
                                row.getString("code"),
                                new UnitCompletionModule(
                                        new StudyModuleId(row.getLong("id")),
                                        row.getString("code"),
                                        row.getString("title")));
                case 1 -> weeks.put(row.getObject("week", LocalDate.class), figures);
                default -> children.put(new UnitId(row.getLong("unit_id")), figures);
            }
        }

        UnitFigures figures(@Nullable String moduleCode, LocalDate first, LocalDate last) {
            UnitCompletionModule wanted = moduleCode == null ? null : modules.get(moduleCode);
            UnitCompletionModule chosen =
                    wanted == null ? modules.values().stream().findFirst().orElse(null) : wanted;
            CompletionFigures sum = weeks.getOrDefault(first.minusWeeks(1), CompletionFigures.NONE);
            Map<LocalDate, CompletionFigures> atEnd = new TreeMap<>();
            for (LocalDate week = first; !week.isAfter(last); week = week.plusWeeks(1)) {
                sum = sum.plus(weeks.getOrDefault(week, CompletionFigures.NONE));
                atEnd.put(week, sum);
            }
            long summoned = sum.summoned();
            List<UnitCompletionWeek> course = new ArrayList<>();
            atEnd.forEach(
                    (week, then) ->
                            course.add(
                                    new UnitCompletionWeek(
                                            week,
                                            then.completed(),
                                            Math.max(summoned, then.summoned()))));
            return new UnitFigures(
                    List.copyOf(modules.values()), chosen, sum, Map.copyOf(children), course);
        }
    }
}
