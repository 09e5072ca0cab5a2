package vn.giangduong.organization.paths;

import java.time.LocalDate;

/**
 * That one unit is above another, or is it, for a while.
 *
 * @param depth how many steps up; for a unit that has ended, from its carrier
 * @param inherited whether the descendant has ended and the ancestor has its figures
 * @param to the day after the last
 */
public record UnitPathRow(
        long ancestor,
        long descendant,
        int depth,
        boolean inherited,
        LocalDate from,
        LocalDate to) {

    boolean continues(UnitPathRow before) {
        return before.to.equals(from)
                && before.ancestor == ancestor
                && before.depth == depth
                && before.inherited == inherited;
    }
}
