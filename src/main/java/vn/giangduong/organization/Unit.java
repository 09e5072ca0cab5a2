package vn.giangduong.organization;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it was on one day.
 *
 * @param id its identity
 * @param code its unique code
 * @param name its full name on that day
 * @param shortName a name for narrow places
 * @param type its type on that day
 * @param parent the unit above it on that day; {@code null} for the top
 * @param since the first day of this name, type and parent
 */
public record Unit(
        UnitId id,
        String code,
        String name,
        String shortName,
        UnitType type,
        @Nullable UnitId parent,
        LocalDate since)
        implements Serializable {}
