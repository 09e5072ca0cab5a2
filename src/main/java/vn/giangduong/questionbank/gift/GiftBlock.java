package vn.giangduong.questionbank.gift;

import java.util.List;

/**
 * The raw text of one question, comments taken out, with the line of every character.
 *
 * @param comments the comment lines that belong to the question
 * @param text lines joined by \n, escapes still in place
 * @param lines the file's line of each character of the text
 * @param category the category that was in force
 */
record GiftBlock(List<Line> comments, String text, List<Integer> lines, List<String> category) {

    /** One line of the file, counted from 1. */
    record Line(int number, String text) {}

    /** The file's line of the character at that index; the last line for the end of the text. */
    int lineAt(int index) {
        return lines.get(Math.min(index, lines.size() - 1));
    }

    /** The file's line of the first character from that index on that is not white space. */
    int lineOfTextFrom(int index) {
        int at = index;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return lineAt(at);
    }
}
