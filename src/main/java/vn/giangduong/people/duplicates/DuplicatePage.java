package vn.giangduong.people.duplicates;

import java.io.Serializable;
import java.util.List;

/**
 * Some of the pairs, the most alike first.
 *
 * @param total how many pairs there are
 * @param page counted from 0
 */
public record DuplicatePage(List<DuplicatePair> pairs, long total, int page)
        implements Serializable {

    /** How many pairs a page holds. */
    public static final int SIZE = 20;

    public DuplicatePage {
        pairs = List.copyOf(pairs);
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
