package vn.giangduong.training.completion;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.CompletionFigures;

/**
 * The figures of a unit and those under it with one module.
 *
 * @param modules what can be chosen, most people of the unit first
 * @param module the one chosen; {@code null} when there is none
 * @param total of the unit with all under it
 * @param children of the units under it by unit; who is not in it has nobody
 * @param weeks the unit's total at the end of each week, oldest first
 */
record UnitFigures(
        List<UnitCompletionModule> modules,
        @Nullable UnitCompletionModule module,
        CompletionFigures total,
        Map<UnitId, CompletionFigures> children,
        List<UnitCompletionWeek> weeks) {}
