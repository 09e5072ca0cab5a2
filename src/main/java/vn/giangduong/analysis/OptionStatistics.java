package vn.giangduong.analysis;

import java.util.OptionalDouble;

/**
 * One option of a single-choice item.
 *
 * @param option the option's key
 * @param right whether it counts as right
 * @param count how many chose it
 * @param share {@code count} over all the item was presented to, blanks included; 0 if nobody
 * @param meanRest mean proportion (0 to 1) that those who chose it reached on the rest of their
 *     paper; empty if nobody who has a rest chose it
 * @param correlation point-biserial correlation of choosing it with the rest; empty if nobody or
 *     everybody chose it or the rest does not vary
 */
public record OptionStatistics(
        String option,
        boolean right,
        int count,
        double share,
        OptionalDouble meanRest,
        OptionalDouble correlation) {}
