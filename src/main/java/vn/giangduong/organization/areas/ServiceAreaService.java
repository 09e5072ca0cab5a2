package vn.giangduong.organization.areas;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.organization.UnitId;

/** Which units a school or centre serves. Changing needs {@code MANAGE_UNITS} on both. */
@Service
public class ServiceAreaService {

    /** Whom a centre serves on a day, by name. */
    public List<ServiceArea> of(UnitId centre, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** Who serves a unit on a day, directly or by serving a unit above it. */
    public List<ServiceArea> serving(UnitId unit, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** All areas a centre ever had, newest first. */
    public List<ServiceArea> history(UnitId centre) {
        throw new UnsupportedOperationException();
    }

    /**
     * The centre serves the unit from a day on, until further notice.
     *
     * @throws BadInputException when either does not exist on that day, the first is no centre, or
     *     it serves the unit already
     */
    public void add(UnitId centre, UnitId unit, LocalDate from) {
        throw new UnsupportedOperationException();
    }

    /**
     * The centre no longer serves the unit from a day on.
     *
     * @throws BadInputException when it does not serve it then
     */
    public void end(UnitId centre, UnitId unit, LocalDate from) {
        throw new UnsupportedOperationException();
    }
}
