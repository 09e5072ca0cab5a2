package vn.giangduong.assessment;

import org.jspecify.annotations.Nullable;

/**
 * One part of an answer with its truth: a statement judged, a pair joined, a place in an order, a
 * gap filled, or all that was typed. Texts are safe HTML.
 *
 * @param askedHtml what the part is about; empty when it is the question itself
 * @param givenHtml what was answered; empty for nothing
 * @param judged for a statement: whether it was said to be right; null otherwise, or for nothing
 * @param rightHtml what would have been right; empty when it is not one text
 * @param statementIsRight for a statement; null otherwise
 * @param right whether it earned everything
 */
public record ReviewLine(
        String askedHtml,
        String givenHtml,
        @Nullable Boolean judged,
        String rightHtml,
        @Nullable Boolean statementIsRight,
        boolean right) {}
