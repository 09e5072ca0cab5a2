package vn.giangduong.organization.events;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitContact;

/**
 * A unit to be founded.
 *
 * @param code a code no unit has or had
 * @param symbol the unit's part of document numbers, such as BTGHU
 * @param type code of its type
 * @param parent the unit above it, {@code null} for a new top
 * @param order its place among its sisters; those with the same are sorted by name
 */
public record NewUnit(
        UnitCode code,
        String name,
        String shortName,
        @Nullable String symbol,
        String type,
        @Nullable UnitCode parent,
        UnitContact contact,
        int order)
        implements Serializable {}
