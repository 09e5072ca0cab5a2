package vn.giangduong.reporting;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's report for a period as the signed-in person may see and treat it.
 *
 * @param addressee who it goes to; {@code null} for a unit that owes none, whose page only adds up
 * @param submission how often it was handed up; handed back to the service with every act, so that
 *     nobody decides on figures they have not seen
 * @param version changes with every act and every saved draft
 * @param difficulties what the unit wrote, as typed
 * @param frozen whether the figures are those handed up
 * @param provisional whether they may still change because the cut-off lies ahead
 * @param frozenAt when the figures were frozen; {@code null} unless they are
 * @param children the units that owe their reports to this one
 * @param mayWrite whether the reader may write and hand it up now
 * @param mayDecide whether the reader may accept or return it now
 * @param mayOpenNames whether the reader may see the people behind the unit's own figures
 */
public record UnitReport(
        ReportingPeriod period,
        ReportUnit unit,
        @Nullable ReportUnit addressee,
        ReportStatus status,
        int submission,
        int version,
        String difficulties,
        @Nullable String returnReason,
        boolean frozen,
        boolean provisional,
        @Nullable Instant frozenAt,
        @Nullable Instant submittedAt,
        List<ReportLine> lines,
        List<ReportChild> children,
        List<ReportStep> steps,
        boolean mayWrite,
        boolean mayDecide,
        boolean mayOpenNames)
        implements Serializable {

    public UnitReport {
        lines = List.copyOf(lines);
        children = List.copyOf(children);
        steps = List.copyOf(steps);
    }

    /** How many units under it are not in the figures. */
    public int missing() {
        return (int) children.stream().filter(child -> !child.counted()).count();
    }
}
