package vn.giangduong.training.classes.enrolment;

/** Where a person stands in a class. */
public enum EnrolmentState {
    SUMMONED,
    STUDYING,
    COMPLETED,
    /** The class closed before they had completed it. */
    FAILED,
    /** Excused by decision: not counted among the learners. */
    EXEMPT
}
