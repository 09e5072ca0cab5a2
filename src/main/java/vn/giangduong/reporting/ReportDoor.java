package vn.giangduong.reporting;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitService;
import vn.giangduong.people.Access;

/** Finds the unit and period an address names, for whoever may see them. */
@Component
class ReportDoor {

    /** A unit as it was on the cut-off day of a period. */
    record Place(ReportingPeriod period, Unit unit) {

        ReportUnit reportUnit() {
            return new ReportUnit(unit.id(), unit.code(), unit.name());
        }

        /** Whether the unit owes a report for the period. */
        boolean owes() {
            return unit.parent() != null && !unit.type().lateral();
        }
    }

    private final ObligationService obligations;
    private final UnitService units;
    private final Access access;
    private final Clock clock;

    ReportDoor(ObligationService obligations, UnitService units, Access access, Clock clock) {
        this.obligations = obligations;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The unit on the cut-off day of the quarter's period. The quarter it is now is opened if need
     * be; no reader opens another.
     *
     * @throws AccessDeniedException without a hint which, when the period or the unit does not
     *     exist or is not for the signed-in person
     */
    Place enter(Permission permission, String unitCode, Quarter quarter) {
        LocalDate today = Periods.dayOf(clock.instant());
        ReportingPeriod period =
                quarter.contains(today)
                        ? obligations.current()
                        : obligations.find(quarter).orElseThrow(ReportDoor::refused);
        Unit unit =
                units.findByCode(unitCode, period.dates().cutOffOn())
                        .orElseThrow(ReportDoor::refused);
        access.require(permission, unit.id());
        return new Place(period, unit);
    }

    private static AccessDeniedException refused() {
        return new AccessDeniedException("Not allowed");
    }
}
