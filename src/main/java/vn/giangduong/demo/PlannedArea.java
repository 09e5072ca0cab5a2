package vn.giangduong.demo;

import java.time.LocalDate;

/**
 * Whom a school or centre serves for a while.
 *
 * @param to the day after the last
 */
record PlannedArea(long centre, long unit, LocalDate from, LocalDate to) {}
