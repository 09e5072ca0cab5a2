package vn.giangduong.training.completion;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.training.CompletionFigures;

/**
 * The cells somebody follows and how far they have come with a module.
 *
 * @param modules every module to choose from, those with most people of the cells first
 * @param module the chosen one; {@code null} when nobody was summoned to any
 */
public record FollowedCells(
        List<UnitCompletionModule> modules, @Nullable UnitCompletionModule module, List<Row> rows)
        implements Serializable {

    public FollowedCells {
        modules = List.copyOf(modules);
        rows = List.copyOf(rows);
    }

    /**
     * A cell.
     *
     * @param committee name of the unit it is directly under
     * @param since the first day it was followed
     */
    public record Row(
            String code, String name, String committee, LocalDate since, CompletionFigures figures)
            implements Serializable {}
}
