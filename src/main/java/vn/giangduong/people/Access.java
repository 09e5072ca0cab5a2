package vn.giangduong.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.audit.LogAccess;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.NamesNeedReasonException;
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
public class Access implements UnitAccess, LogAccess {

    private final JdbcClient jdbc;
    private final NamesReasonStore reasons;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    Access(
            JdbcClient jdbc,
            NamesReasonStore reasons,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.reasons = reasons;
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

    /** Everything the signed-in person may do to the unit, for who asks more than one thing. */
    public UnitRights rights(UnitId unit) {
        return new UnitRights(
                jdbc.sql(
                                """
                                SELECT g.role, g.unit_id, EXISTS (
                                    SELECT 1 FROM unit_path p
                                    WHERE p.ancestor_id = g.unit_id AND p.descendant_id = :unit
                                        AND p.valid_from <= :today AND p.valid_to > :today
                                ) AS reaches
                                FROM role_grant g
                                WHERE g.account_id = :account
                                    AND g.valid_from <= :today AND g.valid_to > :today
                                """)
                        .param("unit", unit.value())
                        .param("today", today())
                        .param("account", currentUser.require().accountId())
                        .query(
                                (row, number) ->
                                        new UnitRights.Held(
                                                Role.valueOf(row.getString("role")),
                                                new UnitId(row.getLong("unit_id")),
                                                row.getBoolean("reaches")))
                        .list());
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
     * What to throw for a unit that is not there: logged and worded as a refusal is, so that nobody
     * can tell the two apart.
     *
     * @param unitCode what was asked for
     */
    public AccessDeniedException refusal(Permission permission, String unitCode) {
        audit.recordRefusal("access.refused", "unit", unitCode, permission.name());
        return new AccessDeniedException("Not allowed");
    }

    /**
     * Insists that the signed-in person may see the names of a unit's people: the unit must be in
     * the scope of a grant that carries {@link Permission#SEE_NAMES}, and for people more than one
     * level below the unit of the grant a reason must have been given, see {@link
     * NamesReasonService}. A call of the REST API gives its reason with the request.
     *
     * @throws AccessDeniedException when the names are not for them, without a hint whether the
     *     unit exists
     * @throws NamesNeedReasonException when they are, once a reason is given
     */
    public void requireNames(UnitId unit, Reach reach) {
        require(Permission.SEE_NAMES, unit);
        if (needReason(unit, reach)) {
            Optional<String> given = NamesReasonHeader.ofThisRequest();
            if (given.isEmpty()) {
                throw reasons.needed(unit, today());
            }
            audit.recordAlways("names.reason", "unit", unit, "API " + given.get());
        }
    }

    /** Whether {@link #requireNames} would ask for a reason, for who may see the unit's names. */
    public boolean needReason(UnitId unit, Reach reach) {
        long account = currentUser.require().accountId();
        String session = currentUser.sessionKey();
        Instant now = clock.instant();
        return !reasons.holds(account, session, unit, today(), now)
                && reasons.reachesTooFar(
                        account,
                        session,
                        rolesWith(Permission.SEE_NAMES),
                        unit,
                        reach,
                        today(),
                        now);
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

    @Override
    public void requireLog() {
        require(Permission.READ_LOG);
    }

    /**
     * Whether the signed-in person may do that to the unit, or holds the permission for a centre
     * whose service area the unit is in today.
     */
    public boolean mayServing(Permission permission, UnitId unit) {
        LocalDate today = today();
        return may(permission, unit)
                || jdbc.sql(
                                        """
                                        SELECT COUNT(*)
                                        FROM role_grant g
                                            JOIN unit_path c ON c.ancestor_id = g.unit_id
                                                AND c.valid_from <= :today AND c.valid_to > :today
                                            JOIN service_area s ON s.centre_id = c.descendant_id
                                                AND s.valid_from <= :today AND s.valid_to > :today
                                            JOIN unit_path p ON p.ancestor_id = s.unit_id
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
     * Insists on {@link #mayServing}; a refusal is logged.
     *
     * @throws AccessDeniedException otherwise, without a hint whether the unit exists
     */
    public void requireServing(Permission permission, UnitId unit) {
        if (!mayServing(permission, unit)) {
            audit.recordRefusal("access.refused", "unit", unit, permission.name());
            throw new AccessDeniedException("Not allowed");
        }
    }

    /** The roles the signed-in person holds today for the unit or a unit above it. */
    public Set<Role> rolesAt(UnitId unit) {
        LocalDate today = today();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        jdbc.sql(
                        """
                        SELECT DISTINCT g.role
                        FROM role_grant g
                            JOIN unit_path p ON p.ancestor_id = g.unit_id
                                AND p.descendant_id = :unit
                                AND p.valid_from <= :today AND p.valid_to > :today
                        WHERE g.account_id = :account
                            AND g.valid_from <= :today AND g.valid_to > :today
                        """)
                .param("unit", unit.value())
                .param("today", today)
                .param("account", currentUser.require().accountId())
                .query(String.class)
                .list()
                .forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
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
