package vn.giangduong.base.table;

/** What stands under a column in the totals row. */
sealed interface XlsxTotal {

    /** The sum of the column. */
    record Sum() implements XlsxTotal {}

    /** The total of one column divided by that of another; columns counted from 0. */
    record Ratio(int partColumn, int wholeColumn) implements XlsxTotal {}
}
