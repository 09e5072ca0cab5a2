package vn.giangduong.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.assessment.core.AttemptPhase;
import vn.giangduong.assessment.core.RefusedException;

/**
 * Closes attempts, each exactly once, whoever comes first: the candidate, a retry, the clock of
 * this node or of another. Closing and marking are one transaction; see {@link AnswerService} for
 * how it stands to saves.
 */
@Service
public class SubmissionService {

    private static final Logger LOG = LoggerFactory.getLogger(SubmissionService.class);
    private static final int BATCH = 200;

    private final AttemptStore attempts;
    private final AnswerLog log;
    private final AttemptCloser closer;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SubmissionService(
            AttemptStore attempts,
            AnswerLog log,
            AttemptCloser closer,
            TransactionTemplate transactions,
            Clock clock) {
        this.attempts = attempts;
        this.log = log;
        this.closer = closer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The candidate hands in. Handing in again changes nothing.
     *
     * @param lastSequence the last number the player has given out; the attempt stays open until
     *     all answers up to it are stored
     * @throws AttemptNotFoundException when there is no such attempt
     * @throws RefusedException when another one writes, answers are missing, or the attempt was
     *     annulled
     */
    @Transactional
    public void submit(AttemptId id, String writer, int lastSequence) {
        AttemptRow attempt = attempts.lock(id).orElseThrow(() -> new AttemptNotFoundException(id));
        if (attempt.phase() instanceof AttemptPhase.Submitted) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AttemptPhase.Submitted submitted =
                attempt.phase().requireInProgress().submit(writer, log.last(id), lastSequence, now);
        closer.close(attempt, submitted, now);
    }

    /**
     * Closes every attempt whose deadline and grace are over, each in a transaction of its own. One
     * that cannot be closed holds up no other.
     *
     * @return how many this call closed
     */
    public int closeOverdue() {
        List<AttemptId> overdue =
                attempts.overdue(clock.instant().minus(AttemptPhase.GRACE), BATCH);
        int closed = 0;
        for (AttemptId id : overdue) {
            try {
                closed += closeIfOverdue(id) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.error("Attempt {} is overdue and cannot be closed", id, e);
            }
        }
        return closed;
    }

    /** Closes the attempt if its deadline and grace are over; whether this call closed it. */
    public boolean closeIfOverdue(AttemptId id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (attempts.find(id).filter(attempt -> attempt.isOverdue(now)).isEmpty()) {
            return false;
        }
        return Boolean.TRUE.equals(transactions.execute(_ -> closeLocked(id, now)));
    }

    private boolean closeLocked(AttemptId id, Instant now) {
        return attempts.lock(id)
                .filter(attempt -> attempt.isOverdue(now))
                .map(attempt -> expire(attempt, now))
                .orElse(false);
    }

    private boolean expire(AttemptRow attempt, Instant now) {
        return closer.close(attempt, attempt.phase().requireInProgress().expire(now), now);
    }
}
