package vn.giangduong.training.study;

/** The cadre is not summoned to such a module, or it has no such lesson. */
public final class StudyNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StudyNotFoundException(String message) {
        super(message);
    }
}
