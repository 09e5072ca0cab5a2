package vn.giangduong.training.completion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.CompletionFigures;

/**
 * Rolls up what had happened by the end of a past day, on the tree of that day, from the moments
 * kept with every study: the counts per unit know only the present. One statement, which reads a
 * row per person summoned under the unit.
 */
@Repository
class UnitCompletionPast {

    private static final String ROWS =
            """
            SELECT u.id, u.code, v.name, u.id = :unit AS own,
                COUNT(s.id) AS summoned,
                COALESCE(SUM(s.started_at < :until AND NOT COALESCE(s.completed_at < :until, FALSE)), 0)
                    AS studying,
                COALESCE(SUM(s.completed_at < :until), 0) AS completed
            FROM (
                SELECT :unit AS top, :unit AS unit_id
                UNION ALL
                SELECT c.unit_id, p.descendant_id
                FROM unit_version c
                    JOIN unit_path p ON p.ancestor_id = c.unit_id
                        AND p.valid_from <= :on AND p.valid_to > :on
                WHERE c.parent_id = :unit AND c.valid_from <= :on AND c.valid_to > :on
            ) b
                JOIN unit u ON u.id = b.top
                JOIN unit_version v ON v.unit_id = u.id
                    AND v.valid_from <= :on AND v.valid_to > :on
                JOIN unit_type t ON t.code = v.type_code
                LEFT JOIN module_study s ON s.unit_id = b.unit_id AND s.module_id = :module
                    AND s.summoned_at < :until
            GROUP BY u.id, u.code, v.name, v.sort_order, t.lateral
            HAVING summoned > 0 OR NOT (own OR t.lateral)
            ORDER BY own DESC, v.sort_order, v.name
            """;

    private static final String MODULE =
            """
            SELECT m.id, m.code, v.title
            FROM study_module m
                JOIN study_module_version v ON v.module_id = m.id
                    AND v.number = (SELECT MAX(n.number) FROM study_module_version n
                                    WHERE n.module_id = m.id
                                        AND n.state IN ('APPROVED', 'RETIRED'))
            """;

    private static final String MOST_SUMMONED =
            MODULE
                    + """
                    JOIN (
                        SELECT s.module_id, COUNT(*) AS people
                        FROM unit_path p
                            JOIN module_study s ON s.unit_id = p.descendant_id
                                AND s.summoned_at < :until
                        WHERE p.ancestor_id = :unit AND p.valid_from <= :on AND p.valid_to > :on
                        GROUP BY s.module_id
                    ) n ON n.module_id = m.id
                    ORDER BY n.people DESC, v.title LIMIT 1
                    """;

    private final JdbcClient jdbc;

    UnitCompletionPast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The module with that code, if it was ever approved. */
    Optional<UnitCompletionModule> module(String code) {
        return jdbc.sql(MODULE + "WHERE m.code = :code")
                .param("code", code)
                .query(UnitCompletionPast::module)
                .optional();
    }

    /** The module most people of the unit had been summoned to by the end of that day. */
    Optional<UnitCompletionModule> mostSummoned(UnitId unit, LocalDate on) {
        return jdbc.sql(MOST_SUMMONED)
                .param("unit", unit.value())
                .param("on", on)
                .param("until", Utc.bind(Periods.startOfDay(on.plusDays(1))))
                .query(UnitCompletionPast::module)
                .optional();
    }

    /** The unit's own people if any, then the units directly under it with all below them. */
    List<UnitCompletionRow> rows(UnitId unit, StudyModuleId module, LocalDate on) {
        return jdbc.sql(ROWS)
                .param("unit", unit.value())
                .param("module", module.value())
                .param("on", on)
                .param("until", Utc.bind(Periods.startOfDay(on.plusDays(1))))
                .query(UnitCompletionPast::row)
                .list();
    }

    private static UnitCompletionModule module(ResultSet row, int number) throws SQLException {
        return new UnitCompletionModule(
                new StudyModuleId(row.getLong("id")),
                row.getString("code"),
                row.getString("title"));
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
