package vn.giangduong.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitId;

/** Columns that several statements of this module share, and how a row of them is read. */
final class ReportRows {

    /** A period {@code q} with its obligation {@code o}. */
    static final String PERIOD =
            """
            q.id AS period_id, q.year, q.quarter, q.starts_on, q.ends_on, q.cut_off_on, q.due_before,
            o.code AS obligation, o.title, o.legal_basis, o.due_before_day, o.cut_off_day,
            o.starts_on AS obligation_starts_on
            """;

    /** A unit {@code u}/{@code v} that owes a report to {@code a}/{@code av}. */
    static final String DUTY =
            PERIOD
                    + """
                    , u.id AS unit_id, u.code AS unit_code, v.name AS unit_name,
                    a.id AS addressee_id, a.code AS addressee_code, av.name AS addressee_name,
                    COALESCE(r.state, 'DRAFT') AS status, r.submitted_at, r.return_reason
                    """;

    /**
     * Every unit of the chain owes its report to the unit above it on the cut-off day; those beside
     * the chain and the top owe none.
     */
    static final String OWED =
            """
            JOIN unit u ON u.id = v.unit_id
            JOIN unit_type t ON t.code = v.type_code AND NOT t.lateral
            JOIN unit a ON a.id = v.parent_id
            JOIN unit_version av ON av.unit_id = a.id
                AND av.valid_from <= q.cut_off_on AND av.valid_to > q.cut_off_on
            LEFT JOIN unit_report r ON r.period_id = q.id AND r.unit_id = u.id
            """;

    private ReportRows() {}

    static ReportingPeriod period(ResultSet row, int number) throws SQLException {
        Obligation obligation =
                new Obligation(
                        row.getString("obligation"),
                        row.getString("title"),
                        row.getString("legal_basis"),
                        new ReportSchedule(row.getInt("due_before_day"), row.getInt("cut_off_day")),
                        row.getObject("obligation_starts_on", LocalDate.class));
        return new ReportingPeriod(
                new ReportingPeriodId(row.getLong("period_id")),
                obligation,
                new Quarter(row.getInt("year"), row.getInt("quarter")),
                new ReportDates(
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("cut_off_on", LocalDate.class),
                        new DueDate(row.getObject("due_before", LocalDate.class))));
    }

    static ReportDuty duty(ResultSet row, int number) throws SQLException {
        ReportStatus status = ReportStatus.valueOf(row.getString("status"));
        return new ReportDuty(
                period(row, number),
                unit(row, "unit"),
                unit(row, "addressee"),
                status,
                Utc.read(row, "submitted_at"),
                status == ReportStatus.RETURNED ? text(row, "return_reason") : null);
    }

    private static ReportUnit unit(ResultSet row, String prefix) throws SQLException {
        return new ReportUnit(
                new UnitId(row.getLong(prefix + "_id")),
                row.getString(prefix + "_code"),
                row.getString(prefix + "_name"));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
