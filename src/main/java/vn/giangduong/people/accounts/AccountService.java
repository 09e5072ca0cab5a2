package vn.giangduong.people.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Digests;
import vn.giangduong.base.time.Utc;
import vn.giangduong.people.login.OneTimeCodes;

/** Activates accounts by one-time code, changes passwords, and ends sessions everywhere. */
@Service
@Transactional
public class AccountService {

    /** The fewest characters of a password. */
    public static final int SHORTEST_PASSWORD = 10;

    private record Activation(long id, @Nullable String hash, @Nullable Instant until) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final CurrentUser currentUser;
    private final AccountSessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    AccountService(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            CurrentUser currentUser,
            AccountSessions sessions,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.currentUser = currentUser;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets the first or a forgotten password with a one-time code.
     *
     * @return whether the code was right, unused and in time
     */
    public boolean activate(String accountCode, String activationCode, String password) {
        String code = accountCode.strip().toLowerCase(Locale.ROOT);
        Optional<Activation> found =
                jdbc.sql(
                                """
                                SELECT id, activation_hash, activation_until FROM account
                                WHERE code = ? AND enabled FOR UPDATE
                                """)
                        .param(code)
                        .query(
                                (row, number) ->
                                        new Activation(
                                                row.getLong("id"),
                                                row.getString("activation_hash"),
                                                Utc.read(row, "activation_until")))
                        .optional();
        String given = Digests.sha256(OneTimeCodes.typed(activationCode));
        boolean right =
                found.filter(
                                account ->
                                        account.hash != null
                                                && Digests.same(account.hash, given)
                                                && account.until != null
                                                && clock.instant().isBefore(account.until))
                        .isPresent();
        if (!right) {
            audit.recordFor(code, "account.activationRefused", null);
            return false;
        }
        setPassword(found.orElseThrow().id, password);
        audit.recordFor(code, "account.activated", null);
        return true;
    }

    /** Ends every session and remembered log-in of the signed-in account. */
    public void logOutEverywhere() {
        long account = currentUser.require().accountId();
        sessions.end(account);
        audit.record("account.logOutEverywhere", "account", account, null);
    }

    private void setPassword(long account, String password) {
        jdbc.sql(
                        """
                        UPDATE account SET password_hash = ?, activation_hash = NULL,
                            activation_until = NULL,
                            activated_at = COALESCE(activated_at, ?), version = version + 1
                        WHERE id = ?
                        """)
                .param(passwords.encode(password))
                .param(Utc.bind(clock.instant()))
                .param(account)
                .update();
        sessions.end(account);
    }
}
