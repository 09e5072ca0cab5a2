package vn.giangduong.organization.comparison;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.giangduong.organization.UnitId;

/**
 * What changed under a unit between two days.
 *
 * @param differences from the top down, sisters in their order
 * @param unchanged how many units are the same on both days
 */
public record UnitComparison(
        UnitId within,
        LocalDate before,
        LocalDate after,
        List<UnitDifference> differences,
        int unchanged)
        implements Serializable {

    /** Copies. */
    public UnitComparison {
        differences = List.copyOf(differences);
    }
}
