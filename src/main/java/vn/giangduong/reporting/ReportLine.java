package vn.giangduong.reporting;

import java.io.Serializable;
import vn.giangduong.training.CompletionFigures;

/**
 * One module's figures in a report.
 *
 * @param own the unit's own people
 * @param below the sum of the accepted reports of the units under it
 */
public record ReportLine(
        String moduleCode, String moduleTitle, CompletionFigures own, CompletionFigures below)
        implements Serializable {

    /** Own people and those below together. */
    public CompletionFigures total() {
        return own.plus(below);
    }
}
