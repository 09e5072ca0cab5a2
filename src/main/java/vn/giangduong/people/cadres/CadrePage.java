package vn.giangduong.people.cadres;

import java.io.Serializable;
import java.util.List;

/**
 * One page of a list of people, by given name, family name, middle names.
 *
 * @param total how many the filter finds
 * @param page counted from 0
 */
public record CadrePage(List<CadreRow> people, long total, int page) implements Serializable {

    /** How many people a page holds. */
    public static final int SIZE = 50;

    public CadrePage {
        people = List.copyOf(people);
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
