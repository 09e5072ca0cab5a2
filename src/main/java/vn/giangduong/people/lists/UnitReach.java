package vn.giangduong.people.lists;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.Access;

/**
 * What {@link Access} says of one unit, for thousands with one statement: which of the units the
 * signed-in person may do that to.
 */
@Component
public class UnitReach {

    private static final String OWN =
            """
            SELECT p.descendant_id FROM unit_path p
            WHERE p.ancestor_id IN (:scopes) AND p.descendant_id IN (:units)
                AND p.valid_from <= :today AND p.valid_to > :today
            """;

    private static final String SERVED =
            """
            UNION
            SELECT p.descendant_id
            FROM unit_path c
                JOIN service_area s ON s.centre_id = c.descendant_id
                    AND s.valid_from <= :today AND s.valid_to > :today
                JOIN unit_path p ON p.ancestor_id = s.unit_id AND p.descendant_id IN (:units)
                    AND p.valid_from <= :today AND p.valid_to > :today
            WHERE c.ancestor_id IN (:scopes)
                AND c.valid_from <= :today AND c.valid_to > :today
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    UnitReach(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** Those of the units for which {@link Access#may} says so. */
    public Set<UnitId> own(Permission permission, Collection<UnitId> units) {
        return find(OWN, permission, units);
    }

    /** Those of the units for which {@link Access#mayServing} says so. */
    public Set<UnitId> serving(Permission permission, Collection<UnitId> units) {
        return find(OWN + SERVED, permission, units);
    }

    private Set<UnitId> find(String sql, Permission permission, Collection<UnitId> units) {
        Set<UnitId> found = new HashSet<>();
        List<Long> scopes = access.scopes(permission).stream().map(UnitId::value).toList();
        if (scopes.isEmpty()) {
            return found;
        }
        ListedCadres.inParts(
                new TreeSet<>(units.stream().map(UnitId::value).toList()),
                some ->
                        jdbc.sql(sql)
                                .param("scopes", scopes)
                                .param("units", some)
                                .param("today", Periods.dayOf(clock.instant()))
                                .query(Long.class)
                                .list()
                                .forEach(unit -> found.add(new UnitId(unit))));
        return found;
    }
}
