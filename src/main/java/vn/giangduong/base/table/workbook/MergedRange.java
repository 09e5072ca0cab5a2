package vn.giangduong.base.table.workbook;

/** Cells shown as one; rows counted from 1, columns from 0, both ends within. */
public record MergedRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    static MergedRange of(String reference) {
        int colon = reference.indexOf(':');
        String first = colon < 0 ? reference : reference.substring(0, colon);
        String last = colon < 0 ? reference : reference.substring(colon + 1);
        return new MergedRange(
                CellReferences.row(first),
                CellReferences.column(first),
                CellReferences.row(last),
                CellReferences.column(last));
    }

    /** Whether it covers the cell. */
    public boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
