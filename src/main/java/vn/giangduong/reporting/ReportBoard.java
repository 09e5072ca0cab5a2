package vn.giangduong.reporting;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Who has and has not reported to a unit, and what the accepted reports add up to.
 *
 * @param rows in the order of the tree
 * @param accepted the sum of the accepted reports addressed to the unit itself; {@code own} is
 *     empty
 */
public record ReportBoard(
        ReportingPeriod period,
        ReportUnit unit,
        boolean everyLevel,
        List<BoardRow> rows,
        List<ReportLine> accepted)
        implements Serializable {

    public ReportBoard {
        rows = List.copyOf(rows);
        accepted = List.copyOf(accepted);
    }

    /** How many rows are in each state. */
    public Map<ReportStatus, Long> counts() {
        Map<ReportStatus, Long> counts = new EnumMap<>(ReportStatus.class);
        for (ReportStatus status : ReportStatus.values()) {
            counts.put(status, 0L);
        }
        rows.forEach(row -> counts.merge(row.duty().status(), 1L, Long::sum));
        return counts;
    }
}
