package vn.giangduong.training.completion;

import java.io.Serializable;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.CompletionFigures;

/**
 * One line of a unit's table: a unit under it with everybody below, or the unit's own people.
 *
 * @param own whether these are the unit's own people and not a unit under it
 */
public record UnitCompletionRow(
        UnitId unit, String code, String name, boolean own, CompletionFigures figures)
        implements Serializable {}
