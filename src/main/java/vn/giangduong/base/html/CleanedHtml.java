package vn.giangduong.base.html;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Safe HTML, and what had to go to make it so.
 *
 * @param removed the names of elements and of attributes that carry code or addresses, such as
 *     {@code script} and {@code onclick}, that were taken out; empty when all could stay
 */
public record CleanedHtml(String html, SortedSet<String> removed) {

    public CleanedHtml {
        removed = new TreeSet<>(removed);
    }
}
