package vn.giangduong.organization;

import java.util.List;

/**
 * Where a unit stands on a day.
 *
 * @param asked the unit asked for
 * @param chain from the top down to the unit, or, after its end, to the one that carries it on;
 *     empty before its beginning
 * @param children the units directly under the last of the chain, in their order
 */
public record UnitPlace(UnitId asked, List<Unit> chain, List<Unit> children) {

    public UnitPlace {
        chain = List.copyOf(chain);
        children = List.copyOf(children);
    }
}
