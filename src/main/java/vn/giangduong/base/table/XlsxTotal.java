package vn.giangduong.base.table;

import java.util.List;

/** What stands under a column in the totals row. */
sealed interface XlsxTotal {

    /** The sum of the column. */
    record Sum() implements XlsxTotal {}

    /** The totals of some columns together, divided by that of another; columns counted from 0. */
    record Ratio(List<Integer> partColumns, int wholeColumn) implements XlsxTotal {

        public Ratio {
            partColumns = List.copyOf(partColumns);
        }
    }
}
