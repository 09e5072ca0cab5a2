package vn.giangduong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.base.time.Utc;
import vn.giangduong.reporting.ReportDates;
import vn.giangduong.reporting.ReportSchedule;

/** Quarterly reports with their frozen figures, people and sources. */
@Component
class ReportSet implements DemoSet {

    private static final String OBLIGATION = "bao-cao-quy";

    private final JdbcTemplate jdbc;

    ReportSet(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int position() {
        return 7;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public long write(DemoPlan plan) {
        Map<Long, Long> accounts = new HashMap<>();
        jdbc.query(
                "SELECT cadre_id, id FROM account WHERE cadre_id IS NOT NULL",
                row -> {
                    accounts.put(row.getLong(1), row.getLong(2));
                });
        ReportPlan reports = new ReportPlan(plan, accounts);
        Quarter running = Quarter.containing(plan.today());
        long written = writeLastOfTheDistricts(plan, reports);
        ReportDates before = dates(running.previous());
        List<Long> commune = List.of(plan.organisation().unit("demo-commune").id());
        written += writeAll(reports.past(before.cutOffOn(), commune), running.previous(), before);
        ReportDates now = dates(running);
        // nothing is handed up before the cut-off, and the demo's reports take four days
        if (plan.today().isAfter(now.cutOffOn().plusDays(5))) {
            written += writeAll(reports.running(now.cutOffOn()), running, now);
        }
        return written;
    }

    /** The whole larger province handed up its reports for the last quarter before 1 July 2025. */
    private long writeLastOfTheDistricts(DemoPlan plan, ReportPlan reports) {
        Quarter quarter = Quarter.containing(Reorganisation.JULY.minusDays(1));
        ReportDates dates = dates(quarter);
        long province = plan.organisation().unit("province-before").id();
        List<Long> tops =
                plan.organisation().chronicle().children(province, dates.cutOffOn()).stream()
                        .filter(unit -> unit.type().equals("direct_committee"))
                        .map(PlannedVersion::unit)
                        .toList();
        return writeAll(reports.past(dates.cutOffOn(), tops), quarter, dates);
    }

    private ReportDates dates(Quarter quarter) {
        return jdbc.query(
                        "SELECT due_before_day, cut_off_day FROM obligation WHERE code = ?",
                        (row, number) ->
                                new ReportSchedule(
                                        row.getInt("due_before_day"), row.getInt("cut_off_day")),
                        OBLIGATION)
                .getFirst()
                .datesOf(quarter);
    }

    private long writeAll(List<List<PlannedReport>> levels, Quarter quarter, ReportDates dates) {
        long period = period(quarter, dates);
        long written = 0;
        for (List<PlannedReport> level : levels) {
            long first = highest() + 1;
            write(level, period, first, dates.startsOn());
            freeze(first, dates.figuresBefore(), dates.cutOffOn());
            written += level.size();
        }
        return written;
    }

    private long period(Quarter quarter, ReportDates dates) {
        jdbc.update(
                """
                INSERT INTO reporting_period (obligation_id, year, quarter, starts_on, ends_on,
                    cut_off_on, due_before)
                SELECT id, ?, ?, ?, ?, ?, ? FROM obligation WHERE code = ?
                ON DUPLICATE KEY UPDATE reporting_period.id = reporting_period.id
                """,
                quarter.year(),
                quarter.number(),
                dates.startsOn(),
                dates.endsOn(),
                dates.cutOffOn(),
                dates.due().before(),
                OBLIGATION);
        return number(
                """
                SELECT p.id FROM reporting_period p JOIN obligation o ON o.id = p.obligation_id
                WHERE o.code = ? AND p.year = ? AND p.quarter = ?
                """,
                OBLIGATION,
                quarter.year(),
                quarter.number());
    }

    private long highest() {
        return number("SELECT COALESCE(MAX(id), 0) FROM unit_report");
    }

    private long number(String sql, Object... values) {
        Long number = jdbc.queryForObject(sql, Long.class, values);
        return number == null ? 0 : number;
    }

    private void write(List<PlannedReport> level, long period, long first, LocalDate begun) {
        try (Rows rows =
                new Rows(
                        jdbc,
                        "unit_report",
                        "id, period_id, unit_id, addressee_id, state, submission, difficulties,"
                                + " return_reason, frozen_at, submitted_at, submitted_by,"
                                + " decided_at, decided_by, created_at")) {
            for (PlannedReport report : level) {
                Instant submitted = report.submitted();
                Instant decided = report.decided();
                rows.add(
                        first + rows.count(),
                        period,
                        report.unit(),
                        report.addressee(),
                        report.state(),
                        submitted == null ? 0 : 1,
                        report.difficulties(),
                        report.reason(),
                        Utc.bindNullable(submitted),
                        Utc.bindNullable(submitted),
                        submitted == null ? null : report.by(),
                        Utc.bindNullable(decided),
                        decided == null ? null : report.decidedBy(),
                        Utc.bind(Periods.startOfDay(begun)));
            }
        }
        writeSteps(level, first);
    }

    private void writeSteps(List<PlannedReport> level, long first) {
        try (Rows steps =
                new Rows(
                        jdbc,
                        "report_step",
                        "report_id, submission, action, at, account_id, reason, difficulties")) {
            long id = first;
            for (PlannedReport report : level) {
                Instant submitted = report.submitted();
                Instant decided = report.decided();
                if (submitted != null) {
                    steps.add(
                            id,
                            1,
                            PlannedReport.SUBMITTED,
                            Utc.bind(submitted),
                            report.by(),
                            null,
                            report.difficulties());
                }
                if (decided != null) {
                    steps.add(
                            id,
                            1,
                            report.state(),
                            Utc.bind(decided),
                            report.decidedBy(),
                            report.reason(),
                            null);
                }
                id++;
            }
        }
    }

    /** As a submission does: the roster and the sources, then the figures counted from these. */
    private void freeze(long first, Instant before, LocalDate cutOff) {
        jdbc.update(
                """
                INSERT INTO report_person
                    (report_id, submission, module_id, cadre_id, state, completed_at)
                SELECT r.id, 1, s.module_id, s.cadre_id,
                    CASE WHEN s.completed_at < ? THEN 'COMPLETED'
                        WHEN s.started_at < ? THEN 'STUDYING' ELSE 'SUMMONED' END,
                    CASE WHEN s.completed_at < ? THEN s.completed_at END
                FROM unit_report r
                    JOIN (
                        SELECT s.id, s.unit_id FROM module_study s
                        WHERE NOT EXISTS (SELECT 1 FROM module_study_former_unit f
                            WHERE f.study_id = s.id AND f.valid_from <= ? AND f.valid_to > ?)
                        UNION ALL
                        SELECT study_id, unit_id FROM module_study_former_unit
                        WHERE valid_from <= ? AND valid_to > ?
                    ) b ON b.unit_id = r.unit_id
                    JOIN module_study s ON s.id = b.id
                WHERE r.id >= ? AND r.submission = 1 AND s.summoned_at < ?
                """,
                Utc.bind(before),
                Utc.bind(before),
                Utc.bind(before),
                cutOff,
                cutOff,
                cutOff,
                cutOff,
                first,
                Utc.bind(before));
        jdbc.update(
                """
                INSERT INTO report_source (report_id, submission, child_report_id)
                SELECT r.id, 1, c.id FROM unit_report r JOIN unit_report c
                    ON c.addressee_id = r.unit_id AND c.period_id = r.period_id
                        AND c.state = 'ACCEPTED'
                WHERE r.id >= ? AND r.submission = 1
                """,
                first);
        jdbc.update(
                """
                INSERT INTO report_figure (report_id, submission, module_id, own_summoned,
                    own_studying, own_completed, below_summoned, below_studying, below_completed)
                SELECT f.report_id, 1, f.module_id, SUM(f.summoned), SUM(f.studying),
                    SUM(f.completed), SUM(f.below_summoned), SUM(f.below_studying),
                    SUM(f.below_completed)
                FROM (
                    SELECT p.report_id, p.module_id, COUNT(*) AS summoned,
                        COUNT(CASE WHEN p.state = 'STUDYING' THEN 1 END) AS studying,
                        COUNT(CASE WHEN p.state = 'COMPLETED' THEN 1 END) AS completed,
                        0 AS below_summoned, 0 AS below_studying, 0 AS below_completed
                    FROM report_person p WHERE p.report_id >= ?
                    GROUP BY p.report_id, p.module_id
                    UNION ALL
                    SELECT s.report_id, c.module_id, 0, 0, 0,
                        c.own_summoned + c.below_summoned, c.own_studying + c.below_studying,
                        c.own_completed + c.below_completed
                    FROM report_source s JOIN report_figure c ON c.report_id = s.child_report_id
                    WHERE s.report_id >= ?
                ) f
                GROUP BY f.report_id, f.module_id
                """,
                first,
                first);
    }
}
