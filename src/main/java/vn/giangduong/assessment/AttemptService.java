package vn.giangduong.assessment;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.people.CadreId;

/** Prepares attempts and lists them. */
@Service
@Transactional
public class AttemptService {

    /**
     * Draws a paper for a cadre and freezes it, or returns the attempt that is still open. Two calls
     * at once prepare one attempt.
     *
     * @throws NoAttemptLeftException when the cadre has used all attempts
     * @throws BlueprintShortException when the bank cannot fill the blueprint today
     */
    public AttemptId prepare(QuizId quiz, CadreId cadre) {
        throw new UnsupportedOperationException();
    }

    /** The cadre's attempts at the quiz, oldest first. */
    @Transactional(readOnly = true)
    public List<AttemptSummary> attempts(QuizId quiz, CadreId cadre) {
        throw new UnsupportedOperationException();
    }

    /**
     * A paper drawn at random and stored nowhere, as the lecturer's view of the quiz.
     *
     * @throws BlueprintShortException when the bank cannot fill the blueprint today
     */
    @Transactional(readOnly = true)
    public PaperPreview preview(QuizId quiz) {
        throw new UnsupportedOperationException();
    }
}
