package vn.giangduong.base.table;

/** The names Excel gives to columns and cells. */
final class CellNames {

    private CellNames() {}

    /** The letters of a column counted from 0: A, Z, AA. */
    static String column(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** The name of a cell, row and column counted from 0: B7. */
    static String cell(int row, int column) {
        return column(column) + (row + 1);
    }
}
