package vn.giangduong.base.work;

/** The person has work of the same kind under way; one at a time. */
public class WorkUnderWayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkUnderWayException(String kind) {
        super("Work of the kind " + kind + " is under way already");
    }
}
