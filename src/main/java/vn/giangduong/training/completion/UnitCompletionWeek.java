package vn.giangduong.training.completion;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Where a unit stood at the end of a week.
 *
 * @param monday the week's first day
 * @param completed how many of those summoned by now had completed by the week's end
 */
public record UnitCompletionWeek(LocalDate monday, long completed) implements Serializable {}
