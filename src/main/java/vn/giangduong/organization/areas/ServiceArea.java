package vn.giangduong.organization.areas;

import java.io.Serializable;
import java.time.LocalDate;
import vn.giangduong.organization.UnitId;

/**
 * That a school or centre serves a unit, and everything under it, for a while.
 *
 * @param to the day after the last
 */
public record ServiceArea(
        long id,
        UnitId centre,
        String centreName,
        UnitId unit,
        String unitName,
        LocalDate from,
        LocalDate to)
        implements Serializable {}
