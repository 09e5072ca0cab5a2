package vn.giangduong.training.classes.enrolment;

import java.io.Serializable;
import java.util.List;

/**
 * One page of a class's roster, by given name, then family name.
 *
 * @param total how many the filter finds
 * @param page counted from 0
 */
public record EnrolmentPage(List<EnrolmentPerson> people, long total, int page)
        implements Serializable {

    /** How many people a page holds. */
    public static final int SIZE = 50;

    public EnrolmentPage {
        people = List.copyOf(people);
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
