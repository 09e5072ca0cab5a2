package vn.giangduong.base.table;

import java.util.List;
import vn.giangduong.base.input.Problem;

/**
 * One row of a sheet that holds something.
 *
 * @param number the row's number as Excel shows it, from 1
 * @param cells from column A on; what lies beyond the last is empty
 */
public record XlsxRow(int number, List<XlsxCell> cells) {

    public XlsxRow {
        cells = List.copyOf(cells);
    }

    /** The cell in that column, counted from 0. */
    public XlsxCell cell(int column) {
        return column < cells.size() ? cells.get(column) : XlsxCell.empty();
    }

    /** A problem with the cell in that column, counted from 0. */
    public Problem problem(String source, int column, String messageKey, Object... arguments) {
        return Problem.atCell(source, number, CellNames.column(column), messageKey, arguments);
    }
}
