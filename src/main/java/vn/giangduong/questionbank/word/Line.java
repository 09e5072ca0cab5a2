package vn.giangduong.questionbank.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.word.document.Look;
import vn.giangduong.questionbank.word.document.MarkedText;
import vn.giangduong.questionbank.word.document.WordBlock;
import vn.giangduong.questionbank.word.document.WordDocument;
import vn.giangduong.questionbank.word.document.WordParagraph;
import vn.giangduong.questionbank.word.document.WordTable;

/**
 * A line of a document as its reader goes through it.
 *
 * @param paragraph which paragraph it belongs to
 * @param continued whether it follows a line end inside its paragraph
 * @param table a table that is no list of options; the text is empty then
 */
record Line(int paragraph, MarkedText text, boolean continued, @Nullable WordTable table) {

    static List<Line> of(WordDocument document) {
        List<Line> lines = new ArrayList<>();
        for (WordBlock block : document.blocks()) {
            switch (block) {
                case WordParagraph paragraph -> add(paragraph.number(), paragraph.text(), lines);
                case WordTable table -> {
                    if (KeyTable.read(table).isEmpty() && flows(table)) {
                        flow(table, lines);
                    } else {
                        lines.add(new Line(table.number(), MarkedText.EMPTY, false, table));
                    }
                }
            }
        }
        return lines;
    }

    private static void add(int number, MarkedText text, List<Line> lines) {
        int from = 0;
        boolean continued = false;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.text().charAt(i) == '\n') {
                lines.add(new Line(number, text.sub(from, i).strip(), continued, null));
                from = i + 1;
                continued = true;
            }
        }
    }

    /** Whether the table only lays out questions or options. */
    private static boolean flows(WordTable table) {
        return table.paragraphs().stream()
                .map(paragraph -> paragraph.text().strip())
                .anyMatch(text -> Markers.beginsSomething(text));
    }

    /** A cell with a letter alone belongs to the cell after it. */
    private static void flow(WordTable table, List<Line> lines) {
        for (List<List<WordParagraph>> row : table.rows()) {
            MarkedText letter = MarkedText.EMPTY;
            for (List<WordParagraph> cell : row) {
                for (WordParagraph paragraph : cell) {
                    MarkedText text = paragraph.text().strip();
                    if (Markers.isLetterAlone(text)) {
                        letter = text;
                    } else if (!text.isBlank()) {
                        add(
                                paragraph.number(),
                                letter.isBlank() ? text : join(letter, text),
                                lines);
                        letter = MarkedText.EMPTY;
                    }
                }
            }
        }
    }

    private static MarkedText join(MarkedText letter, MarkedText text) {
        List<MarkedText.Sign> signs = new ArrayList<>(letter.signs());
        Look last = signs.getLast().look();
        if (Character.isLetter(signs.getLast().letter())) {
            signs.add(new MarkedText.Sign('.', last, null));
        }
        signs.add(new MarkedText.Sign(' ', last, null));
        signs.addAll(text.signs());
        return new MarkedText(signs);
    }
}
