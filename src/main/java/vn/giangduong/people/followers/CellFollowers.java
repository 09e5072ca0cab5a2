package vn.giangduong.people.followers;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitId;

/**
 * A cell and who follows it.
 *
 * @param committee name of the unit it is directly under
 * @param followers in the order they began; empty when nobody follows it
 */
public record CellFollowers(
        UnitId id, String code, String name, String committee, List<Assignment> followers)
        implements Serializable {

    public CellFollowers {
        followers = List.copyOf(followers);
    }

    /**
     * Somebody following a cell.
     *
     * @param grant key of the assignment
     * @param from may lie ahead
     * @param to the first day it holds no more; {@code null} until further notice
     */
    public record Assignment(
            long grant, String accountCode, String name, LocalDate from, @Nullable LocalDate to)
            implements Serializable {}
}
