package vn.giangduong.people.followers;

import java.io.Serializable;
import java.util.List;

/**
 * One page of the cells under a unit.
 *
 * @param unitName the unit they are under
 * @param page counted from 1
 */
public record CellPage(
        String unitCode, String unitName, List<CellFollowers> cells, long total, int page)
        implements Serializable {

    /** How many cells a page holds. */
    public static final int SIZE = 50;

    public CellPage {
        cells = List.copyOf(cells);
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
