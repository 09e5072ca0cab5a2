package vn.giangduong.organization.lists;

import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitContact;
import vn.giangduong.organization.UnitId;

/**
 * All that is kept of a unit on one day.
 *
 * @param parent the code of the unit above it; null for the top
 */
record UnitState(
        UnitId id,
        String code,
        String name,
        String shortName,
        @Nullable String symbol,
        String type,
        @Nullable String parent,
        UnitContact contact) {

    /** For a person to recognise. */
    String title() {
        return name + " (" + code + ")";
    }
}
