package vn.giangduong.training.completion;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.Unit;
import vn.giangduong.training.CompletionFigures;

/**
 * How far the people of a unit and the units under it have come with a module, on one day.
 *
 * @param path from the highest unit the reader may see down to this one
 * @param on the day at whose end is counted
 * @param tree on which tree
 * @param existed whether the unit existed on the day of the tree; otherwise it is shown as it is
 *     today, without figures
 * @param modules what can be chosen, most people first
 * @param module the one shown; {@code null} when nobody anywhere was summoned to anything
 * @param totals the sum of the rows
 * @param rows the unit's own people if any, then the units under it in their order
 * @param trend the last 26 weeks, oldest first; empty without a module
 * @param mayOpenNames whether the reader may see the people behind the figures
 */
public record UnitCompletionReport(
        Unit unit,
        List<Unit> path,
        LocalDate on,
        RollUpTree tree,
        boolean existed,
        List<UnitCompletionModule> modules,
        @Nullable UnitCompletionModule module,
        CompletionFigures totals,
        List<UnitCompletionRow> rows,
        List<UnitCompletionWeek> trend,
        boolean mayOpenNames)
        implements Serializable {

    public UnitCompletionReport {
        path = List.copyOf(path);
        modules = List.copyOf(modules);
        rows = List.copyOf(rows);
        trend = List.copyOf(trend);
    }

    /** How many units stand directly under this one in the table. */
    public long unitsBelow() {
        return rows.stream().filter(row -> !row.own()).count();
    }
}
