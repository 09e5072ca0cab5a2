package vn.giangduong.assessment;

/** Answers that do not belong to the paper. Nothing of the batch was stored. */
public final class BadAnswersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadAnswersException(String what) {
        super(what);
    }
}
