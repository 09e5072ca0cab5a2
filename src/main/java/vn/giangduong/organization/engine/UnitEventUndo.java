package vn.giangduong.organization.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.UnitChangeParticipant;
import vn.giangduong.organization.events.UnitEventId;

/** Takes an event back inside the caller's transaction, while nothing depends on it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UnitEventUndo {

    private final EventStore events;
    private final RowUndo rows;
    private final TreeChecks checks;
    private final UnitLookup units;
    private final JdbcClient jdbc;
    private final ObjectProvider<UnitChangeParticipant> participants;
    private final AuditLog audit;

    UnitEventUndo(
            EventStore events,
            RowUndo rows,
            TreeChecks checks,
            UnitLookup units,
            JdbcClient jdbc,
            ObjectProvider<UnitChangeParticipant> participants,
            AuditLog audit) {
        this.events = events;
        this.rows = rows;
        this.checks = checks;
        this.units = units;
        this.jdbc = jdbc;
        this.participants = participants;
        this.audit = audit;
    }

    /**
     * Undoes it.
     *
     * @throws BadInputException when something depends on it; the transaction is to be rolled back
     */
    void undo(UnitEventId event) {
        events.lock();
        if (!events.lockApplied(event)
                || events.units(event).stream().noneMatch(units::mayManage)) {
            throw new BadInputException(problem(event, "unknown"));
        }
        List<Problem> problems = new ArrayList<>(laterEvents(event));
        for (RowUndo.Changed changed : rows.changedSince(event)) {
            if (problems.isEmpty()) {
                problems.add(problem(event, "changed." + changed.table(), changed.rows().size()));
            }
        }
        stop(problems);
        rows.putBack(event);
        Set<Long> touched = new HashSet<>();
        events.units(event).forEach(unit -> touched.add(unit.value()));
        checks.rechain(touched, events.day(event));
        problems.addAll(checks.misplaced(touched, events.day(event)));
        Set<UnitId> founded = Set.copyOf(events.founded(event));
        participants
                .orderedStream()
                .forEach(
                        participant -> {
                            if (!founded.isEmpty()) {
                                problems.addAll(participant.dependences(founded));
                            }
                            participant.undone(event);
                        });
        problems.addAll(areasOf(event, founded));
        stop(problems);
        events.undone(event);
        events.countUp();
        audit.record("organization.undo", "unit_event", event, null);
    }

    /** Later events that changed the same rows again. */
    private List<Problem> laterEvents(UnitEventId event) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT e.id, e.kind, e.effective_on
                        FROM unit_event_change mine
                            JOIN unit_event_change theirs ON theirs.event_id > mine.event_id
                                AND theirs.table_name = mine.table_name
                                AND theirs.row_id = mine.row_id
                            JOIN unit_event e ON e.id = theirs.event_id AND e.state = 'APPLIED'
                        WHERE mine.event_id = :event
                        UNION
                        SELECT DISTINCT e.id, e.kind, e.effective_on
                        FROM unit_event_unit mine
                            JOIN unit_event_unit theirs ON theirs.unit_id = mine.unit_id
                                AND theirs.event_id > mine.event_id
                            JOIN unit_event e ON e.id = theirs.event_id AND e.state = 'APPLIED'
                        WHERE mine.event_id = :event AND mine.founded
                        ORDER BY effective_on, id
                        """)
                .param("event", event.value())
                .query(
                        (row, number) ->
                                problem(
                                        event,
                                        "event." + row.getString("kind"),
                                        VietnameseFormats.date(
                                                row.getObject("effective_on", LocalDate.class))))
                .list();
    }

    private List<Problem> areasOf(UnitEventId event, Set<UnitId> founded) {
        if (founded.isEmpty()) {
            return List.of();
        }
        long areas =
                jdbc.sql(
                                """
                                SELECT COUNT(*) FROM service_area
                                WHERE unit_id IN (:units) OR centre_id IN (:units)
                                """)
                        .param("units", founded.stream().map(UnitId::value).toList())
                        .query(Long.class)
                        .single();
        return areas == 0 ? List.of() : List.of(problem(event, "areas", areas));
    }

    private Problem problem(UnitEventId event, String key, Object... arguments) {
        String source =
                events.units(event).stream().findFirst().map(units::code).orElse(event.toString());
        return Problem.in(source, "organization.event.dependence." + key, arguments);
    }

    private static void stop(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }
}
