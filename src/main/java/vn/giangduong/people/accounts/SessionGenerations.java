package vn.giangduong.people.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.giangduong.people.login.SecondFactors;

/**
 * Knows which sessions have been ended from elsewhere, and which may not go on because their
 * account has since been given a role that asks for a second factor they have not passed.
 */
@Service
public class SessionGenerations {

    /** Long enough that a busy screen does not ask the database at every click. */
    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    private static final int MOST_REMEMBERED = 20_000;
    private static final int DISABLED = -1;

    private record Known(int generation, boolean mustEnrol, Instant at) {}

    private final JdbcClient jdbc;
    private final SecondFactors factors;
    private final Clock clock;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    SessionGenerations(JdbcClient jdbc, SecondFactors factors, Clock clock) {
        this.jdbc = jdbc;
        this.factors = factors;
        this.clock = clock;
    }

    /** Whether the principal's session was ended by its owner or by somebody who may. */
    public boolean ended(@Nullable Object principal) {
        if (!(principal instanceof AccountPrincipal account)) {
            return false;
        }
        Known known = knownOf(account.signedIn().accountId());
        // the session that ended the others is a generation ahead of what is remembered here
        return known.generation == DISABLED
                || known.generation > account.generation()
                || (known.mustEnrol && !account.passedSecondFactor());
    }

    private Known knownOf(long account) {
        Instant now = clock.instant();
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        Known last = known.get(account);
        if (last == null || last.at.plus(REMEMBERED).isBefore(now)) {
            int generation = read(account);
            last =
                    new Known(
                            generation,
                            generation != DISABLED && factors.state(account).mustEnrol(),
                            now);
            known.put(account, last);
        }
        return last;
    }

    private int read(long account) {
        return jdbc.sql("SELECT IF(enabled, session_generation, ?) FROM account WHERE id = ?")
                .param(DISABLED)
                .param(account)
                .query(Integer.class)
                .optional()
                .orElse(DISABLED);
    }
}
