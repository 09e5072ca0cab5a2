package vn.giangduong.demo;

import java.time.LocalDate;

/**
 * That one unit took over from another.
 *
 * @param event number of the event, from 1
 * @param main whether it carries the figures
 */
record PlannedSuccession(int event, long from, long to, boolean main, LocalDate day) {}
