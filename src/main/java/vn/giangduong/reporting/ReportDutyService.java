package vn.giangduong.reporting;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.security.Permission;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.Access;

/** Tells who owes which report and where it stands. */
@Service
@Transactional
public class ReportDutyService {

    private static final int MOST_SHOWN = 200;

    private static final String DUTIES =
            "SELECT "
                    + ReportRows.DUTY
                    + """
                    FROM reporting_period q
                    JOIN obligation o ON o.id = q.obligation_id
                    JOIN unit_version v ON v.unit_id IN (:units)
                        AND v.valid_from <= q.cut_off_on AND v.valid_to > q.cut_off_on
                    """
                    + ReportRows.OWED;

    private final JdbcClient jdbc;
    private final ObligationService obligations;
    private final Access access;

    ReportDutyService(JdbcClient jdbc, ObligationService obligations, Access access) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.access = access;
    }

    /**
     * What the units the signed-in person reports for owe now and have owed, newest period first.
     * Empty for those who report for no unit of the chain.
     */
    public List<ReportDuty> duties() {
        List<Long> units =
                access.scopes(Permission.WRITE_REPORT).stream().map(UnitId::value).toList();
        obligations.current();
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(DUTIES + "ORDER BY q.year DESC, q.quarter DESC, u.code LIMIT :most")
                .param("units", units)
                .param("most", MOST_SHOWN)
                .query(ReportRows::duty)
                .list();
    }

    /**
     * What the unit owes for the quarter it is now; empty for a unit that owes no report.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the unit's totals are
     *     not for the signed-in person
     */
    public Optional<ReportDuty> currentFor(UnitId unit) {
        access.require(Permission.SEE_TOTALS, unit);
        ReportingPeriod period = obligations.current();
        return jdbc.sql(DUTIES + "WHERE q.id = :period")
                .param("units", List.of(unit.value()))
                .param("period", period.id().value())
                .query(ReportRows::duty)
                .optional();
    }
}
