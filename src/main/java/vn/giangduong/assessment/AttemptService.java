package vn.giangduong.assessment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Periods;
import vn.giangduong.people.Access;
import vn.giangduong.people.CadreId;

/** Prepares attempts and lists them. */
@Service
@Transactional
public class AttemptService {

    private final QuizStore quizzes;
    private final AttemptStore attempts;
    private final PaperStore papers;
    private final PaperDrawer drawer;
    private final AttemptAccess attemptAccess;
    private final Access access;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    AttemptService(
            QuizStore quizzes,
            AttemptStore attempts,
            PaperStore papers,
            PaperDrawer drawer,
            AttemptAccess attemptAccess,
            Access access,
            Clock clock) {
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.papers = papers;
        this.drawer = drawer;
        this.attemptAccess = attemptAccess;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Draws a paper for a cadre and freezes it, or returns the attempt that is still open. Two
     * calls at once prepare one attempt. A cadre may prepare their own; for others it takes {@link
     * Permission#MANAGE_CLASSES}.
     *
     * @throws QuizNotFoundException when there is no such quiz
     * @throws NoAttemptLeftException when the cadre has used all attempts
     * @throws BlueprintShortException when the bank cannot fill the blueprint today
     */
    public AttemptId prepare(QuizId quizId, CadreId cadre) {
        attemptAccess.requireMayPrepare(cadre);
        Quiz quiz = quizzes.hold(quizId).orElseThrow(() -> notFound(quizId));
        List<AttemptSummary> earlier = attempts.summaries(quizId, cadre);
        Optional<AttemptSummary> open =
                earlier.stream().filter(attempt -> isOpen(attempt.state())).findFirst();
        if (open.isPresent()) {
            return open.get().id();
        }
        requireAttemptLeft(quiz, earlier);
        Instant now = clock.instant();
        List<PaperItem> paper = drawer.draw(quiz, Periods.dayOf(now), random);
        int number = earlier.stream().mapToInt(AttemptSummary::number).max().orElse(0) + 1;
        Optional<AttemptId> created = attempts.insert(quizId, cadre, number, now);
        created.ifPresent(id -> papers.insert(id, paper));
        return created.or(() -> attempts.committed(quizId, cadre, number))
                .orElseThrow(() -> new IllegalArgumentException("There is no cadre " + cadre));
    }

    private static boolean isOpen(AttemptState state) {
        return switch (state) {
            case PREPARED, IN_PROGRESS -> true;
            case SUBMITTED, ANNULLED -> false;
        };
    }

    private static void requireAttemptLeft(Quiz quiz, List<AttemptSummary> earlier) {
        Integer allowed = quiz.attempts();
        long used =
                earlier.stream()
                        .filter(attempt -> attempt.state() != AttemptState.ANNULLED)
                        .count();
        if (allowed != null && used >= allowed) {
            throw new NoAttemptLeftException(quiz.id(), allowed);
        }
    }

    /**
     * The cadre's attempts at the quiz, oldest first. A cadre may list their own; for others it
     * takes {@link Permission#SEE_NAMES} for their unit or {@link Permission#MANAGE_CLASSES}, and
     * the reading is logged.
     */
    public List<AttemptSummary> attempts(QuizId quiz, CadreId cadre) {
        attemptAccess.requireMayRead(cadre);
        return attempts.summaries(quiz, cadre);
    }

    /**
     * What the bank lacks today to draw papers for the quiz; empty when nothing does.
     *
     * @throws QuizNotFoundException when there is no such quiz
     */
    @Transactional(readOnly = true)
    public List<Shortage> shortages(QuizId id) {
        Quiz quiz = quizzes.find(id).orElseThrow(() -> notFound(id));
        return drawer.shortages(quiz, Periods.dayOf(clock.instant()));
    }

    /**
     * A paper drawn at random and stored nowhere, for {@link Permission#AUTHOR}.
     *
     * @throws QuizNotFoundException when there is no such quiz
     * @throws BlueprintShortException when the bank cannot fill the blueprint today
     */
    @Transactional(readOnly = true)
    public PaperPreview preview(QuizId id) {
        access.require(Permission.AUTHOR);
        Quiz quiz = quizzes.find(id).orElseThrow(() -> notFound(id));
        return new PaperPreview(
                id,
                drawer.draw(quiz, Periods.dayOf(clock.instant()), random).stream()
                        .map(
                                item ->
                                        new PaperPreview.Item(
                                                item.position(), item.question(), item.options()))
                        .toList());
    }

    private static QuizNotFoundException notFound(QuizId id) {
        return new QuizNotFoundException("No quiz " + id);
    }
}
