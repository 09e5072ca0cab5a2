package vn.giangduong.training.completion;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.giangduong.organization.Unit;

/**
 * One page of the people behind a unit's figures, by given name, then family name.
 *
 * @param path from the highest unit the reader may see down to this one
 * @param on the day at whose end they stood so
 * @param tree on which tree
 * @param total how many people the filter finds
 * @param page counted from 0
 */
public record UnitCompletionPeople(
        Unit unit,
        List<Unit> path,
        LocalDate on,
        RollUpTree tree,
        UnitCompletionModule module,
        List<UnitCompletionPerson> people,
        long total,
        int page)
        implements Serializable {

    /** How many people a page holds. */
    public static final int PAGE_SIZE = 50;

    public UnitCompletionPeople {
        path = List.copyOf(path);
        people = List.copyOf(people);
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
    }
}
