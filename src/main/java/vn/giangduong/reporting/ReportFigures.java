package vn.giangduong.reporting;

import java.io.Serializable;

/**
 * People counted for one module.
 *
 * @param summoned everybody who was to study it
 * @param studying of them, who had begun and not completed
 * @param completed of them, who had completed
 */
public record ReportFigures(long summoned, long studying, long completed) implements Serializable {

    /** Nobody. */
    public static final ReportFigures NONE = new ReportFigures(0, 0, 0);

    /** Both together. */
    public ReportFigures plus(ReportFigures other) {
        return new ReportFigures(
                summoned + other.summoned, studying + other.studying, completed + other.completed);
    }
}
