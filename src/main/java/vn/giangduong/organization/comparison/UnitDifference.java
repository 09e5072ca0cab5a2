package vn.giangduong.organization.comparison;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;

/**
 * A unit that differs between two days.
 *
 * @param before as it was on the first day; {@code null} when it was not yet
 * @param after as it was on the second; {@code null} when it was no more
 * @param predecessors units that ended or were divided in between and which it took over from
 * @param successors units that took over from it in between, the main one first
 */
public record UnitDifference(
        UnitId unit,
        @Nullable Unit before,
        @Nullable Unit after,
        Set<Kind> kinds,
        List<UnitId> predecessors,
        List<UnitId> successors)
        implements Serializable {

    /** Copies. */
    public UnitDifference {
        kinds = Set.copyOf(kinds);
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }

    /** What differs. */
    public enum Kind {
        FOUNDED,
        ENDED,
        RENAMED,
        MOVED,
        TYPE_CHANGED,
        /** Took over from another. */
        TOOK_OVER,
        /** Gave a part away and goes on. */
        DIVIDED
    }
}
