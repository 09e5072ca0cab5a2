package vn.giangduong.people.accounts;

import java.time.Instant;

/**
 * Something that somebody else did to an account.
 *
 * @param byName who did it
 */
public record AccountNotice(Kind kind, String byName, Instant at) {

    /** What was done. */
    public enum Kind {
        PASSWORD_RESET,
        SECOND_FACTOR_REMOVED
    }
}
