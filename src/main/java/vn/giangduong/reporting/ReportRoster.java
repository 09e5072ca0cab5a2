package vn.giangduong.reporting;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.training.CompletionState;

/**
 * One page of the people behind a unit's own figures for a module.
 *
 * @param frozen whether this is the roster that was handed up
 * @param page from 1
 * @param total how many people the filter leaves
 */
public record ReportRoster(
        ReportingPeriod period,
        ReportUnit unit,
        String moduleCode,
        String moduleTitle,
        @Nullable CompletionState state,
        boolean frozen,
        int page,
        long total,
        List<ReportPerson> people)
        implements Serializable {

    /** People on a page. */
    public static final int PAGE_SIZE = 50;

    public ReportRoster {
        people = List.copyOf(people);
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
    }
}
