package vn.giangduong.questionbank;

/** What a person may do to a version of a question. */
public enum QuestionAction {
    /** Change a draft, or begin the next version of what was approved. */
    EDIT,
    /** Hand a draft in for approval. */
    SUBMIT,
    /** Let what somebody else wrote be drawn. */
    APPROVE,
    /** Give what waits for approval back to be changed. */
    RETURN,
    /** Take out of use. */
    RETIRE
}
