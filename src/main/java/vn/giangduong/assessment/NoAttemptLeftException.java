package vn.giangduong.assessment;

/** The cadre has used every attempt the quiz allows. */
public final class NoAttemptLeftException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int allowed;

    NoAttemptLeftException(QuizId quiz, int allowed) {
        super("All " + allowed + " attempts of quiz " + quiz + " are used up");
        this.allowed = allowed;
    }

    /** How many attempts the quiz allows. */
    public int allowed() {
        return allowed;
    }
}
