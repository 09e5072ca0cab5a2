package vn.giangduong.people.desk;

import java.util.List;

/**
 * A page of accounts.
 *
 * @param page counted from 0
 * @param total accounts on all pages
 */
public record AccountPage(List<AccountRow> rows, int page, long total) {

    static final int SIZE = 50;

    /** Copies the rows. */
    public AccountPage {
        rows = List.copyOf(rows);
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
