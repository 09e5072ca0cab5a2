package vn.giangduong.assessment;

/** The quiz has attempts and may not be changed any more; the next module version gets its own. */
public final class QuizInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QuizInUseException(QuizId quiz) {
        super("Quiz " + quiz + " has attempts and may not be changed");
    }
}
