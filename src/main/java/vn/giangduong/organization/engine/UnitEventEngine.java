package vn.giangduong.organization.engine;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.RowChanges;
import vn.giangduong.organization.events.UnitChange;
import vn.giangduong.organization.events.UnitChangeParticipant;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitEventId;
import vn.giangduong.organization.events.UnitEventMachine;
import vn.giangduong.organization.events.UnitEventUnit.Part;

/** Carries one event out inside the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UnitEventEngine implements UnitEventMachine {

    private final EventStore events;
    private final UnitLookup units;
    private final Foundings foundings;
    private final Alterations alterations;
    private final Endings endings;
    private final UnitEventUndo undo;
    private final TreeChecks checks;
    private final JdbcClient jdbc;
    private final RowColumns columns;
    private final ObjectProvider<UnitChangeParticipant> participants;
    private final AuditLog audit;
    private final Clock clock;

    UnitEventEngine(
            EventStore events,
            UnitLookup units,
            Foundings foundings,
            Alterations alterations,
            Endings endings,
            UnitEventUndo undo,
            TreeChecks checks,
            JdbcClient jdbc,
            RowColumns columns,
            ObjectProvider<UnitChangeParticipant> participants,
            AuditLog audit,
            Clock clock) {
        this.events = events;
        this.units = units;
        this.foundings = foundings;
        this.alterations = alterations;
        this.endings = endings;
        this.undo = undo;
        this.checks = checks;
        this.jdbc = jdbc;
        this.columns = columns;
        this.participants = participants;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public long lock() {
        return events.lock();
    }

    @Override
    public boolean mayManage(UnitId unit) {
        return units.mayManage(unit);
    }

    @Override
    public void hold() {
        events.hold();
    }

    @Override
    public Optional<UnitChange> ending(UnitId unit) {
        return events.ending(unit);
    }

    @Override
    public RowChanges rows(UnitEventId event) {
        if (!events.lockApplied(event)) {
            throw new IllegalStateException("Event " + event + " holds no longer");
        }
        return new RowRecorder(jdbc, columns, event);
    }

    @Override
    public void undo(UnitEventId event) {
        undo.undo(event);
    }

    @Override
    public Applied apply(UnitEventDraft draft) {
        UnitEventId event = events.add(draft);
        EventRun run = new EventRun(draft, event, new RowRecorder(jdbc, columns, event));
        run.refuse(DraftRules.check(draft));
        run.stopIfRefused();
        switch (draft) {
            case UnitEventDraft.Found found -> foundings.found(run, found.unit(), Part.SUBJECT);
            case UnitEventDraft.Rename rename -> alterations.rename(run, rename);
            case UnitEventDraft.Move move -> alterations.move(run, move);
            case UnitEventDraft.Merge merge -> endings.merge(run, merge);
            case UnitEventDraft.Split split -> endings.split(run, split);
            case UnitEventDraft.End end -> endings.end(run, end);
            case UnitEventDraft.ChangeType change -> alterations.changeType(run, change);
            case UnitEventDraft.ChangeContact change -> alterations.changeContact(run, change);
        }
        run.stopIfRefused();
        checks.rechain(run.rechained(), run.on());
        run.refuse(checks.misplaced(run.roles().keySet(), run.on()));
        run.stopIfRefused();
        events.saveUnits(run);
        carryOut(run);
        run.stopIfRefused();
        events.countUp();
        audit.record(
                "organization." + draft.kind().name().toLowerCase(Locale.ROOT),
                "unit_event",
                event,
                DraftRules.sourceOf(draft));
        return new Applied(event, run.consequences());
    }

    private void carryOut(EventRun run) {
        boolean arrived = !run.on().isAfter(Periods.dayOf(clock.instant()));
        participants
                .orderedStream()
                .forEach(
                        participant -> {
                            try {
                                run.say(participant.carryOut(run.change(), run.rows()));
                                run.say(
                                        arrived
                                                ? participant.arrive(
                                                        run.event(),
                                                        run.on(),
                                                        run.left(),
                                                        run.rows())
                                                : participant.foresee(run.change()));
                            } catch (BadInputException refused) {
                                run.refuse(refused.problems());
                            }
                        });
        if (arrived) {
            events.arrived(run.event());
        }
    }
}
