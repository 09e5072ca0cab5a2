package vn.giangduong.questionbank.word.document;

import java.util.List;

/**
 * A table; what tables in its cells hold stands in the cell itself.
 *
 * @param number of its first paragraph
 * @param rows each with its cells, each with its paragraphs
 */
public record WordTable(int number, List<List<List<WordParagraph>>> rows) implements WordBlock {

    public WordTable {
        rows = List.copyOf(rows);
    }

    /** All paragraphs, row by row. */
    public List<WordParagraph> paragraphs() {
        return rows.stream().flatMap(List::stream).flatMap(List::stream).toList();
    }
}
