package vn.giangduong.assessment.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.giangduong.assessment.core.AttemptPhase.Annulled;
import vn.giangduong.assessment.core.AttemptPhase.ClosedBy;
import vn.giangduong.assessment.core.AttemptPhase.InProgress;
import vn.giangduong.assessment.core.AttemptPhase.Prepared;
import vn.giangduong.assessment.core.AttemptPhase.Submitted;
import vn.giangduong.assessment.core.RefusedException.Reason;

class AttemptPhaseTests {

    private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
    private static final Instant DEADLINE = START.plus(Duration.ofMinutes(30));
    private static final InProgress TIMED =
            new Prepared().open("tab-one", START, Duration.ofMinutes(30));
    private static final InProgress UNTIMED = new Prepared().open("tab-one", START, null);

    @Test
    void theFirstOpeningStartsTheClock() {
        assertThat(TIMED).isEqualTo(new InProgress("tab-one", START, START, DEADLINE));
        assertThat(UNTIMED.deadline()).isNull();
    }

    @Test
    void onlyTheWriterMayWrite() {
        assertThat(TIMED.receive("tab-one", START)).isEqualTo(Standing.COUNTED);
        refuses(Reason.OTHER_WRITER, () -> TIMED.receive("tab-two", START));
        refuses(Reason.OTHER_WRITER, () -> TIMED.submit("tab-two", 0, 0, START));
    }

    @Test
    void takingOverMovesThePenAndNothingElse() {
        Instant later = START.plusSeconds(60);
        InProgress next = TIMED.takeOver("tab-two", later);
        assertThat(next).isEqualTo(new InProgress("tab-two", later, START, DEADLINE));
        refuses(Reason.OTHER_WRITER, () -> next.receive("tab-one", later));
        assertThat(next.receive("tab-two", later)).isEqualTo(Standing.COUNTED);
    }

    @Test
    void takingOverFromOneselfChangesNothing() {
        assertThat(TIMED.takeOver("tab-one", START.plusSeconds(9))).isSameAs(TIMED);
    }

    @Test
    void answersWithinTheGraceAreLateButCount() {
        assertThat(TIMED.receive("tab-one", DEADLINE)).isEqualTo(Standing.COUNTED);
        assertThat(TIMED.receive("tab-one", DEADLINE.plusNanos(1000))).isEqualTo(Standing.LATE);
        assertThat(TIMED.receive("tab-one", DEADLINE.plusSeconds(30))).isEqualTo(Standing.LATE);
        refuses(Reason.CLOSED, () -> TIMED.receive("tab-one", DEADLINE.plusMillis(30_001)));
    }

    @Test
    void withoutADeadlineItIsNeverLate() {
        Instant nextYear = START.plus(Duration.ofDays(365));
        assertThat(UNTIMED.receive("tab-one", nextYear)).isEqualTo(Standing.COUNTED);
        assertThat(UNTIMED.isOverdue(nextYear)).isFalse();
    }

    @Test
    void submitsOnlyWhatHasArrived() {
        assertThat(TIMED.submit("tab-one", 7, 7, START))
                .isEqualTo(new Submitted(START, ClosedBy.CANDIDATE));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> TIMED.submit("tab-one", 5, 7, START))
                .satisfies(refusal -> assertThat(refusal.stored()).hasValue(5));
    }

    @Test
    void theClockClosesAtTheDeadlineHoweverLateItComes() {
        Instant nextDay = DEADLINE.plus(Duration.ofDays(1));
        assertThat(TIMED.expire(nextDay)).isEqualTo(new Submitted(DEADLINE, ClosedBy.CLOCK));
        assertThat(TIMED.submit("tab-one", 5, 7, nextDay))
                .isEqualTo(new Submitted(DEADLINE, ClosedBy.CLOCK));
    }

    @Test
    void theClockWaitsForTheGrace() {
        refuses(Reason.NOT_CLOSED, () -> TIMED.expire(DEADLINE.plusSeconds(30)));
        refuses(Reason.NOT_CLOSED, () -> UNTIMED.expire(DEADLINE.plus(Duration.ofDays(1))));
    }

    @Test
    void takesNoAnswersBeforeAndAfter() {
        refuses(Reason.NOT_OPENED, () -> new Prepared().requireInProgress());
        refuses(Reason.CLOSED, () -> new Submitted(DEADLINE, ClosedBy.CLOCK).requireInProgress());
        refuses(Reason.CLOSED, () -> new Annulled().requireInProgress());
        assertThat(TIMED.requireInProgress()).isSameAs(TIMED);
    }

    @Test
    void tellsSinceWhenAnotherOneWrites() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> TIMED.requireWriter("tab-two"))
                .satisfies(refusal -> assertThat(refusal.since()).hasValue(START));
    }

    private static void refuses(Reason reason, ThrowingCallable transition) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(transition)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
