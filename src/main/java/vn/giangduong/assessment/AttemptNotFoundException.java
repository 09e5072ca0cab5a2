package vn.giangduong.assessment;

/** There is no such attempt, or it is another cadre's: the two are never told apart. */
public final class AttemptNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AttemptNotFoundException(AttemptId id) {
        super("No attempt " + id);
    }
}
