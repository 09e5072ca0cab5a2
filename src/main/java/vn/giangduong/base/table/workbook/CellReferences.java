package vn.giangduong.base.table.workbook;

/** Takes apart and puts together what Excel calls cells: B7. */
public final class CellReferences {

    private static final int MOST_COLUMNS = 16_384;

    private CellReferences() {}

    /** The column of a reference, counted from 0; -1 when it names none. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z' || column > MOST_COLUMNS) {
                break;
            }
            column = column * 26 + (letter - 'A' + 1);
        }
        return column - 1;
    }

    /** The row of a reference, counted from 1; 0 when it names none. */
    static int row(String reference) {
        int row = 0;
        for (int i = 0; i < reference.length(); i++) {
            char digit = reference.charAt(i);
            if (digit >= '0' && digit <= '9' && row < 100_000_000) {
                row = row * 10 + (digit - '0');
            }
        }
        return row;
    }

    /** The letters of a column counted from 0: A, Z, AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
