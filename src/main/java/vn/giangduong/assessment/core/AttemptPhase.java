package vn.giangduong.assessment.core;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an attempt stands, and what may be done from there. Transitions return the next phase or
 * refuse with a {@link RefusedException}; they look at no clock and change nothing.
 */
public sealed interface AttemptPhase {

    /** How long after the deadline answers that were under way still count. */
    Duration GRACE = Duration.ofSeconds(30);

    /** Who closed an attempt. */
    enum ClosedBy {
        CANDIDATE,
        CLOCK
    }

    /** The paper is drawn; nobody has opened it. */
    record Prepared() implements AttemptPhase {

        /**
         * The first opening, which starts the clock.
         *
         * @param allowed how long the attempt may last; null for no limit
         */
        public InProgress open(String writer, Instant now, @Nullable Duration allowed) {
            Instant deadline = allowed == null ? null : now.plus(allowed);
            return new InProgress(writer, now, now, deadline);
        }
    }

    /**
     * Answers are taken from one writer.
     *
     * @param writer the tab or device that may write
     * @param writerSince since when it may
     * @param startedAt when the attempt was first opened
     * @param deadline until when answers may be given; null for no limit
     */
    record InProgress(
            String writer, Instant writerSince, Instant startedAt, @Nullable Instant deadline)
            implements AttemptPhase {

        /** The candidate hands over to another tab or device; to the same one changes nothing. */
        public InProgress takeOver(String by, Instant now) {
            requireOpen(now);
            return by.equals(writer) ? this : new InProgress(by, now, startedAt, deadline);
        }

        /** Insists that it is this one who may write. */
        public void requireWriter(String candidate) {
            if (!candidate.equals(writer)) {
                throw refuseOther();
            }
        }

        /** The refusal for anybody but the writer. */
        public RefusedException refuseOther() {
            return RefusedException.otherWriter(writerSince);
        }

        /** How an answer received now stands; refuses once the grace is over. */
        public Standing receive(String from, Instant now) {
            requireWriter(from);
            requireOpen(now);
            return deadline == null || !now.isAfter(deadline) ? Standing.COUNTED : Standing.LATE;
        }

        /**
         * The candidate hands in.
         *
         * @param stored the last number in the log
         * @param last the last number the candidate's player has given out
         */
        public Submitted submit(String from, int stored, int last, Instant now) {
            requireWriter(from);
            if (isOverdue(now)) {
                return expire(now);
            }
            if (stored < last) {
                throw RefusedException.missingAnswers(stored);
            }
            return new Submitted(now, ClosedBy.CANDIDATE);
        }

        /**
         * The clock closes an attempt whose deadline and grace are over. It counts as closed at the
         * deadline, whenever somebody comes round to it.
         */
        public Submitted expire(Instant now) {
            if (deadline == null || !isOverdue(now)) {
                throw RefusedException.notClosed();
            }
            return new Submitted(deadline, ClosedBy.CLOCK);
        }

        /** Whether deadline and grace are over. */
        public boolean isOverdue(Instant now) {
            return deadline != null && now.isAfter(deadline.plus(GRACE));
        }

        private void requireOpen(Instant now) {
            if (isOverdue(now)) {
                throw RefusedException.closed();
            }
        }
    }

    /**
     * Handed in; nothing changes any more.
     *
     * @param at when
     */
    record Submitted(Instant at, ClosedBy by) implements AttemptPhase {}

    /** Declared void. */
    record Annulled() implements AttemptPhase {

        /** The refusal for whatever is asked of it. */
        public RefusedException refuse() {
            return RefusedException.closed();
        }
    }

    /** The phase as one in which answers are taken; refuses in every other. */
    default InProgress requireInProgress() {
        return switch (this) {
            case InProgress progress -> progress;
            case Prepared _ -> throw RefusedException.notOpened();
            case Submitted _, Annulled _ -> throw RefusedException.closed();
        };
    }
}
