package vn.giangduong.people.grants;

import java.io.Serializable;
import java.util.List;

/**
 * One page of grants.
 *
 * @param subject the unit or person they are of, as the screen calls it
 * @param page counted from 1
 */
public record GrantPage(String subject, List<Grant> grants, long total, int page)
        implements Serializable {

    /** How many grants a page holds. */
    public static final int SIZE = 100;

    public GrantPage {
        grants = List.copyOf(grants);
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
