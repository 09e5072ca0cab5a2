package vn.giangduong.training;

/** How far a cadre has come with a module. */
public enum StudyState {
    /** Summoned by a class, not begun. */
    SUMMONED,
    /** Begun, not completed. */
    STUDYING,
    /** Completed, for good. */
    COMPLETED
}
