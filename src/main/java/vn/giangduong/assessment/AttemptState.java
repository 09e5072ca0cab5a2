package vn.giangduong.assessment;

/** How far an attempt has come, as other modules and the database know it. */
public enum AttemptState {
    /** The paper is drawn and frozen; nobody has opened it. */
    PREPARED,
    /** Opened; answers are taken. */
    IN_PROGRESS,
    /** Closed by the candidate or the clock, and marked. */
    SUBMITTED,
    /** Declared void; it counts for nothing. */
    ANNULLED
}
