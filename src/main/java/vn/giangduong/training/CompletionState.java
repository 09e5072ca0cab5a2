package vn.giangduong.training;

/** How far one person has come with one module. */
public enum CompletionState {
    /** Summoned, not begun. */
    SUMMONED,
    /** Begun, not completed. */
    STUDYING,
    /** Completed; it stays so. */
    COMPLETED
}
