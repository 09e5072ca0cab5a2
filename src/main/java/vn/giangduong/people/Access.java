package vn.giangduong.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.UnitAccess;
import vn.giangduong.organization.UnitId;

/**
 * The one place that decides who may do what: role × subtree × date. Grants are read from the
 * database at every check, so that a grant that ends takes effect at once and not at the next
 * log-in.
 */
@Service
@Transactional(readOnly = true)
public class Access implements UnitAccess {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    Access(JdbcClient jdbc, CurrentUser currentUser, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the signed-in person may do that to the unit. */
    @Override
    public boolean may(Permission permission, UnitId unit) {
        LocalDate today = today();
        return jdbc.sql(
                                """
                                SELECT COUNT(*)
                                FROM role_grant g
                                    JOIN unit_path p ON p.ancestor_id = g.unit_id
                                        AND p.descendant_id = :unit
                                        AND p.valid_from <= :today AND p.valid_to > :today
                                WHERE g.account_id = :account AND g.role IN (:roles)
                                    AND g.valid_from <= :today AND g.valid_to > :today
                                """)
                        .param("unit", unit.value())
                        .param("today", today)
                        .param("account", currentUser.require().accountId())
                        .param("roles", rolesWith(permission))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Insists that the signed-in person may do that to the unit; a refusal is logged.
     *
     * @throws AccessDeniedException otherwise, without a hint whether the unit exists
     */
    @Override
    public void require(Permission permission, UnitId unit) {
        if (!may(permission, unit)) {
            audit.recordRefusal("access.refused", "unit", unit, permission.name());
            throw new AccessDeniedException("Not allowed");
        }
    }

    /**
     * Insists on a permission whatever its scope, for things that belong to no unit, such as a
     * bank.
     *
     * @throws AccessDeniedException otherwise
     */
    @Override
    public void require(Permission permission) {
        if (scopes(permission).isEmpty()) {
            audit.recordRefusal("access.refused", "permission", permission.name(), null);
            throw new AccessDeniedException("Not allowed");
        }
    }

    /** The units at the top of each subtree in which the signed-in person holds the permission. */
    @Override
    public List<UnitId> scopes(Permission permission) {
        return jdbc
                .sql(
                        """
                        SELECT DISTINCT unit_id FROM role_grant
                        WHERE account_id = :account AND role IN (:roles)
                            AND valid_from <= :today AND valid_to > :today
                        ORDER BY unit_id
                        """)
                .param("account", currentUser.require().accountId())
                .param("roles", rolesWith(permission))
                .param("today", today())
                .query(Long.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }

    /** Everything the signed-in person is granted today, in one reading. */
    public Grants grants() {
        Map<UnitId, Set<Role>> roles = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT unit_id, role FROM role_grant
                        WHERE account_id = :account
                            AND valid_from <= :today AND valid_to > :today
                        """)
                .param("account", currentUser.require().accountId())
                .param("today", today())
                .query(
                        row -> {
                            roles.computeIfAbsent(
                                            new UnitId(row.getLong("unit_id")),
                                            unit -> EnumSet.noneOf(Role.class))
                                    .add(Role.valueOf(row.getString("role")));
                        });
        return new Grants(roles);
    }

    /**
     * The cadre the signed-in person studies as.
     *
     * @throws AccessDeniedException when the account is nobody's study account
     */
    public CadreId requireCadre() {
        SignedIn who = currentUser.require();
        Long cadre = who.cadreId();
        if (cadre == null) {
            throw new AccessDeniedException("Not a study account");
        }
        return new CadreId(cadre);
    }

    private static List<String> rolesWith(Permission permission) {
        return Arrays.stream(Role.values())
                .filter(role -> role.carries(permission))
                .map(Role::name)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Periods.ZONE);
    }
}
