package vn.giangduong.reporting;

/** The states of a report in one word each, as the database and the screen name them. */
public enum ReportStatus {
    /** Nothing was submitted yet, whether or not something was written. */
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED
}
