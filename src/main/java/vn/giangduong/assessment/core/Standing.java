package vn.giangduong.assessment.core;

/** How an answer stands to the deadline. Both kinds count; the second stays visible. */
public enum Standing {
    /** Received before the deadline. */
    COUNTED,
    /** Received within the grace after the deadline. */
    LATE
}
