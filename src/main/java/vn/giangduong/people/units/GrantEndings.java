package vn.giangduong.people.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.security.Role;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.Consequence;
import vn.giangduong.organization.events.RowChanges;
import vn.giangduong.organization.events.UnitChange;

/**
 * Ends the grants on units that end. Those of administrators on a unit at the top follow its
 * successor, or nobody could administer any more.
 */
@Component
class GrantEndings {

    private static final String TABLE = "role_grant";

    private final JdbcClient jdbc;

    GrantEndings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Grant(long id, boolean begun, boolean administrator) {}

    List<Consequence> end(UnitChange change, RowChanges rows) {
        long ended = 0;
        long followed = 0;
        for (UnitId unit : change.ended()) {
            List<Grant> grants = grants(unit, change.on());
            UnitId successor = change.takenOver().get(unit);
            if (successor != null && isTop(unit)) {
                followed += follow(grants, successor, change.on(), rows);
            }
            rows.update(
                    TABLE,
                    grants.stream().filter(Grant::begun).map(Grant::id).toList(),
                    Map.of("valid_to", change.on()));
            rows.delete(
                    TABLE, grants.stream().filter(grant -> !grant.begun()).map(Grant::id).toList());
            ended += grants.size();
        }
        List<Consequence> consequences = new ArrayList<>();
        if (ended > 0) {
            consequences.add(Consequence.of("people.units.will.grantsEnd", ended));
        }
        if (followed > 0) {
            consequences.add(Consequence.of("people.units.will.grantsFollow", followed));
        }
        return consequences;
    }

    /** How many grants name the unit, whenever. */
    long ever(UnitId unit) {
        return jdbc.sql("SELECT COUNT(*) FROM role_grant WHERE unit_id = ?")
                .param(unit.value())
                .query(Long.class)
                .single();
    }

    private static long follow(
            List<Grant> grants, UnitId successor, LocalDate on, RowChanges rows) {
        List<Long> administrators =
                grants.stream().filter(Grant::administrator).map(Grant::id).toList();
        if (administrators.isEmpty()) {
            return 0;
        }
        return rows.insertFrom(
                        TABLE,
                        List.of(
                                "account_id",
                                "role",
                                "unit_id",
                                "valid_from",
                                "valid_to",
                                "created_at"),
                        """
                        SELECT account_id, role, :successor, GREATEST(valid_from, :on), valid_to,
                            created_at
                        FROM role_grant WHERE id IN (:grants)
                        """,
                        Map.of("successor", successor.value(), "on", on, "grants", administrators))
                .size();
    }

    private List<Grant> grants(UnitId unit, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT id, valid_from < :on AS begun, role = :administrator AS administrator
                        FROM role_grant WHERE unit_id = :unit AND valid_to > :on
                        """)
                .param("unit", unit.value())
                .param("on", on)
                .param("administrator", Role.ADMINISTRATOR.name())
                .query(
                        (row, number) ->
                                new Grant(
                                        row.getLong("id"),
                                        row.getBoolean("begun"),
                                        row.getBoolean("administrator")))
                .list();
    }

    private boolean isTop(UnitId unit) {
        return jdbc.sql(
                        """
                                SELECT parent_id IS NULL FROM unit_version
                                WHERE unit_id = ? ORDER BY valid_from DESC LIMIT 1
                                """)
                .param(unit.value())
                .query(Boolean.class)
                .single();
    }
}
