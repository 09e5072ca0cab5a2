package vn.giangduong.assessment;

import java.util.List;

/** The bank does not hold enough valid questions for a quiz's blueprint. */
public final class BlueprintShortException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Shortage> shortages;

    BlueprintShortException(QuizId quiz, List<Shortage> shortages) {
        super("The blueprint of quiz " + quiz + " cannot be drawn: " + shortages);
        this.shortages = List.copyOf(shortages);
    }

    /** Every row that lacks questions, in the blueprint's order. */
    public List<Shortage> shortages() {
        return List.copyOf(shortages);
    }
}
