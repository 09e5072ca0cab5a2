package vn.giangduong.training.completion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.time.Periods;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.CompletionFigures;

/**
 * Rolls the counts up along the dated tree. Every statement reads rows per unit, never rows per
 * cadre. What was booked to a unit that has ended is its carrier's own.
 */
@Repository
class UnitCompletionRepository {

    private static final String ROWS =
            """
            SELECT u.id, u.code, v.name, TRUE AS own, 0 AS sort_order,
                SUM(c.summoned) AS summoned, SUM(c.studying) AS studying,
                SUM(c.completed) AS completed
            FROM unit_path p
                JOIN unit_count c ON c.unit_id = p.descendant_id AND c.module_id = :module
                JOIN unit u ON u.id = p.ancestor_id
                JOIN unit_version v ON v.unit_id = u.id
                    AND v.valid_from <= :on AND v.valid_to > :on
            WHERE p.ancestor_id = :unit AND p.depth = 0
                AND p.valid_from <= :on AND p.valid_to > :on
            GROUP BY u.id, u.code, v.name
            HAVING SUM(c.summoned) > 0
            UNION ALL
            SELECT u.id, u.code, v.name, FALSE, v.sort_order,
                COALESCE(SUM(c.summoned), 0) AS summoned, COALESCE(SUM(c.studying), 0),
                COALESCE(SUM(c.completed), 0)
            FROM unit_version v
                JOIN unit u ON u.id = v.unit_id
                JOIN unit_type t ON t.code = v.type_code
                JOIN unit_path p ON p.ancestor_id = u.id
                    AND p.valid_from <= :on AND p.valid_to > :on
                LEFT JOIN unit_count c ON c.unit_id = p.descendant_id AND c.module_id = :module
            WHERE v.parent_id = :unit AND v.valid_from <= :on AND v.valid_to > :on
            GROUP BY u.id, u.code, v.name, v.sort_order, t.lateral
            HAVING NOT t.lateral OR summoned > 0
            ORDER BY own DESC, sort_order, name
            """;

    private static final String TREND =
            """
            SELECT GREATEST(w.week, :before) AS monday, SUM(w.completed) AS completed
            FROM unit_path p
                JOIN unit_week_count w ON w.unit_id = p.descendant_id AND w.module_id = :module
            WHERE p.ancestor_id = :unit AND p.valid_from <= :on AND p.valid_to > :on
            GROUP BY monday
            """;

    private static final String MODULES =
            """
            SELECT m.id, m.code, v.title, (
                SELECT COALESCE(SUM(c.summoned), 0)
                FROM unit_path p
                    JOIN unit_count c ON c.unit_id = p.descendant_id AND c.module_id = m.id
                WHERE p.ancestor_id = :unit AND p.valid_from <= :on AND p.valid_to > :on
            ) AS here
            FROM study_module m
                JOIN study_module_version v ON v.module_id = m.id
                    AND v.number = (SELECT MAX(n.number) FROM study_module_version n
                                    WHERE n.module_id = m.id
                                        AND n.state IN ('APPROVED', 'RETIRED'))
            WHERE EXISTS (SELECT 1 FROM unit_count c WHERE c.module_id = m.id AND c.summoned > 0)
            ORDER BY here DESC, v.title
            """;

    private final JdbcClient jdbc;

    UnitCompletionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit's own people if any, then the units directly under it with all below them. */
    List<UnitCompletionRow> rows(UnitId unit, StudyModuleId module, LocalDate on) {
        return jdbc.sql(ROWS)
                .param("unit", unit.value())
                .param("module", module.value())
                .param("on", on)
                .query(UnitCompletionRepository::row)
                .list();
    }

    /** How many had completed by the end of each of so many weeks, the last being the day's own. */
    List<UnitCompletionWeek> trend(UnitId unit, StudyModuleId module, LocalDate on, int weeks) {
        LocalDate last = Periods.startOfWeek(on);
        LocalDate first = last.minusWeeks(weeks - 1L);
        Map<LocalDate, Long> completedIn = new TreeMap<>();
        jdbc.sql(TREND)
                .param("unit", unit.value())
                .param("module", module.value())
                .param("on", on)
                .param("before", first.minusWeeks(1))
                .query(
                        row -> {
                            completedIn.put(
                                    row.getObject("monday", LocalDate.class),
                                    row.getLong("completed"));
                        });
        long sum = completedIn.getOrDefault(first.minusWeeks(1), 0L);
        List<UnitCompletionWeek> trend = new ArrayList<>(weeks);
        for (LocalDate week = first; !week.isAfter(last); week = week.plusWeeks(1)) {
            sum += completedIn.getOrDefault(week, 0L);
            trend.add(new UnitCompletionWeek(week, sum));
        }
        return trend;
    }

    /** Every module anybody was summoned to, those with most people of this unit first. */
    List<UnitCompletionModule> modules(UnitId unit, LocalDate on) {
        return jdbc.sql(MODULES)
                .param("unit", unit.value())
                .param("on", on)
                .query(
                        (row, number) ->
                                new UnitCompletionModule(
                                        new StudyModuleId(row.getLong("id")),
                                        row.getString("code"),
                                        row.getString("title")))
                .list();
    }

    private static UnitCompletionRow row(ResultSet row, int number) throws SQLException {
        return new UnitCompletionRow(
                new UnitId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("own"),
                new CompletionFigures(
                        row.getLong("summoned"),
                        row.getLong("studying"),
                        row.getLong("completed")));
    }
}
