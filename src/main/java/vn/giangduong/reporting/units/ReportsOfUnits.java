package vn.giangduong.reporting.units;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.input.Problem;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.Consequence;
import vn.giangduong.organization.events.RowChanges;
import vn.giangduong.organization.events.UnitChange;
import vn.giangduong.organization.events.UnitChangeParticipant;

/**
 * Reports stay with the unit that wrote them and the one they were addressed to, whatever becomes
 * of the two; so a unit somebody reports for, or to, cannot be taken back.
 */
@Component
@Order(30)
@Transactional(propagation = Propagation.MANDATORY)
class ReportsOfUnits implements UnitChangeParticipant {

    private final JdbcClient jdbc;

    ReportsOfUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Consequence> carryOut(UnitChange change, RowChanges rows) {
        return List.of();
    }

    @Override
    public List<Problem> dependences(Set<UnitId> founded) {
        if (founded.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT u.code, COUNT(*) AS reports
                        FROM unit_report r JOIN unit u ON u.id IN (r.unit_id, r.addressee_id)
                        WHERE u.id IN (:units)
                        GROUP BY u.code ORDER BY u.code
                        """)
                .param("units", founded.stream().map(UnitId::value).toList())
                .query(
                        (row, number) ->
                                Problem.in(
                                        row.getString("code"),
                                        "reporting.units.dependence.reports",
                                        row.getLong("reports")))
                .list();
    }
}
