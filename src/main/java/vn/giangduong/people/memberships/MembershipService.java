package vn.giangduong.people.memberships;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;
import vn.giangduong.people.Access;
import vn.giangduong.people.CadreDoor;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.CadreTransferred;
import vn.giangduong.people.units.EventTraces;
import vn.giangduong.people.units.KnownEndings;

/**
 * Moves cadres between cells. What was is never rewritten: a transfer ends one membership and
 * begins another, with its reason. Only the last entry can be taken back, which is logged. What
 * reaches beyond the known end of a unit goes on in its successor.
 */
@Service
@Transactional
public class MembershipService {

    private final StayStore stays;
    private final UnitService units;
    private final Access access;
    private final CadreDoor door;
    private final KnownEndings endings;
    private final EventTraces traces;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MembershipService(
            JdbcClient jdbc,
            CurrentUser currentUser,
            Clock clock,
            UnitService units,
            Access access,
            CadreDoor door,
            KnownEndings endings,
            EventTraces traces,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.stays = new StayStore(jdbc, currentUser, clock, "membership", "s.end_reason");
        this.jdbc = jdbc;
        this.units = units;
        this.access = access;
        this.door = door;
        this.endings = endings;
        this.traces = traces;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Every membership, the earliest first.
     *
     * @throws AccessDeniedException when the record is not for the signed-in person
     */
    @Transactional(readOnly = true)
    public List<Stay> history(CadreId cadre) {
        door.requireSee(cadre);
        return stays.of(cadre);
    }

    /**
     * Insists that the signed-in person may keep the unit's people.
     *
     * @throws AccessDeniedException when the unit's people are not theirs to keep
     */
    public void requireManage(UnitId unit) {
        access.require(Permission.MANAGE_PEOPLE, unit);
    }

    /**
     * Begins a membership of somebody who has none on that day.
     *
     * @throws AccessDeniedException when the unit's people are not theirs to keep
     * @throws BadInputException when the unit is no cell on that day, or they are a member already
     */
    public void begin(CadreId cadre, UnitId unit, LocalDate from, String reason) {
        requireManage(unit);
        String why = StayRules.reason(reason);
        endings.hold();
        requireCell(unit, from);
        boolean exists = stays.lock(cadre);
        List<Stay> all = stays.of(cadre);
        if (!exists || !all.isEmpty()) {
            door.requireManage(cadre);
        }
        if (StayRules.on(all, from).isPresent()) {
            throw StayRules.bad("on", "people.stay.bad.memberAlready");
        }
        stays.insert(cadre, unit, from, StayRules.untilNext(all, from), why);
        moved(cadre, null, unit, from);
    }

    /**
     * Moves a cadre to another cell: the membership of that day ends, one in the other cell begins
     * and lasts as long as the ended one would have. It may be a day of the past or to come.
     *
     * @param on the first day in the other cell
     * @param reason the document it rests on, or another reason
     * @throws AccessDeniedException when either end is not theirs to keep: who may do both does it
     * @throws BadInputException when it cannot be
     */
    public void transfer(CadreId cadre, UnitId to, LocalDate on, String reason) {
        door.requireManage(cadre);
        requireManage(to);
        String why = StayRules.reason(reason);
        endings.hold();
        requireCell(to, on);
        stays.lock(cadre);
        List<Stay> all = stays.of(cadre);
        Stay left = StayRules.on(all, on).orElse(null);
        if (left == null) {
            stays.insert(cadre, to, on, StayRules.untilNext(all, on), why);
            moved(cadre, null, to, on);
            return;
        }
        if (left.unit().equals(to)) {
            throw StayRules.bad("unit", "people.stay.bad.same", left.unitName());
        }
        if (left.from().equals(on)) {
            throw StayRules.bad(
                    "on", "people.stay.bad.sameDay", left.unitName(), VietnameseFormats.date(on));
        }
        stays.endOn(left.id(), on);
        stays.insert(cadre, to, on, left.until(), why);
        moved(cadre, left.unit(), to, on);
    }

    /**
     * Ends the membership of that day, and nothing follows it.
     *
     * @param on the first day no longer a member
     * @throws BadInputException when there is none on the day before, somebody ended it already, or
     *     another one follows
     */
    public void end(CadreId cadre, LocalDate on, String reason) {
        door.requireManage(cadre);
        String why = StayRules.reason(reason);
        StayRules.requireDay(on, door.today());
        stays.lock(cadre);
        List<Stay> all = stays.of(cadre);
        Stay left =
                StayRules.on(all, on.minusDays(1))
                        .orElseThrow(() -> StayRules.bad("on", "people.stay.bad.noMember"));
        if (StayRules.untilNext(all, on.minusDays(1)) != null) {
            throw StayRules.bad("on", "people.stay.bad.another");
        }
        if (left.until() != null && left.endReason() != null) {
            throw StayRules.bad(
                    "on",
                    "people.stay.bad.endedAlready",
                    left.unitName(),
                    VietnameseFormats.date(left.until()));
        }
        jdbc.sql("UPDATE membership SET valid_to = ?, end_reason = ? WHERE id = ?")
                .param(on)
                .param(why)
                .param(left.id())
                .update();
        audit.record("membership.end", "cadre", cadre, "unit " + left.unit() + " on " + on);
    }

    /**
     * Takes the last entry back because it was wrong, as {@link LastEntry} finds it: an end, and
     * the membership goes on; or a membership, and the one before it goes on as if nothing had been
     * entered.
     *
     * @throws BadInputException when there is nothing to take back, or an event of units wrote it
     *     on
     */
    public void takeBack(CadreId cadre, String reason) {
        door.requireManage(cadre);
        String why = StayRules.reason(reason);
        endings.hold();
        stays.lock(cadre);
        LastEntry entry =
                LastEntry.of(stays.of(cadre))
                        .orElseThrow(() -> StayRules.bad("on", "people.stay.bad.nothingBefore"));
        if (entry.kind() == LastEntry.Kind.END) {
            takeBackEnd(cadre, entry.stay(), why);
        } else {
            takeBackStay(cadre, entry, why);
        }
    }

    private void takeBackEnd(CadreId cadre, Stay ended, String why) {
        requireManage(ended.unit());
        jdbc.sql("UPDATE membership SET valid_to = DEFAULT, end_reason = NULL WHERE id = ?")
                .param(ended.id())
                .update();
        endings.follow(ended.unit());
        audit.record(
                "membership.takeBack",
                "cadre",
                cadre,
                "end of unit %s on %s: %s".formatted(ended.unit(), ended.until(), why));
    }

    private void takeBackStay(CadreId cadre, LastEntry entry, String why) {
        Stay last = entry.stay();
        Stay before = entry.before();
        requireManage(before == null ? last.unit() : before.unit());
        List<EventTraces.Trace> written = traces.of("membership", last.id());
        if (!written.isEmpty()) {
            EventTraces.Trace event = written.getLast();
            throw StayRules.bad(
                    "on",
                    "people.stay.bad.event." + event.kind(),
                    last.unitName(),
                    VietnameseFormats.date(event.on()));
        }
        stays.delete(last.id());
        if (before != null && entry.kind() == LastEntry.Kind.TRANSFER) {
            stays.endOn(before.id(), last.until());
            endings.follow(before.unit());
        }
        audit.record(
                "membership.takeBack",
                "cadre",
                cadre,
                "unit %s from %s: %s".formatted(last.unit(), last.from(), why));
        if (before != null && StayRules.on(stays.of(cadre), last.from()).isPresent()) {
            events.publishEvent(
                    new CadreTransferred(cadre, last.unit(), before.unit(), last.from()));
        }
    }

    private void requireCell(UnitId unit, LocalDate on) {
        StayRules.requireDay(on, door.today());
        Unit cell =
                units.find(unit, on)
                        .orElseThrow(
                                () ->
                                        StayRules.bad(
                                                "unit",
                                                "people.stay.bad.noUnit",
                                                VietnameseFormats.date(on)));
        if (!cell.type().cell()) {
            throw StayRules.bad("unit", "people.stay.bad.noCell", cell.name());
        }
    }

    private void moved(CadreId cadre, @Nullable UnitId from, UnitId to, LocalDate on) {
        endings.follow(to);
        audit.record(
                from == null ? "membership.begin" : "membership.transfer",
                "cadre",
                cadre,
                from == null
                        ? "unit %s on %s".formatted(to, on)
                        : "from unit %s to unit %s on %s".formatted(from, to, on));
        events.publishEvent(new CadreTransferred(cadre, from, to, on));
    }
}
