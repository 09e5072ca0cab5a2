package vn.giangduong.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.CompletionFigures;

/**
 * The figures of reports: live until handed up, frozen from then on. A study counts with the unit
 * it was booked to at the end of the cut-off day, or the one that carried that unit on by then, as
 * far as it had come.
 */
@Repository
class ReportFigureStore {

    /** How far a study {@code s} had come before a moment. */
    static final String STATE_THEN =
            """
            CASE WHEN s.completed_at < :before THEN 'COMPLETED'
                WHEN s.started_at < :before THEN 'STUDYING' ELSE 'SUMMONED' END\
            """;

    /** The unit's own studies {@code s} at the end of the cut-off day. */
    static final String OWN_STUDIES =
            """
            (SELECT o.module_id, o.cadre_id, o.started_at, o.completed_at
            FROM unit_path p JOIN module_study o ON o.unit_id = p.descendant_id
            WHERE %1$s AND NOT EXISTS (
                SELECT 1 FROM module_study_former_unit x
                WHERE x.study_id = o.id AND x.valid_from <= :cutOff AND x.valid_to > :cutOff)
            UNION ALL
            SELECT o.module_id, o.cadre_id, o.started_at, o.completed_at
            FROM unit_path p
                JOIN module_study_former_unit x ON x.unit_id = p.descendant_id
                    AND x.valid_from <= :cutOff AND x.valid_to > :cutOff
                JOIN module_study o ON o.id = x.study_id
            WHERE %1$s) s
            """
                    .formatted(
                            """
                            p.ancestor_id = :unit AND p.depth = 0 AND p.valid_from <= :cutOff
                                AND p.valid_to > :cutOff AND o.summoned_at < :before
                            """);

    /** The module's code and the title of its newest approved version. */
    static final String MODULE =
            """
            JOIN study_module m ON m.id = f.module_id
            LEFT JOIN study_module_version mv ON mv.module_id = m.id
                AND mv.number = (SELECT MAX(n.number) FROM study_module_version n
                                 WHERE n.module_id = m.id AND n.approved_at IS NOT NULL)
            """;

    private static final String LINES =
            """
            SELECT m.code, COALESCE(mv.title, m.code) AS title,
                SUM(f.own_summoned) AS own_summoned, SUM(f.own_studying) AS own_studying,
                SUM(f.own_completed) AS own_completed, SUM(f.below_summoned) AS below_summoned,
                SUM(f.below_studying) AS below_studying, SUM(f.below_completed) AS below_completed
            FROM (%s) f
            """
                    + MODULE
                    + "GROUP BY m.code, mv.title ORDER BY title, m.code";

    private static final String FROZEN =
            """
            SELECT module_id, own_summoned, own_studying, own_completed,
                below_summoned, below_studying, below_completed
            FROM report_figure WHERE report_id = :report AND submission = :submission
            """;

    private static final String OF_CHILDREN =
            """
            SELECT c.module_id, 0 AS own_summoned, 0 AS own_studying, 0 AS own_completed,
                c.own_summoned + c.below_summoned AS below_summoned,
                c.own_studying + c.below_studying AS below_studying,
                c.own_completed + c.below_completed AS below_completed
            FROM unit_report r
                JOIN report_figure c ON c.report_id = r.id AND c.submission = r.submission
            """;

    private static final String ACCEPTED_CHILDREN =
            OF_CHILDREN
                    + "WHERE r.period_id = :period AND r.addressee_id = :unit"
                    + " AND r.state = 'ACCEPTED'";

    private static final String LIVE =
            "SELECT t.module_id, COUNT(*) AS own_summoned,"
                    + " COUNT(CASE WHEN t.state = 'STUDYING' THEN 1 END) AS own_studying,"
                    + " COUNT(CASE WHEN t.state = 'COMPLETED' THEN 1 END) AS own_completed,"
                    + " 0 AS below_summoned, 0 AS below_studying, 0 AS below_completed"
                    + " FROM (SELECT s.module_id, "
                    + STATE_THEN
                    + " AS state FROM "
                    + OWN_STUDIES
                    + ") t GROUP BY t.module_id UNION ALL "
                    + ACCEPTED_CHILDREN;

    private final JdbcClient jdbc;

    ReportFigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures handed up with a submission. */
    List<ReportLine> frozen(long report, int submission) {
        return jdbc.sql(LINES.formatted(FROZEN))
                .param("report", report)
                .param("submission", submission)
                .query(ReportFigureStore::line)
                .list();
    }

    /** What a report would say now: own people at the cut-off, accepted reports until now. */
    List<ReportLine> live(ReportingPeriodId period, UnitId unit, ReportDates dates) {
        return jdbc.sql(LINES.formatted(LIVE))
                .param("period", period.value())
                .param("unit", unit.value())
                .param("cutOff", dates.cutOffOn())
                .param("before", Utc.bind(dates.figuresBefore()))
                .query(ReportFigureStore::line)
                .list();
    }

    /** The sum of the accepted reports addressed to a unit. */
    List<ReportLine> accepted(ReportingPeriodId period, UnitId unit) {
        return jdbc.sql(LINES.formatted(ACCEPTED_CHILDREN))
                .param("period", period.value())
                .param("unit", unit.value())
                .query(ReportFigureStore::line)
                .list();
    }

    /** The units whose accepted reports a submission was added up from. */
    Set<UnitId> sources(long report, int submission) {
        return jdbc
                .sql(
                        """
                        SELECT r.unit_id
                        FROM report_source s JOIN unit_report r ON r.id = s.child_report_id
                        WHERE s.report_id = :report AND s.submission = :submission
                        """)
                .param("report", report)
                .param("submission", submission)
                .query(Long.class)
                .list()
                .stream()
                .map(UnitId::new)
                .collect(Collectors.toSet());
    }

    /**
     * Freezes a submission: first the roster and the sources, then the figures counted from exactly
     * these, so that every figure can be opened to what it was made of.
     *
     * @param children the units under it whose accepted reports count
     */
    void freeze(
            long report,
            int submission,
            ReportingPeriodId period,
            UnitId unit,
            ReportDates dates,
            Set<UnitId> children) {
        jdbc.sql(
                        """
                        INSERT INTO report_person
                            (report_id, submission, module_id, cadre_id, state, completed_at)
                        SELECT :report, :submission, s.module_id, s.cadre_id, %s,
                            CASE WHEN s.completed_at < :before THEN s.completed_at END
                        FROM %s
                        """
                                .formatted(STATE_THEN, OWN_STUDIES))
                .param("report", report)
                .param("submission", submission)
                .param("unit", unit.value())
                .param("cutOff", dates.cutOffOn())
                .param("before", Utc.bind(dates.figuresBefore()))
                .update();
        if (!children.isEmpty()) {
            jdbc.sql(
                            """
                            INSERT INTO report_source (report_id, submission, child_report_id)
                            SELECT :report, :submission, id FROM unit_report
                            WHERE period_id = :period AND unit_id IN (:children)
                                AND state = 'ACCEPTED'
                            """)
                    .param("report", report)
                    .param("submission", submission)
                    .param("period", period.value())
                    .param("children", children.stream().map(UnitId::value).toList())
                    .update();
        }
        jdbc.sql(
                        """
                        INSERT INTO report_figure (report_id, submission, module_id,
                            own_summoned, own_studying, own_completed,
                            below_summoned, below_studying, below_completed)
                        SELECT :report, :submission, f.module_id,
                            SUM(f.own_summoned), SUM(f.own_studying), SUM(f.own_completed),
                            SUM(f.below_summoned), SUM(f.below_studying), SUM(f.below_completed)
                        FROM (
                            SELECT p.module_id, COUNT(*) AS own_summoned,
                                COUNT(CASE WHEN p.state = 'STUDYING' THEN 1 END) AS own_studying,
                                COUNT(CASE WHEN p.state = 'COMPLETED' THEN 1 END) AS own_completed,
                                0 AS below_summoned, 0 AS below_studying, 0 AS below_completed
                            FROM report_person p
                            WHERE p.report_id = :report AND p.submission = :submission
                            GROUP BY p.module_id
                            UNION ALL
                            %s
                                JOIN report_source s ON s.child_report_id = r.id
                            WHERE s.report_id = :report AND s.submission = :submission
                        ) f
                        GROUP BY f.module_id
                        """
                                .formatted(OF_CHILDREN))
                .param("report", report)
                .param("submission", submission)
                .update();
    }

    private static ReportLine line(ResultSet row, int number) throws SQLException {
        return new ReportLine(
                row.getString("code"),
                row.getString("title"),
                figures(row, "own"),
                figures(row, "below"));
    }

    private static CompletionFigures figures(ResultSet row, String prefix) throws SQLException {
        return new CompletionFigures(
                row.getLong(prefix + "_summoned"),
                row.getLong(prefix + "_studying"),
                row.getLong(prefix + "_completed"));
    }
}
