package vn.giangduong.people.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.Digests;
import vn.giangduong.base.time.Utc;
import vn.giangduong.people.accounts.AccountNotice;
import vn.giangduong.people.accounts.AccountNotices;
import vn.giangduong.people.accounts.AccountSessions;
import vn.giangduong.people.login.OneTimeCodes;
import vn.giangduong.people.login.SecondFactors;

/** What somebody else may do to an account: give it a new code, lock it, take its factor away. */
@Service
@Transactional
public class AccountDesk {

    /** How long a one-time code works. */
    public static final Duration CODE_LASTS = Duration.ofDays(30);

    static final int CODE_LENGTH = 12;

    private record Target(String code, String name, boolean enabled, boolean hasPassword) {}

    private final JdbcClient jdbc;
    private final AccountRights rights;
    private final AccountNotices notices;
    private final AccountSessions sessions;
    private final SecondFactors factors;
    private final AuditLog audit;
    private final Clock clock;

    AccountDesk(
            JdbcClient jdbc,
            AccountRights rights,
            AccountNotices notices,
            AccountSessions sessions,
            SecondFactors factors,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.notices = notices;
        this.sessions = sessions;
        this.factors = factors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does what {@link #issueCode(long)} does, by the code the person logs in with.
     *
     * @return empty when there is no such account, or none that the signed-in person may reset
     */
    public Optional<IssuedCode> issueCode(String accountCode) {
        return jdbc.sql("SELECT id FROM account WHERE code = ? AND enabled")
                .param(accountCode)
                .query(Long.class)
                .optional()
                .filter(rights::mayIssueCode)
                .map(this::issueCode);
    }

    /**
     * Gives the account a one-time code with which its person sets a password; earlier codes stop
     * working. Where there was a password it stops working, sessions, remembered log-ins and access
     * tokens end, and the person is told who did it. The second factor stays.
     *
     * @return the code, shown this once
     * @throws AccessDeniedException when the account is not the signed-in person's to reset, is
     *     locked, or does not exist
     */
    public IssuedCode issueCode(long account) {
        rights.requireMayIssueCode(account);
        Target target = lock(account);
        if (!target.enabled) {
            throw new AccessDeniedException("Not allowed");
        }
        String code = OneTimeCodes.next(CODE_LENGTH);
        Instant until = clock.instant().plus(CODE_LASTS);
        jdbc.sql(
                        """
                        UPDATE account SET activation_hash = ?, activation_until = ?,
                            password_hash = NULL, version = version + 1
                        WHERE id = ?
                        """)
                .param(Digests.sha256(code))
                .param(Utc.bind(until))
                .param(account)
                .update();
        if (target.hasPassword) {
            jdbc.sql("UPDATE account SET activated_at = COALESCE(activated_at, ?) WHERE id = ?")
                    .param(Utc.bind(clock.instant()))
                    .param(account)
                    .update();
            sessions.end(account);
            sessions.revokeTokens(account);
            notices.tell(account, AccountNotice.Kind.PASSWORD_RESET);
            audit.record("account.resetPassword", "account", target.code, null);
        } else {
            audit.record("account.issueActivationCode", "account", target.code, null);
        }
        return new IssuedCode(target.code, target.name, OneTimeCodes.grouped(code), until);
    }

    /**
     * Takes the second factor away from who has lost it, and ends their sessions; administrators
     * only. The person is told, and is led to enrol again when their role asks for it.
     *
     * @throws AccessDeniedException when the account is not the signed-in person's to administer
     */
    public void removeSecondFactor(long account) {
        rights.requireAdministers(account);
        Target target = lock(account);
        if (factors.remove(account)) {
            sessions.end(account);
            notices.tell(account, AccountNotice.Kind.SECOND_FACTOR_REMOVED);
            audit.record("account.removeSecondFactor", "account", target.code, null);
        }
    }

    /**
     * Locks the account, which ends its sessions, or opens it again; administrators only.
     *
     * @throws AccessDeniedException when the account is not the signed-in person's to administer
     */
    public void setLocked(long account, boolean locked) {
        rights.requireAdministers(account);
        Target target = lock(account);
        if (target.enabled == locked) {
            jdbc.sql("UPDATE account SET enabled = ?, version = version + 1 WHERE id = ?")
                    .param(!locked)
                    .param(account)
                    .update();
            sessions.end(account);
            audit.record(locked ? "account.lock" : "account.unlock", "account", target.code, null);
        }
    }

    private Target lock(long account) {
        return jdbc.sql(
                        """
                        SELECT code, display_name, enabled, password_hash IS NOT NULL AS has_password
                        FROM account WHERE id = ? FOR UPDATE
                        """)
                .param(account)
                .query(
                        (row, number) ->
                                new Target(
                                        row.getString("code"),
                                        row.getString("display_name"),
                                        row.getBoolean("enabled"),
                                        row.getBoolean("has_password")))
                .single();
    }
}
