package vn.giangduong.people.memberships;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;
import vn.giangduong.people.Access;
import vn.giangduong.people.CadreDoor;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.units.KnownEndings;

/**
 * Where a cadre studies when that is not with their own cell: the same dated rows as memberships,
 * apart from them. Figures follow the membership; this says whom to invite where.
 */
@Service
@Transactional
public class PlaceOfStudyService {

    private final StayStore stays;
    private final UnitService units;
    private final Access access;
    private final CadreDoor door;
    private final KnownEndings endings;
    private final AuditLog audit;

    PlaceOfStudyService(
            JdbcClient jdbc,
            CurrentUser currentUser,
            Clock clock,
            UnitService units,
            Access access,
            CadreDoor door,
            KnownEndings endings,
            AuditLog audit) {
        this.stays = new StayStore(jdbc, currentUser, clock, "place_of_study", "NULL");
        this.units = units;
        this.access = access;
        this.door = door;
        this.endings = endings;
        this.audit = audit;
    }

    /**
     * Every place, the earliest first.
     *
     * @throws AccessDeniedException when the record is not for the signed-in person
     */
    @Transactional(readOnly = true)
    public List<Stay> history(CadreId cadre) {
        door.requireSee(cadre);
        return stays.of(cadre);
    }

    /** Where the cadre studies on that day, if not simply with their own cell. */
    @Transactional(readOnly = true)
    public Optional<Stay> on(CadreId cadre, LocalDate day) {
        door.requireSee(cadre);
        return StayRules.on(stays.of(cadre), day);
    }

    /**
     * Lets a cadre study somewhere from that day on, until the next entry.
     *
     * @throws AccessDeniedException when the record is not theirs to change, or the unit's people
     *     are not theirs to keep
     * @throws BadInputException when it cannot be
     */
    public void studiesAt(CadreId cadre, UnitId unit, LocalDate from, String reason) {
        door.requireManage(cadre);
        access.require(Permission.MANAGE_PEOPLE, unit);
        String why = StayRules.reason(reason);
        StayRules.requireDay(from, door.today());
        endings.hold();
        if (units.find(unit, from).isEmpty()) {
            throw StayRules.bad("unit", "people.stay.bad.noUnit", VietnameseFormats.date(from));
        }
        stays.lock(cadre);
        List<Stay> all = stays.of(cadre);
        Optional<Stay> left = StayRules.on(all, from);
        if (left.filter(stay -> stay.unit().equals(unit)).isPresent()) {
            throw StayRules.bad("unit", "people.stay.bad.same", left.get().unitName());
        }
        // the same day again is a correction of what was just entered
        left.ifPresent(
                stay -> {
                    if (stay.from().equals(from)) {
                        stays.delete(stay.id());
                    } else {
                        stays.endOn(stay.id(), from);
                    }
                });
        stays.insert(cadre, unit, from, StayRules.untilNext(all, from), why);
        endings.follow(unit);
        audit.record("placeOfStudy.begin", "cadre", cadre, "unit %s on %s".formatted(unit, from));
    }

    /**
     * From that day on the cadre studies with their own cell again.
     *
     * @throws BadInputException when there is no other place on the day before
     */
    public void end(CadreId cadre, LocalDate on) {
        door.requireManage(cadre);
        StayRules.requireDay(on, door.today());
        stays.lock(cadre);
        Stay left =
                StayRules.on(stays.of(cadre), on.minusDays(1))
                        .orElseThrow(() -> StayRules.bad("on", "people.stay.bad.noPlace"));
        stays.endOn(left.id(), on);
        audit.record(
                "placeOfStudy.end", "cadre", cadre, "unit %s on %s".formatted(left.unit(), on));
    }
}
