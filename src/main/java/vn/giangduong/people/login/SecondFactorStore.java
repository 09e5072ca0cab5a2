package vn.giangduong.people.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.security.Digests;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SecretBox;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;

/** The rows of second factors and recovery codes. */
@Component
class SecondFactorStore {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 16;

    /** Names of the roles that ask for a second factor. */
    private static final List<String> DEMANDING =
            Arrays.stream(Role.values()).filter(Role::needsSecondFactor).map(Role::name).toList();

    /**
     * How a check went.
     *
     * @param right whether the code was right and is now used
     * @param recovery whether it was a recovery code
     * @param delay how long to wait before the next try; nothing was looked at unless it is zero
     */
    record Check(boolean right, boolean recovery, Duration delay) {}

    private record Row(String sealed, boolean confirmed, long lastStep) {}

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final LoginThrottle throttle;
    private final Clock clock;

    SecondFactorStore(JdbcClient jdbc, SecretBox box, LoginThrottle throttle, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.throttle = throttle;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    SecondFactorState state(long account) {
        return jdbc.sql(
                        """
                        SELECT a.demo, f.confirmed_at IS NOT NULL AS enrolled,
                            EXISTS (SELECT 1 FROM role_grant g
                                WHERE g.account_id = a.id AND g.role IN (:roles)
                                    AND g.valid_from <= :today AND g.valid_to > :today) AS required
                        FROM account a LEFT JOIN second_factor f ON f.account_id = a.id
                        WHERE a.id = :account
                        """)
                .param("roles", DEMANDING)
                .param("today", Periods.dayOf(clock.instant()))
                .param("account", account)
                .query(
                        (row, number) ->
                                new SecondFactorState(
                                        row.getBoolean("enrolled"),
                                        row.getBoolean("required"),
                                        row.getBoolean("demo")))
                .single();
    }

    @Transactional(readOnly = true)
    String codeOf(long account) {
        return jdbc.sql("SELECT code FROM account WHERE id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    /** The secret that waits for its first code; a new one when there is none. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    byte[] beginOrGoOn(long account, byte[] fresh) {
        jdbc.sql(
                        """
                        INSERT IGNORE INTO second_factor (account_id, secret, created_at)
                        VALUES (?, ?, ?)
                        """)
                .param(account)
                .param(box.seal(fresh, place(account)))
                .param(Utc.bind(clock.instant()))
                .update();
        Row row = lock(account).orElseThrow();
        if (row.confirmed) {
            throw new IllegalStateException("The account has a second factor");
        }
        return box.open(row.sealed, place(account));
    }

    /**
     * Checks a code against the account's second factor, confirmed or not as asked, and uses it up.
     * The row is locked first, so that many guesses at once wait for one another and for the delay.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Check check(long account, String typed, String address, boolean confirmed) {
        Optional<Row> row = lock(account).filter(found -> found.confirmed == confirmed);
        String name = codeOf(account);
        Duration wait = throttle.wait(name, address);
        if (!wait.isZero()) {
            return new Check(false, false, wait);
        }
        String code = OneTimeCodes.typed(typed);
        boolean recovery = code.length() == RECOVERY_LENGTH;
        boolean right =
                row.isPresent()
                        && (recovery
                                ? confirmed && useRecoveryCode(account, code)
                                : useStep(account, row.get(), code));
        if (right) {
            throttle.succeeded(name);
        } else {
            throttle.failed(name, address);
        }
        return new Check(right, recovery, Duration.ZERO);
    }

    /** Confirms the secret and makes the first recovery codes. */
    @Transactional
    List<String> confirmed(long account) {
        jdbc.sql(
                        "UPDATE second_factor SET confirmed_at = ?, version = version + 1"
                                + " WHERE account_id = ?")
                .param(Utc.bind(clock.instant()))
                .param(account)
                .update();
        jdbc.sql(
                        """
                        DELETE FROM persistent_logins
                        WHERE username = (SELECT code FROM account WHERE id = ?)
                        """)
                .param(account)
                .update();
        return newRecoveryCodes(account);
    }

    /** Makes new recovery codes; all earlier ones stop working. */
    @Transactional
    List<String> newRecoveryCodes(long account) {
        jdbc.sql("DELETE FROM recovery_code WHERE account_id = ?").param(account).update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = OneTimeCodes.next(RECOVERY_LENGTH);
            codes.add(OneTimeCodes.grouped(code));
            jdbc.sql(
                            """
                            INSERT INTO recovery_code (account_id, digest, created_at)
                            VALUES (?, ?, ?)
                            """)
                    .param(account)
                    .param(Digests.sha256(code))
                    .param(Utc.bind(clock.instant()))
                    .update();
        }
        return codes;
    }

    @Transactional(readOnly = true)
    int recoveryCodesLeft(long account) {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM recovery_code WHERE account_id = ? AND used_at IS NULL")
                .param(account)
                .query(Integer.class)
                .single();
    }

    @Transactional
    boolean remove(long account) {
        jdbc.sql("DELETE FROM recovery_code WHERE account_id = ?").param(account).update();
        return jdbc.sql("DELETE FROM second_factor WHERE account_id = ?").param(account).update()
                > 0;
    }

    private Optional<Row> lock(long account) {
        return jdbc.sql(
                        """
                        SELECT secret, confirmed_at IS NOT NULL AS confirmed, last_step
                        FROM second_factor WHERE account_id = ? FOR UPDATE
                        """)
                .param(account)
                .query(
                        (row, number) ->
                                new Row(
                                        row.getString("secret"),
                                        row.getBoolean("confirmed"),
                                        row.getLong("last_step")))
                .optional();
    }

    private boolean useStep(long account, Row row, String code) {
        Instant now = clock.instant();
        OptionalLong step =
                Totp.match(box.open(row.sealed, place(account)), code, now, row.lastStep);
        step.ifPresent(
                used ->
                        jdbc.sql("UPDATE second_factor SET last_step = ? WHERE account_id = ?")
                                .param(used)
                                .param(account)
                                .update());
        return step.isPresent();
    }

    private boolean useRecoveryCode(long account, String code) {
        return jdbc.sql(
                                """
                                UPDATE recovery_code SET used_at = ?
                                WHERE account_id = ? AND digest = ? AND used_at IS NULL
                                """)
                        .param(Utc.bind(clock.instant()))
                        .param(account)
                        .param(Digests.sha256(code))
                        .update()
                == 1;
    }

    private static String place(long account) {
        return "second_factor:" + account;
    }
}
