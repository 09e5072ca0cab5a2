package vn.giangduong.training.study;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.assessment.AttemptState;
import vn.giangduong.assessment.AttemptSummary;

/**
 * The quiz at the end of a cadre's module, and how they have done.
 *
 * @param minutes how long an attempt lasts; {@code null} without a limit
 * @param allowed how many attempts there are; {@code null} for any number
 * @param attempts oldest first
 */
public record StudyQuiz(
        String title,
        int questions,
        @Nullable Integer minutes,
        @Nullable Integer allowed,
        BigDecimal passMark,
        List<AttemptSummary> attempts)
        implements Serializable {

    public StudyQuiz {
        attempts = List.copyOf(attempts);
    }

    /** How many attempts may still be begun; nothing when there is no limit. */
    public Optional<Integer> left() {
        return Optional.ofNullable(allowed)
                .map(
                        most ->
                                Math.max(
                                        0,
                                        most
                                                - (int)
                                                        attempts.stream()
                                                                .filter(StudyQuiz::counts)
                                                                .count()));
    }

    /** The best mark so far. */
    public Optional<BigDecimal> best() {
        return attempts.stream()
                .filter(StudyQuiz::counts)
                .map(AttemptSummary::mark)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** The attempt that was begun or prepared and is not closed. */
    public Optional<AttemptSummary> open() {
        return attempts.stream()
                .filter(
                        attempt ->
                                attempt.state() == AttemptState.PREPARED
                                        || attempt.state() == AttemptState.IN_PROGRESS)
                .findFirst();
    }

    /** Whether a new attempt may be begun or an open one continued. */
    public boolean mayTry() {
        return open().isPresent() || left().map(left -> left > 0).orElse(true);
    }

    private static boolean counts(AttemptSummary attempt) {
        return attempt.state() != AttemptState.ANNULLED;
    }
}
