package vn.giangduong.base.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated values after RFC 4180, row by row, so that a large file is never held as
 * cells. Cells are divided by comma, semicolon or tab, whichever the first row has most of; a byte
 * order mark is skipped, quotes may enclose a cell, and a quote that is never closed ends with the
 * text. Empty lines are no rows.
 */
public final class CsvReader {

    private static final String SEPARATORS = ",;\t";

    /** Takes one row after the other. */
    @FunctionalInterface
    public interface RowReceiver {

        /**
         * Takes a row.
         *
         * @param line the line it begins on, from 1
         * @param cells its cells, without the spaces around them
         * @return whether to go on
         */
        boolean row(int line, List<String> cells);
    }

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvReader(String text) {
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
        this.separator = separatorOf(text);
    }

    /** Gives every row to the receiver until it has enough. */
    public static void read(String text, RowReceiver receiver) {
        CsvReader reader = new CsvReader(text);
        while (reader.at < text.length()) {
            int line = reader.line;
            List<String> cells = reader.row();
            boolean empty = cells.size() == 1 && cells.getFirst().isEmpty();
            if (!empty && !receiver.row(line, cells)) {
                return;
            }
        }
    }

    /** What divides the cells of the text: a comma, a semicolon or a tab. */
    public static char separatorOf(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == '\n' || sign == '\r')) {
                break;
            } else if (!quoted && SEPARATORS.indexOf(sign) >= 0) {
                counts[SEPARATORS.indexOf(sign)]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end == separator) {
                continue;
            }
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
            return cells;
        }
    }

    /** Reads up to the sign that ends the cell, without it. */
    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '"') {
                boolean doubled = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted) {
                cell.append(sign);
                line += sign == '\n' ? 1 : 0;
            } else if (sign == separator || sign == '\n' || sign == '\r') {
                break;
            } else {
                cell.append(sign);
            }
        }
        return cell.toString().strip();
    }
}
