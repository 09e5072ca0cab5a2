package vn.giangduong.training.completion;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.Unit;
import vn.giangduong.training.CompletionFigures;

/**
 * How far the people of a unit had come with a module by the end of a day.
 *
 * @param unit the unit as it was on the day
 * @param tree on which tree
 * @param module the module; {@code null} when nobody of the unit had been summoned to any
 * @param totals the sum of the rows
 * @param rows the unit's own people if any, then the units under it on that day, in their order
 */
public record UnitCompletionOnDay(
        Unit unit,
        LocalDate on,
        RollUpTree tree,
        @Nullable UnitCompletionModule module,
        CompletionFigures totals,
        List<UnitCompletionRow> rows)
        implements Serializable {

    public UnitCompletionOnDay {
        rows = List.copyOf(rows);
    }
}
