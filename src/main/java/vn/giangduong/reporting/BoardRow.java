package vn.giangduong.reporting;

import java.io.Serializable;

/**
 * A unit on the board of those that owe reports.
 *
 * @param duty what it owes and where it stands
 * @param depth how far it is under the board's unit, from 1
 * @param below how many units under it owe a report
 * @param acceptedBelow of them, how many have theirs accepted
 */
public record BoardRow(ReportDuty duty, int depth, long below, long acceptedBelow)
        implements Serializable {}
