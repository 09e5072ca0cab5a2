package vn.giangduong.people;

import java.util.List;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.organization.UnitId;

/** The grants somebody holds at the moment, seen from one unit. */
public record UnitRights(List<Held> grants) {

    public UnitRights {
        grants = List.copyOf(grants);
    }

    /**
     * A grant.
     *
     * @param scope the unit at the top of the subtree it is for
     * @param reaches whether the unit is in that subtree
     */
    public record Held(Role role, UnitId scope, boolean reaches) {}

    /** Whether they may do that to the unit. */
    public boolean may(Permission permission) {
        return grants.stream()
                .anyMatch(grant -> grant.reaches() && grant.role().carries(permission));
    }

    /** Whether a grant that carries the permission is for that very unit. */
    public boolean beginsAt(UnitId unit, Permission permission) {
        return grants.stream()
                .anyMatch(grant -> grant.scope().equals(unit) && grant.role().carries(permission));
    }
}
