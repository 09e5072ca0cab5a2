package vn.giangduong.questionbank;

/** Where a version of a question stands between its author and the papers it may be drawn for. */
public enum ReviewState {
    /** Being written; may still change. */
    DRAFT,
    /** Waits for somebody other than its author to approve it. */
    IN_REVIEW,
    /** May be drawn; its content never changes again. */
    APPROVED,
    /** Taken out of use; papers that hold it keep it. */
    RETIRED
}
