package vn.giangduong.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Quarter;

/**
 * The quarterly report and its periods. A period is opened when it is first needed and keeps the
 * dates it was opened with, whatever becomes of the obligation. There is nothing here to protect;
 * no access is checked.
 */
@Service
@Transactional
public class ObligationService {

    private static final String QUARTERLY = "bao-cao-quy";

    private final JdbcClient jdbc;
    private final Clock clock;

    ObligationService(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The duty to report every quarter. */
    @Transactional(readOnly = true)
    public Obligation obligation() {
        return jdbc.sql(
                        """
                        SELECT code, title, legal_basis, due_before_day, cut_off_day, starts_on
                        FROM obligation WHERE code = ?
                        """)
                .param(QUARTERLY)
                .query(
                        (row, number) ->
                                new Obligation(
                                        row.getString("code"),
                                        row.getString("title"),
                                        row.getString("legal_basis"),
                                        new ReportSchedule(
                                                row.getInt("due_before_day"),
                                                row.getInt("cut_off_day")),
                                        row.getObject("starts_on", LocalDate.class)))
                .single();
    }

    /** The period of the quarter it is now in Vietnam, opened if need be. */
    public ReportingPeriod current() {
        return open(Quarter.containing(today()));
    }

    /**
     * The period of a quarter, opened if need be.
     *
     * @throws ReportRefusedException when the quarter lies ahead or before the obligation
     */
    public ReportingPeriod open(Quarter quarter) {
        Optional<ReportingPeriod> open = find(quarter);
        if (open.isPresent()) {
            return open.get();
        }
        Obligation obligation = obligation();
        if (quarter.start().isAfter(today()) || quarter.end().isBefore(obligation.startsOn())) {
            throw new ReportRefusedException(
                    "reporting.refused.period", quarter.labelArguments().toArray());
        }
        ReportDates dates = obligation.schedule().datesOf(quarter);
        jdbc.sql(
                        """
                        INSERT INTO reporting_period
                            (obligation_id, year, quarter, starts_on, ends_on, cut_off_on, due_before)
                        SELECT id, :year, :quarter, :starts, :ends, :cutOff, :due
                        FROM obligation WHERE code = :code
                        ON DUPLICATE KEY UPDATE year = VALUE(year)
                        """)
                .param("year", quarter.year())
                .param("quarter", quarter.number())
                .param("starts", dates.startsOn())
                .param("ends", dates.endsOn())
                .param("cutOff", dates.cutOffOn())
                .param("due", dates.due().before())
                .param("code", QUARTERLY)
                .update();
        // a locking read also sees the row of whoever opened the period at the same moment
        return query(quarter, " LOCK IN SHARE MODE").orElseThrow();
    }

    /** The period of a quarter if it was opened. */
    @Transactional(readOnly = true)
    public Optional<ReportingPeriod> find(Quarter quarter) {
        return query(quarter, "");
    }

    /** Every period opened so far, newest first. */
    @Transactional(readOnly = true)
    public List<ReportingPeriod> periods() {
        return jdbc.sql(
                        "SELECT "
                                + ReportRows.PERIOD
                                + """
                                FROM reporting_period q JOIN obligation o ON o.id = q.obligation_id
                                WHERE o.code = ? ORDER BY q.year DESC, q.quarter DESC
                                """)
                .param(QUARTERLY)
                .query(ReportRows::period)
                .list();
    }

    private Optional<ReportingPeriod> query(Quarter quarter, String lock) {
        return jdbc.sql(
                        "SELECT "
                                + ReportRows.PERIOD
                                + """
                                FROM reporting_period q JOIN obligation o ON o.id = q.obligation_id
                                WHERE o.code = ? AND q.year = ? AND q.quarter = ?
                                """
                                + lock)
                .param(QUARTERLY)
                .param(quarter.year())
                .param(quarter.number())
                .query(ReportRows::period)
                .optional();
    }

    private LocalDate today() {
        return Periods.dayOf(clock.instant());
    }
}
