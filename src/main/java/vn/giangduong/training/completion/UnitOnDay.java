package vn.giangduong.training.completion;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.Unit;

/**
 * A unit and its place in the tree on one day.
 *
 * @param parent the unit above it, if the reader may see that one too
 * @param children the units directly under it, in their order
 */
public record UnitOnDay(Unit unit, LocalDate on, @Nullable Unit parent, List<Unit> children)
        implements Serializable {

    public UnitOnDay {
        children = List.copyOf(children);
    }
}
