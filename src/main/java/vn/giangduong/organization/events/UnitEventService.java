package vn.giangduong.organization.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Permission;
import vn.giangduong.organization.UnitAccess;
import vn.giangduong.organization.UnitId;

/**
 * Changes the organisation by dated events. Needs {@code MANAGE_UNITS} on every unit named; a unit
 * outside the person's scope is treated as if there were none. A preview and {@link #undoable} run
 * the real thing in a transaction of their own and take it back: they must not be called inside a
 * transaction that has changed the organisation.
 */
@Service
public class UnitEventService {

    private final UnitEventMachine engine;
    private final UnitEventReader reader;
    private final UnitAccess access;
    private final TransactionTemplate kept;
    private final TransactionTemplate tried;

    UnitEventService(
            UnitEventMachine engine,
            UnitEventReader reader,
            UnitAccess access,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.reader = reader;
        this.access = access;
        this.kept = new TransactionTemplate(transactions);
        this.tried = new TransactionTemplate(transactions);
        this.tried.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Counts up with every change of the organisation. */
    public long revision() {
        return reader.revision();
    }

    /** What one event would bring about; nothing is kept. */
    public UnitEventPreview preview(UnitEventDraft draft) {
        return preview(List.of(draft)).getFirst();
    }

    /**
     * What several events would bring about one after the other; nothing is kept. Ends with the
     * first that cannot be applied.
     */
    public List<UnitEventPreview> preview(List<? extends UnitEventDraft> drafts) {
        access.require(Permission.MANAGE_UNITS);
        List<UnitEventPreview> previews = new ArrayList<>();
        tried.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    long revision = engine.lock();
                    for (UnitEventDraft draft : drafts) {
                        UnitEventPreview preview = tryOut(draft, revision);
                        previews.add(preview);
                        if (!preview.applicable()) {
                            return;
                        }
                    }
                });
        return previews;
    }

    private UnitEventPreview tryOut(UnitEventDraft draft, long revision) {
        try {
            List<Consequence> consequences = engine.apply(draft).consequences();
            return new UnitEventPreview(draft, consequences, List.of(), revision);
        } catch (BadInputException refused) {
            return new UnitEventPreview(draft, List.of(), refused.problems(), revision);
        }
    }

    /**
     * Applies an event.
     *
     * @param expectedRevision the revision of the preview the person saw
     * @throws BadInputException when it cannot be applied, or the organisation has changed since
     */
    public UnitEventId apply(UnitEventDraft draft, long expectedRevision) {
        return apply(List.of(draft), expectedRevision).getFirst();
    }

    /**
     * Applies several events, all or none.
     *
     * @throws BadInputException when one cannot be applied; the problems' line is its place in the
     *     list, counted from 1, when there are several
     */
    public List<UnitEventId> apply(List<? extends UnitEventDraft> drafts, long expectedRevision) {
        access.require(Permission.MANAGE_UNITS);
        List<UnitEventId> applied = new ArrayList<>();
        kept.executeWithoutResult(
                _ -> {
                    if (engine.lock() != expectedRevision) {
                        throw new BadInputException(
                                Problem.in("", "organization.event.refused.changedMeanwhile"));
                    }
                    for (UnitEventDraft draft : drafts) {
                        int line = drafts.size() == 1 ? 0 : applied.size() + 1;
                        applied.add(apply(draft, line));
                    }
                });
        return applied;
    }

    private UnitEventId apply(UnitEventDraft draft, int line) {
        try {
            return engine.apply(draft).event();
        } catch (BadInputException refused) {
            if (line == 0) {
                throw refused;
            }
            throw new BadInputException(
                    refused.problems().stream()
                            .map(
                                    problem ->
                                            new Problem(
                                                    problem.source(),
                                                    line,
                                                    problem.column(),
                                                    problem.messageKey(),
                                                    problem.arguments()))
                            .toList());
        }
    }

    /** What stands in the way of undoing an event; empty when it can be undone. */
    public List<Problem> undoable(UnitEventId id) {
        access.require(Permission.MANAGE_UNITS);
        List<Problem> problems = new ArrayList<>();
        tried.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    try {
                        engine.undo(id);
                    } catch (BadInputException refused) {
                        problems.addAll(refused.problems());
                    }
                });
        return problems;
    }

    /**
     * Undoes an event while nothing depends on it.
     *
     * @throws BadInputException when something does
     */
    public void undo(UnitEventId id) {
        access.require(Permission.MANAGE_UNITS);
        kept.executeWithoutResult(_ -> engine.undo(id));
    }

    /**
     * Events on units under one, with days from one to another, both included; newest first.
     *
     * @throws vn.giangduong.organization.UnitNotFoundException when there is no such unit or the
     *     signed-in person does not see it in the tree
     */
    public List<UnitEvent> events(UnitId within, LocalDate from, LocalDate to) {
        access.requireSeen(within);
        return reader.events(within, from, to);
    }

    /**
     * All events of a unit, oldest first, undone ones too.
     *
     * @throws vn.giangduong.organization.UnitNotFoundException as {@link #events}
     */
    public List<UnitEvent> history(UnitId unit) {
        access.requireSeen(unit);
        return reader.history(unit);
    }

    /**
     * One event.
     *
     * @throws vn.giangduong.organization.UnitNotFoundException when there is none or the signed-in
     *     person may manage or see none of its units
     */
    public UnitEvent get(UnitEventId id) {
        return reader.get(id);
    }
}
