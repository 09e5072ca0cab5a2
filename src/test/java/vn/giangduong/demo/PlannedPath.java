package vn.giangduong.demo;

import java.time.LocalDate;

/**
 * That one unit is above another, or carries on what it was, for a while.
 *
 * @param inherited whether the lower one has ended
 * @param to the day after the last
 */
record PlannedPath(
        long ancestor,
        long descendant,
        int depth,
        boolean inherited,
        LocalDate from,
        LocalDate to) {}
