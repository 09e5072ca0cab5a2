package vn.giangduong.assessment;

/** There is no such quiz. */
public final class QuizNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QuizNotFoundException(String what) {
        super(what);
    }
}
