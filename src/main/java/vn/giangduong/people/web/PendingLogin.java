package vn.giangduong.people.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A log-in whose password was right and that is not a session yet.
 *
 * @param generation of the account's sessions when the password was given
 * @param remember whether the person asked to be remembered
 * @param factorPassed whether a second factor has been passed since
 */
record PendingLogin(
        long accountId,
        String code,
        int generation,
        boolean remember,
        Instant since,
        boolean factorPassed)
        implements Serializable {

    private static final Duration LASTS = Duration.ofMinutes(15);

    boolean isOver(Instant now) {
        return now.isAfter(since.plus(LASTS));
    }

    PendingLogin passed() {
        return new PendingLogin(accountId, code, generation, remember, since, true);
    }
}
