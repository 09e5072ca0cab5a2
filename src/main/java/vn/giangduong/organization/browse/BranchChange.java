package vn.giangduong.organization.browse;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.giangduong.organization.Unit;

/**
 * The branches under a unit on two days, side by side.
 *
 * @param earlier the branches of the earlier tree, in their order; under the units it took over
 *     from when the unit was not there yet
 * @param later the branches of the later tree, in their order
 * @param flows what went from which into which; a branch that stayed flows into itself
 */
public record BranchChange(
        LocalDate before,
        LocalDate after,
        List<Unit> earlier,
        List<Unit> later,
        List<BranchFlow> flows)
        implements Serializable {

    /** Copies. */
    public BranchChange {
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
        flows = List.copyOf(flows);
    }
}
