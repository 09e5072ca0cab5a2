package vn.giangduong.base.table.workbook;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is to be written beside the rows of a sheet, and which of their cells are coloured. */
public final class SheetMarks {

    private final int headerRow;
    private final int column;
    private final String heading;
    private final Map<Integer, String> notes = new HashMap<>();
    private final Map<Integer, SortedSet<Integer>> coloured = new HashMap<>();

    /**
     * No marks yet.
     *
     * @param headerRow the row the heading goes to, from 1
     * @param column the column of the notes, from 0; what stands there is replaced
     * @param heading the heading of the column
     */
    public SheetMarks(int headerRow, int column, String heading) {
        this.headerRow = headerRow;
        this.column = column;
        this.heading = heading;
    }

    /** A note beside a row, from 1, with the cells it is about, columns from 0. */
    public void add(int row, String note, Collection<Integer> columns) {
        String clean = note.replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ");
        notes.merge(row, clean, (first, second) -> first + "\n" + second);
        if (!columns.isEmpty()) {
            coloured.computeIfAbsent(row, any -> new TreeSet<>()).addAll(columns);
        }
    }

    int headerRow() {
        return headerRow;
    }

    int column() {
        return column;
    }

    String heading() {
        return heading;
    }

    @org.jspecify.annotations.Nullable
    String note(int row) {
        return notes.get(row);
    }

    SortedSet<Integer> coloured(int row) {
        return coloured.getOrDefault(row, new TreeSet<>());
    }
}
