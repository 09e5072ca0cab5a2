package vn.giangduong.people.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.time.Utc;

/**
 * Makes guessing slow: after some failures each further one doubles the wait, per account and per
 * address. An address may fail more often, since a whole office can share one.
 */
@Service
public class LoginThrottle {

    private static final int FREE_FOR_ACCOUNT = 4;
    private static final int FREE_FOR_ADDRESS = 30;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    LoginThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How long the account or the address must still wait; zero when it may try. */
    @Transactional(readOnly = true)
    public Duration wait(String code, String address) {
        Optional<Instant> until =
                jdbc.sql(
                                """
                                SELECT MAX(blocked_until) AS until FROM login_throttle
                                WHERE subject IN (?, ?)
                                """)
                        .param(account(code))
                        .param(address(address))
                        .query((row, number) -> Optional.ofNullable(Utc.read(row, "until")))
                        .single();
        Instant now = clock.instant();
        return until.filter(now::isBefore)
                .map(end -> Duration.between(now, end))
                .orElse(Duration.ZERO);
    }

    /** How long the account must still wait wherever it is tried from; zero when it may try. */
    @Transactional(readOnly = true)
    public Duration wait(String code) {
        return wait(code, "");
    }

    /** Counts a failure against the account alone, within a session of its own. */
    @Transactional
    public void failed(String code) {
        count(account(code), FREE_FOR_ACCOUNT);
    }

    /** Counts a failure against the account and the address. */
    @Transactional
    public void failed(String code, String address) {
        count(account(code), FREE_FOR_ACCOUNT);
        count(address(address), FREE_FOR_ADDRESS);
    }

    /** Forgets the account's failures; the address keeps its own. */
    @Transactional
    public void succeeded(String code) {
        jdbc.sql("DELETE FROM login_throttle WHERE subject = ?").param(account(code)).update();
    }

    private void count(String subject, int free) {
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        INSERT INTO login_throttle (subject, failures, last_failure) VALUES (?, 1, ?)
                        ON DUPLICATE KEY UPDATE
                            failures = IF(last_failure < ?, 1, failures + 1), last_failure = ?
                        """)
                .param(subject)
                .param(Utc.bind(now))
                .param(Utc.bind(now.minus(Duration.ofHours(24))))
                .param(Utc.bind(now))
                .update();
        int failures =
                jdbc.sql("SELECT failures FROM login_throttle WHERE subject = ?")
                        .param(subject)
                        .query(Integer.class)
                        .single();
        Duration wait = waitAfter(failures, free);
        if (!wait.isZero()) {
            jdbc.sql("UPDATE login_throttle SET blocked_until = ? WHERE subject = ?")
                    .param(Utc.bind(now.plus(wait)))
                    .param(subject)
                    .update();
        }
    }

    /** Nothing at first, then 2, 4, 8 … seconds, never more than a quarter of an hour. */
    static Duration waitAfter(int failures, int free) {
        int over = failures - free;
        if (over <= 0) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(over, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static String account(String code) {
        String subject = "account:" + code;
        return subject.length() <= 120 ? subject : subject.substring(0, 120);
    }

    private static String address(String address) {
        return "address:" + address;
    }
}
