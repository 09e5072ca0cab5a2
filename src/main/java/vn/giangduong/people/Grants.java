package vn.giangduong.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;

/**
 * What one person is granted today, read once by a page that asks about several units or
 * permissions. For the request it was read in; never to be kept.
 *
 * @param roles the roles by the unit at the top of the subtree they hold for
 */
public record Grants(Map<UnitId, Set<Role>> roles) {

    public Grants {
        roles = Map.copyOf(roles);
    }

    /** Whether the permission is granted for exactly this unit and all under it. */
    public boolean beginAt(Unit unit, Permission permission) {
        return roles.getOrDefault(unit.id(), Set.of()).stream()
                .anyMatch(role -> role.carries(permission));
    }

    /**
     * Whether the permission reaches a unit.
     *
     * @param chain from the top of the tree down to the unit, today
     */
    public boolean reach(List<Unit> chain, Permission permission) {
        return chain.stream().anyMatch(unit -> beginAt(unit, permission));
    }
}
