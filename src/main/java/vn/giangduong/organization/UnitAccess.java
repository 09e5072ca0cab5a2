package vn.giangduong.organization;

import java.util.List;
import vn.giangduong.base.security.Permission;

/**
 * Who may do what to a unit. Declared here and answered by the people's module, which knows the
 * grants and lies above this one.
 */
public interface UnitAccess {

    /** Whether the signed-in person may do that to the unit. */
    boolean may(Permission permission, UnitId unit);

    /** Insists on it; a refusal is logged and gives no hint whether the unit exists. */
    void require(Permission permission, UnitId unit);

    /** Whether the signed-in person sees the unit in the tree: its totals, or to change it. */
    default boolean sees(UnitId unit) {
        return may(Permission.SEE_TOTALS, unit) || may(Permission.MANAGE_UNITS, unit);
    }

    /**
     * Insists on {@link #sees}.
     *
     * @throws UnitNotFoundException otherwise, and when there is no such unit
     */
    default void requireSeen(UnitId unit) {
        if (!sees(unit)) {
            throw new UnitNotFoundException("No unit with that key");
        }
    }

    /** Insists on a permission whatever its scope. */
    void require(Permission permission);

    /** The units at the top of each subtree in which the signed-in person holds the permission. */
    List<UnitId> scopes(Permission permission);
}
