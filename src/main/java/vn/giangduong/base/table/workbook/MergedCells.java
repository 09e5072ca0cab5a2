package vn.giangduong.base.table.workbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Gives every row what merged cells above it show in it: a unit written once beside ten people is
 * the unit of all ten. Rows come in their order.
 */
public final class MergedCells {

    private record Open(MergedRange range, SheetCell shown) {}

    private final Deque<MergedRange> ahead;
    private final List<Open> open = new ArrayList<>();

    public MergedCells(List<MergedRange> ranges) {
        ahead =
                new ArrayDeque<>(
                        ranges.stream()
                                .filter(range -> range.lastRow() > range.firstRow())
                                .sorted(Comparator.comparingInt(MergedRange::firstRow))
                                .toList());
    }

    /** The row with what is shown in it. */
    public SheetRow fill(SheetRow row) {
        while (!ahead.isEmpty() && ahead.getFirst().firstRow() <= row.number()) {
            MergedRange range = ahead.removeFirst();
            SheetCell shown =
                    range.firstRow() == row.number()
                            ? row.cell(range.firstColumn())
                            : SheetCell.EMPTY;
            if (!shown.isEmpty() && range.lastRow() >= row.number()) {
                open.add(new Open(range, shown));
            }
        }
        if (open.isEmpty()) {
            return row;
        }
        List<SheetCell> cells = new ArrayList<>(row.cells());
        for (Iterator<Open> each = open.iterator(); each.hasNext(); ) {
            Open merged = each.next();
            if (merged.range().lastRow() < row.number()) {
                each.remove();
            } else {
                put(cells, merged.range().firstColumn(), merged.shown());
            }
        }
        return new SheetRow(row.number(), cells);
    }

    private static void put(List<SheetCell> cells, int column, SheetCell shown) {
        while (cells.size() <= column) {
            cells.add(SheetCell.EMPTY);
        }
        if (cells.get(column).isEmpty()) {
            cells.set(column, shown);
        }
    }
}
