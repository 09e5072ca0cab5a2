package vn.giangduong.base.security;

/** A Spring Security principal that knows its account. */
public interface SignedInPrincipal {

    /** The account behind the principal. */
    SignedIn signedIn();

    /**
     * What tells this session from every other of the same account; empty where there is none, as
     * for work nobody waits for.
     */
    default String sessionKey() {
        return "";
    }

    /** Whether this session has passed the second factor. */
    default boolean passedSecondFactor() {
        return false;
    }

    /** Notes that this session has now passed it. */
    default void passSecondFactor() {}
}
