package vn.giangduong.base.work;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.web.ClientAddress;
import vn.giangduong.base.web.References;
import vn.giangduong.base.work.RunningWork.End;

/**
 * Where long work is handed in. A person has one piece of a kind under way at a time; a few run at
 * once, the others wait. Work goes on when its page is closed, and is found again by its kind. What
 * a stop of the server cuts off is {@link WorkState#INTERRUPTED}: nothing of it has landed.
 */
@Service
public class WorkDesk {

    private static final Logger LOG = LoggerFactory.getLogger(WorkDesk.class);
    private static final int AT_ONCE = 2;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final long LAST_SECONDS = 5;

    private final CurrentUser currentUser;
    private final WorkStore store;
    private final Clock clock;
    private final Map<Key, RunningWork> newest = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().name("work-", 1).factory());
    private volatile boolean stopping;

    WorkDesk(CurrentUser currentUser, WorkStore store, Clock clock) {
        this.currentUser = currentUser;
        this.store = store;
        this.clock = clock;
        int interrupted = store.interruptAll();
        if (interrupted > 0) {
            LOG.info("{} piece(s) of work were cut off by the last stop", interrupted);
        }
    }

    private record Key(long accountId, String kind) {}

    /**
     * Takes work in and returns at once. It runs with the rights, and under the address, of whoever
     * hands it in. Not to be called within a transaction.
     *
     * @param kind which work it is, such as {@code questionbank.gift}
     * @param subject what it is done with, such as a file's name
     * @throws WorkUnderWayException when the person has such work under way already
     */
    public WorkStanding start(String kind, String subject, Work<?> work) {
        Key key = new Key(currentUser.require().accountId(), kind);
        Instant now = clock.instant();
        newest.values().removeIf(old -> old.endedBefore(now.minus(KEPT)));
        RunningWork fresh =
                newest.compute(
                        key,
                        (k, old) -> {
                            if (old != null && !old.standing().state().ended()) {
                                throw new WorkUnderWayException(kind);
                            }
                            WorkId id = store.insert(key.accountId(), kind, subject, now);
                            return new RunningWork(id, kind, subject, now, store);
                        });
        SecurityContext as = SecurityContextHolder.createEmptyContext();
        as.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        String address = ClientAddress.current().orElse(null);
        threads.execute(
                () -> {
                    SecurityContextHolder.setContext(as);
                    try {
                        ClientAddress.runFrom(address, () -> run(fresh, work));
                    } finally {
                        SecurityContextHolder.clearContext();
                    }
                });
        return fresh.standing();
    }

    /** The signed-in person's newest work of a kind, under way or ended, until it is dismissed. */
    public Optional<WorkStanding> newest(String kind) {
        long accountId = currentUser.require().accountId();
        RunningWork kept = newest.get(new Key(accountId, kind));
        return kept == null ? store.newest(accountId, kind) : Optional.of(kept.standing());
    }

    /**
     * Stops the signed-in person's work of a kind, if that is still possible; nothing of it stays.
     *
     * @return false when it is already landing, or there is none under way
     */
    public boolean cancel(String kind) {
        RunningWork kept = newest.get(new Key(currentUser.require().accountId(), kind));
        if (kept == null || !kept.cancel()) {
            return false;
        }
        if (kept.cancelledBeforeItBegan()) {
            end(kept, End.in(WorkState.CANCELLED)); // not to be seen waiting for its turn
        }
        return true;
    }

    /** Forgets ended work: it was seen. */
    public void dismiss(String kind) {
        long accountId = currentUser.require().accountId();
        newest(kind)
                .filter(standing -> standing.state().ended())
                .ifPresent(
                        standing -> {
                            store.dismiss(standing.id(), accountId);
                            newest.computeIfPresent(
                                    new Key(accountId, kind),
                                    (key, kept) -> kept.id().equals(standing.id()) ? null : kept);
                        });
    }

    private void run(RunningWork running, Work<?> work) {
        End end;
        try {
            running.begin();
            end = new End(WorkState.DONE, List.of(), null, work.run(running));
        } catch (WorkCancelledException e) {
            end = End.in(stopping ? WorkState.INTERRUPTED : WorkState.CANCELLED);
        } catch (BadInputException e) {
            end = new End(WorkState.REFUSED, e.problems(), null, null);
        } catch (RuntimeException | Error e) {
            String reference = References.next();
            LOG.error("{}: work {} failed", reference, running.standing().kind(), e);
            end =
                    running.hasLanded()
                            ? End.in(WorkState.DONE)
                            : new End(WorkState.FAILED, List.of(), reference, null);
        }
        end(running, end);
    }

    private void end(RunningWork running, End end) {
        try {
            if (!running.hasLanded()) {
                store.end(running.id(), end.state(), end.reference());
            }
        } finally {
            running.end(end, clock.instant());
        }
    }

    /** Lets what is landing land, and stops the rest. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        newest.values().forEach(RunningWork::cancel);
        threads.shutdown();
        if (!threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Work did not stop in time; the next start will say that it was interrupted");
        }
    }
}
