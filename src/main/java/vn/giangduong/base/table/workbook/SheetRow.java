package vn.giangduong.base.table.workbook;

import java.util.List;

/**
 * One row of a sheet that holds something.
 *
 * @param number the row's number as Excel shows it, from 1
 * @param cells from column A on; what lies beyond the last is empty
 */
public record SheetRow(int number, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell in that column, counted from 0. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    /** Whether no cell holds anything. */
    public boolean isEmpty() {
        return cells.stream().allMatch(SheetCell::isEmpty);
    }
}
