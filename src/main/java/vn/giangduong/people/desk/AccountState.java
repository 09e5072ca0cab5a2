package vn.giangduong.people.desk;

/** Where an account stands. */
public enum AccountState {
    /** Its person has never set a password. */
    NEVER_ACTIVATED,
    /** Somebody gave its person a new code, which has not been used yet. */
    RESET,
    /** In use. */
    ACTIVATED,
    /** Nobody can log in. */
    LOCKED
}
