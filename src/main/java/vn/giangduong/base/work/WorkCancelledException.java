package vn.giangduong.base.work;

/** Somebody cancelled the work; nothing of it may stay. */
public class WorkCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkCancelledException() {
        super("The work was cancelled");
    }
}
