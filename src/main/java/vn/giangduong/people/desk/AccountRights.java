package vn.giangduong.people.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.Access;

/**
 * Whose account the signed-in person may touch. An administrator: accounts whose person and whose
 * grants all lie within the administrator's own subtree. A secretary or officer: accounts of people
 * of their subtree that may do nothing they may not do themselves, and never one whose roles ask
 * for a second factor. So nobody climbs by giving somebody else a new password. Nobody locks
 * themselves out: one's own account is never among them.
 */
@Service
@Transactional(readOnly = true)
class AccountRights {

    private record Grant(Role role, UnitId unit) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    AccountRights(
            JdbcClient jdbc, Access access, CurrentUser currentUser, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the signed-in person may give the account a new one-time code. */
    boolean mayIssueCode(long account) {
        return administers(account) || resets(account);
    }

    /**
     * Insists on {@link #mayIssueCode}; a refusal is logged.
     *
     * @throws AccessDeniedException otherwise, without a hint whether the account exists
     */
    void requireMayIssueCode(long account) {
        if (!mayIssueCode(account)) {
            throw refused(account, Permission.RESET_PASSWORDS);
        }
    }

    /** Whether the signed-in person administers the account. */
    boolean administers(long account) {
        if (account == currentUser.require().accountId()
                || access.scopes(Permission.ADMINISTER).isEmpty()
                || !exists(account)) {
            return false;
        }
        List<Grant> grants = grants(account);
        UnitId member = memberOf(account);
        if (member == null && grants.isEmpty()) {
            return holdsARoot();
        }
        return (member == null || access.may(Permission.ADMINISTER, member))
                && grants.stream().allMatch(grant -> access.may(Permission.ADMINISTER, grant.unit));
    }

    /**
     * Insists on {@link #administers}; a refusal is logged.
     *
     * @throws AccessDeniedException otherwise, without a hint whether the account exists
     */
    void requireAdministers(long account) {
        if (!administers(account)) {
            throw refused(account, Permission.ADMINISTER);
        }
    }

    private AccessDeniedException refused(long account, Permission permission) {
        audit.recordRefusal("access.refused", "account", account, permission.name());
        return new AccessDeniedException("Not allowed");
    }

    private boolean resets(long account) {
        UnitId member = memberOf(account);
        return member != null
                && account != currentUser.require().accountId()
                && access.may(Permission.RESET_PASSWORDS, member)
                && grants(account).stream().allMatch(this::givesNoMoreThanIHave);
    }

    private boolean givesNoMoreThanIHave(Grant grant) {
        return !grant.role.needsSecondFactor()
                && Arrays.stream(Permission.values())
                        .filter(grant.role::carries)
                        .allMatch(permission -> access.may(permission, grant.unit));
    }

    private boolean exists(long account) {
        return jdbc.sql("SELECT COUNT(*) FROM account WHERE id = ?")
                        .param(account)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Grants that hold today or will. */
    private List<Grant> grants(long account) {
        return jdbc.sql(
                        "SELECT role, unit_id FROM role_grant WHERE account_id = ? AND valid_to > ?")
                .param(account)
                .param(today())
                .query(
                        (row, number) ->
                                new Grant(
                                        Role.valueOf(row.getString("role")),
                                        new UnitId(row.getLong("unit_id"))))
                .list();
    }

    private @Nullable UnitId memberOf(long account) {
        Optional<Long> unit =
                jdbc.sql(
                                """
                                SELECT m.unit_id FROM account a
                                    JOIN membership m ON m.cadre_id = a.cadre_id
                                        AND m.valid_from <= :today AND m.valid_to > :today
                                WHERE a.id = :account
                                """)
                        .param("account", account)
                        .param("today", today())
                        .query(Long.class)
                        .optional();
        return unit.map(UnitId::new).orElse(null);
    }

    /** Whether an administrator of a whole tree: what belongs nowhere is theirs alone. */
    boolean holdsARoot() {
        return access.scopes(Permission.ADMINISTER).stream()
                .anyMatch(
                        unit ->
                                jdbc.sql(
                                                        """
                                                        SELECT COUNT(*) FROM unit_path
                                                        WHERE descendant_id = :unit AND depth > 0
                                                            AND valid_from <= :today
                                                            AND valid_to > :today
                                                        """)
                                                .param("unit", unit.value())
                                                .param("today", today())
                                                .query(Long.class)
                                                .single()
                                        == 0);
    }

    private LocalDate today() {
        return Periods.dayOf(clock.instant());
    }
}
