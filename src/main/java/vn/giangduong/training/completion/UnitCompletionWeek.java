package vn.giangduong.training.completion;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Where a unit stood at the end of a week.
 *
 * @param monday the week's first day
 * @param completed how many had completed by the week's end
 * @param summoned the denominator: those summoned by the day asked for or, where the unit had more
 *     people then, by the week's end
 */
public record UnitCompletionWeek(LocalDate monday, long completed, long summoned)
        implements Serializable {}
