package vn.giangduong.people.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
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
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Utc;
import vn.giangduong.people.Access;

/** Activates accounts by one-time code, changes passwords, and ends sessions everywhere. */
@Service
@Transactional
public class AccountService {

    /** The fewest characters of a password. */
    public static final int SHORTEST_PASSWORD = 10;

    private static final Duration ACTIVATION_LASTS = Duration.ofDays(30);

    /** Without letters and digits that look alike on paper. */
    private static final String CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int CODE_LENGTH = 12;

    private record Activation(long id, @Nullable String hash, @Nullable Instant until) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final CurrentUser currentUser;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountService(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            CurrentUser currentUser,
            Access access,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.currentUser = currentUser;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a new one-time code with which the account's holder sets a password. An earlier code
     * stops working.
     *
     * @return the code, shown once and kept only as a digest; empty when there is no such account
     */
    public Optional<String> issueActivationCode(String accountCode) {
        access.require(Permission.ADMINISTER);
        String code = randomCode();
        int changed =
                jdbc.sql(
                                """
                                UPDATE account SET activation_hash = ?, activation_until = ?
                                WHERE code = ? AND enabled
                                """)
                        .param(Digests.sha256(code))
                        .param(Utc.bind(clock.instant().plus(ACTIVATION_LASTS)))
                        .param(accountCode)
                        .update();
        if (changed == 0) {
            return Optional.empty();
        }
        audit.record("account.issueActivationCode", "account", accountCode, null);
        return Optional.of(code);
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
        String given = Digests.sha256(activationCode.strip().toUpperCase(Locale.ROOT));
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
        endSessions(account);
        audit.record("account.logOutEverywhere", "account", account, null);
    }

    private void setPassword(long account, String password) {
        jdbc.sql(
                        """
                        UPDATE account SET password_hash = ?, activation_hash = NULL,
                            activation_until = NULL, version = version + 1
                        WHERE id = ?
                        """)
                .param(passwords.encode(password))
                .param(account)
                .update();
        endSessions(account);
    }

    private void endSessions(long account) {
        jdbc.sql("UPDATE account SET session_generation = session_generation + 1 WHERE id = ?")
                .param(account)
                .update();
        jdbc.sql(
                        """
                        DELETE FROM persistent_logins
                        WHERE username = (SELECT code FROM account WHERE id = ?)
                        """)
                .param(account)
                .update();
    }

    private String randomCode() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        return code.toString();
    }
}
