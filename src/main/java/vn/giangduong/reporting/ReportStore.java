package vn.giangduong.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitId;

/**
 * Reports and their steps. Every change names the version it was decided on and happens once: when
 * somebody else was faster it changes nothing and says so.
 */
@Repository
class ReportStore {

    private static final String FIND =
            """
            SELECT id, state, submission, version, difficulties, return_reason, frozen_at,
                submitted_at, submitted_by
            FROM unit_report WHERE period_id = :period AND unit_id = :unit
            """;

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The report, or {@link ReportRow#NONE}. */
    ReportRow find(ReportingPeriodId period, UnitId unit) {
        return query(FIND, period, unit);
    }

    /** The report, begun if need be; the row stays locked until the transaction ends. */
    ReportRow findOrBegin(ReportingPeriodId period, UnitId unit, UnitId addressee, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO unit_report (period_id, unit_id, addressee_id, state, created_at)
                        VALUES (:period, :unit, :addressee, 'DRAFT', :now)
                        ON DUPLICATE KEY UPDATE id = id
                        """)
                .param("period", period.value())
                .param("unit", unit.value())
                .param("addressee", addressee.value())
                .param("now", Utc.bind(now))
                .update();
        return query(FIND + " FOR UPDATE", period, unit);
    }

    /** Keeps what the unit has written so far. */
    boolean saveDraft(long report, int version, String difficulties) {
        return jdbc.sql(
                                """
                                UPDATE unit_report SET difficulties = :text, version = version + 1
                                WHERE id = :id AND version = :version
                                    AND state IN ('DRAFT', 'RETURNED')
                                """)
                        .param("text", difficulties)
                        .param("id", report)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Hands the report up to the addressee. */
    boolean submit(
            long report,
            int version,
            ReportState.Submitted state,
            UnitId addressee,
            String difficulties) {
        return jdbc.sql(
                                """
                                UPDATE unit_report SET state = 'SUBMITTED', submission = :submission,
                                    addressee_id = :addressee, difficulties = :text,
                                    return_reason = NULL, frozen_at = :at, submitted_at = :at,
                                    submitted_by = :by, decided_at = NULL, decided_by = NULL,
                                    version = version + 1
                                WHERE id = :id AND version = :version
                                    AND state IN ('DRAFT', 'RETURNED')
                                """)
                        .param("submission", state.submission())
                        .param("addressee", addressee.value())
                        .param("text", difficulties)
                        .param("at", Utc.bind(state.at()))
                        .param("by", state.by())
                        .param("id", report)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Records the addressee's decision: accepted or returned. */
    boolean decide(long report, int version, ReportState decision, Instant at, long by) {
        return jdbc.sql(
                                """
                                UPDATE unit_report SET state = :state, return_reason = :reason,
                                    decided_at = :at, decided_by = :by, version = version + 1
                                WHERE id = :id AND version = :version AND state = 'SUBMITTED'
                                """)
                        .param("state", decision.status().name())
                        .param(
                                "reason",
                                decision instanceof ReportState.Returned returned
                                        ? returned.reason()
                                        : null)
                        .param("at", Utc.bind(at))
                        .param("by", by)
                        .param("id", report)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Appends an act to the report's history, with the text as it stood. */
    void addStep(long report, ReportState became, Instant at, long by) {
        jdbc.sql(
                        """
                        INSERT INTO report_step
                            (report_id, submission, action, at, account_id, reason, difficulties)
                        SELECT id, :submission, :action, :at, :by, return_reason,
                            CASE WHEN :action = 'SUBMITTED' THEN difficulties END
                        FROM unit_report WHERE id = :id
                        """)
                .param("submission", became.submission())
                .param("action", became.status().name())
                .param("at", Utc.bind(at))
                .param("by", by)
                .param("id", report)
                .update();
    }

    /** The report's history, oldest first. */
    List<ReportStep> steps(long report) {
        return jdbc.sql(
                        """
                        SELECT s.action, s.submission, s.at, a.display_name, s.reason
                        FROM report_step s JOIN account a ON a.id = s.account_id
                        WHERE s.report_id = :id ORDER BY s.id
                        """)
                .param("id", report)
                .query(
                        (row, number) ->
                                new ReportStep(
                                        ReportStatus.valueOf(row.getString("action")),
                                        row.getInt("submission"),
                                        Utc.readRequired(row, "at"),
                                        row.getString("display_name"),
                                        row.getString("reason")))
                .list();
    }

    private ReportRow query(String sql, ReportingPeriodId period, UnitId unit) {
        return jdbc.sql(sql)
                .param("period", period.value())
                .param("unit", unit.value())
                .query(ReportStore::row)
                .optional()
                .orElse(ReportRow.NONE);
    }

    private static ReportRow row(ResultSet row, int number) throws SQLException {
        return new ReportRow(
                row.getLong("id"),
                state(row),
                row.getInt("version"),
                Objects.requireNonNullElse(row.getString("difficulties"), ""),
                Utc.read(row, "frozen_at"),
                Utc.read(row, "submitted_at"));
    }

    private static ReportState state(ResultSet row) throws SQLException {
        int submission = row.getInt("submission");
        return switch (ReportStatus.valueOf(row.getString("state"))) {
            case DRAFT -> new ReportState.Draft();
            case SUBMITTED ->
                    new ReportState.Submitted(
                            submission,
                            Utc.readRequired(row, "submitted_at"),
                            row.getLong("submitted_by"));
            case RETURNED -> new ReportState.Returned(submission, row.getString("return_reason"));
            case ACCEPTED -> new ReportState.Accepted(submission);
        };
    }
}
