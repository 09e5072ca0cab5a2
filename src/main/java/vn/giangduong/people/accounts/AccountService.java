package vn.giangduong.people.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Digests;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.time.Utc;
import vn.giangduong.people.login.LoginThrottle;
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
    private final LoginThrottle throttle;
    private final AuditLog audit;
    private final Clock clock;

    AccountService(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            CurrentUser currentUser,
            AccountSessions sessions,
            LoginThrottle throttle,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.currentUser = currentUser;
        this.sessions = sessions;
        this.throttle = throttle;
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

    /**
     * Changes the signed-in person's password to another one. Every other session and remembered
     * log-in ends; this session goes on.
     *
     * @throws BadInputException naming {@code old} or {@code fresh}, when the old one is wrong or
     *     was tried too often, or the new one is too short or no other
     */
    @Transactional(noRollbackFor = BadInputException.class)
    public void changePassword(String old, String fresh) {
        SignedIn me = currentUser.require();
        if (fresh.length() < SHORTEST_PASSWORD) {
            throw bad("fresh", "people.password.tooShort", SHORTEST_PASSWORD);
        }
        Duration wait = throttle.wait(me.code());
        if (!wait.isZero()) {
            throw bad("old", "people.password.wait", wait.toSeconds() + 1);
        }
        String hash =
                jdbc.sql("SELECT password_hash FROM account WHERE id = ? AND enabled FOR UPDATE")
                        .param(me.accountId())
                        .query((row, number) -> Optional.ofNullable(row.getString(1)))
                        .single()
                        .orElse(null);
        if (hash == null || !passwords.matches(old, hash)) {
            throttle.failed(me.code());
            audit.record("account.passwordChangeRefused", "account", me.accountId(), null);
            throw bad("old", "people.password.wrong");
        }
        if (passwords.matches(fresh, hash)) {
            throw bad("fresh", "people.password.same");
        }
        throttle.succeeded(me.code());
        setPassword(me.accountId(), fresh);
        keepThisSession(me.accountId());
        audit.record("account.passwordChanged", "account", me.accountId(), null);
    }

    /** Before the commit, since from then on a request of this session would find itself ended. */
    private void keepThisSession(long account) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof AccountPrincipal principal)) {
            return;
        }
        int before = principal.generation();
        principal.goOnAs(
                jdbc.sql("SELECT session_generation FROM account WHERE id = ?")
                        .param(account)
                        .query(Integer.class)
                        .single());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status != STATUS_COMMITTED) {
                            principal.goOnAs(before);
                        }
                    }
                });
    }

    /** Ends every session and remembered log-in of the signed-in account. */
    public void logOutEverywhere() {
        long account = currentUser.require().accountId();
        sessions.end(account);
        audit.record("account.logOutEverywhere", "account", account, null);
    }

    private static BadInputException bad(String field, String key, Object... arguments) {
        return new BadInputException(Problem.atField("password", field, key, arguments));
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
