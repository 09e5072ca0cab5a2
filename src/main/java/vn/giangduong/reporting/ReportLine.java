package vn.giangduong.reporting;

import java.io.Serializable;

/**
 * One module's figures in a report.
 *
 * @param own the unit's own people
 * @param below the sum of the accepted reports of the units under it
 */
public record ReportLine(
        String moduleCode, String moduleTitle, ReportFigures own, ReportFigures below)
        implements Serializable {

    /** Own people and those below together. */
    public ReportFigures total() {
        return own.plus(below);
    }
}
