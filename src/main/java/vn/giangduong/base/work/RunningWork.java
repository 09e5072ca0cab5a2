package vn.giangduong.base.work;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.giangduong.base.input.Problem;

/** Work of this process: told by its own thread, watched and cancelled by others. */
final class RunningWork implements WorkProgress {

    private final WorkId id;
    private final String kind;
    private final String subject;
    private final Instant startedAt;
    private final WorkStore store;
    private final AtomicReference<Moment> moment = new AtomicReference<>(Moment.waiting());
    private volatile boolean landed;

    RunningWork(WorkId id, String kind, String subject, Instant startedAt, WorkStore store) {
        this.id = id;
        this.kind = kind;
        this.subject = subject;
        this.startedAt = startedAt;
        this.store = store;
    }

    /** All that changes, so that who watches never sees half a change. */
    private record Moment(
            WorkState state,
            boolean cancelled,
            @Nullable WorkStep step,
            @Nullable WorkOutcome outcome,
            List<Problem> problems,
            @Nullable String reference,
            @Nullable Object found,
            @Nullable Instant endedAt) {

        static Moment waiting() {
            return new Moment(WorkState.WAITING, false, null, null, List.of(), null, null, null);
        }

        Moment in(WorkState next, @Nullable WorkStep step, @Nullable WorkOutcome outcome) {
            return new Moment(next, cancelled, step, outcome, List.of(), null, null, null);
        }

        Moment toBeCancelled() {
            return state.canBeCancelled()
                    ? new Moment(state, true, step, null, List.of(), null, null, null)
                    : this;
        }
    }

    /** How a piece of work ended. */
    record End(
            WorkState state,
            List<Problem> problems,
            @Nullable String reference,
            @Nullable Object found) {

        static End in(WorkState state) {
            return new End(state, List.of(), null, null);
        }
    }

    WorkId id() {
        return id;
    }

    /** Begins, unless it was cancelled while it waited. */
    void begin() {
        move(now -> now.in(WorkState.RUNNING, now.step(), null));
    }

    @Override
    public void step(String messageKey, long total) {
        move(now -> now.in(now.state(), new WorkStep(messageKey, 0, total), now.outcome()));
    }

    @Override
    public void done(long done) {
        move(
                now -> {
                    WorkStep step = now.step();
                    return step == null
                            ? now
                            : now.in(
                                    now.state(),
                                    new WorkStep(step.messageKey(), done, step.total()),
                                    now.outcome());
                });
    }

    @Override
    public void landing(String outcomeKey, Object... arguments) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("What lands, lands in a transaction");
        }
        WorkOutcome outcome =
                new WorkOutcome(outcomeKey, Arrays.stream(arguments).map(String::valueOf).toList());
        move(now -> now.in(WorkState.LANDING, now.step(), outcome));
        store.land(id, outcome);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        landed = true;
                    }
                });
    }

    private void move(UnaryOperator<Moment> change) {
        Moment next = moment.updateAndGet(now -> now.cancelled() ? now : change.apply(now));
        if (next.cancelled()) {
            throw new WorkCancelledException();
        }
    }

    /** Asks it to stop; false when it is too late. */
    boolean cancel() {
        Moment now = moment.updateAndGet(Moment::toBeCancelled);
        return now.cancelled() && !now.state().ended();
    }

    /** Whether it was asked to stop before its turn came: it will never begin. */
    boolean cancelledBeforeItBegan() {
        Moment now = now();
        return now.cancelled() && now.state() == WorkState.WAITING;
    }

    private Moment now() {
        return Objects.requireNonNull(moment.get());
    }

    void end(End end, Instant at) {
        Moment last = now();
        moment.set(
                new Moment(
                        end.state(),
                        last.cancelled(),
                        null,
                        end.state() == WorkState.DONE ? last.outcome() : null,
                        end.problems(),
                        end.reference(),
                        end.found(),
                        at));
    }

    /** Whether what it had to store is committed. */
    boolean hasLanded() {
        return landed;
    }

    boolean endedBefore(Instant then) {
        Instant endedAt = now().endedAt();
        return endedAt != null && endedAt.isBefore(then);
    }

    WorkStanding standing() {
        Moment now = now();
        return new WorkStanding(
                id,
                kind,
                subject,
                now.state(),
                startedAt,
                now.step(),
                now.outcome(),
                now.problems(),
                now.reference(),
                now.found());
    }
}
