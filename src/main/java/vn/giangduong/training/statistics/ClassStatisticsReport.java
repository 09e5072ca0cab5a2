package vn.giangduong.training.statistics;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.giangduong.organization.Unit;

/**
 * The statistics of classes by programme.
 *
 * @param unit the centre, or the unit whose centres are counted together
 * @param from the first day a class opened on
 * @param to the last
 * @param rows a row per programme, by title
 * @param totals the sum of the rows
 * @param smallHidden whether age groups of one to four people are hidden
 */
public record ClassStatisticsReport(
        Unit unit,
        LocalDate from,
        LocalDate to,
        List<ClassStatisticsRow> rows,
        ClassStatisticsRow totals,
        boolean smallHidden)
        implements Serializable {

    public ClassStatisticsReport {
        rows = List.copyOf(rows);
    }
}
