package vn.giangduong.questionbank;

import java.util.List;

/**
 * One page of what was looked for.
 *
 * @param number counted from 1
 * @param total how many there are on all pages
 */
public record QuestionPage(List<QuestionRow> rows, int number, int total) {

    /** Rows on a full page. */
    public static final int SIZE = 50;

    public QuestionPage {
        rows = List.copyOf(rows);
    }

    /** At least 1. */
    public int pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
