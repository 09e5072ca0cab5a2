package vn.giangduong.people.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Knows which sessions have been ended from elsewhere. */
@Service
public class SessionGenerations {

    /** Long enough that a busy screen does not ask the database at every click. */
    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    private static final int MOST_REMEMBERED = 20_000;
    private static final int DISABLED = -1;

    private record Known(int generation, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    SessionGenerations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the principal's session was ended by its owner or by an administrator. */
    public boolean ended(@Nullable Object principal) {
        return principal instanceof AccountPrincipal account
                && generationOf(account.signedIn().accountId()) != account.generation();
    }

    private int generationOf(long account) {
        Instant now = clock.instant();
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        Known last = known.get(account);
        if (last == null || last.at.plus(REMEMBERED).isBefore(now)) {
            last = new Known(read(account), now);
            known.put(account, last);
        }
        return last.generation;
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
