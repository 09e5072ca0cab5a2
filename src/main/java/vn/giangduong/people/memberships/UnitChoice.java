package vn.giangduong.people.memberships;

import java.io.Serializable;
import vn.giangduong.organization.UnitId;

/**
 * A unit one may choose.
 *
 * @param above the name of the unit above it; empty for the top
 */
public record UnitChoice(UnitId id, String code, String name, String above)
        implements Serializable {}
