package vn.giangduong.organization;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit was called and where it stood for a while.
 *
 * @param parent {@code null} for the top
 * @param from the first day
 * @param to the day after the last; {@link UnitService#FOREVER} until further notice
 */
public record UnitVersion(
        UnitId unit,
        String name,
        String shortName,
        @Nullable String symbol,
        UnitType type,
        @Nullable UnitId parent,
        UnitContact contact,
        LocalDate from,
        LocalDate to)
        implements Serializable {}
