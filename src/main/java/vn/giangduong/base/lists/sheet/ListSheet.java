package vn.giangduong.base.lists.sheet;

import java.util.List;
import java.util.Map;
import vn.giangduong.base.lists.ListProblem;
import vn.giangduong.base.lists.ListRow;

/**
 * A list as it was read.
 *
 * @param headerRow the row of the headings, from 1
 * @param columns where the columns stand, from 0, by name
 * @param width how many columns hold anything, headings included
 * @param notes the column of the problems somebody was told of before, from 0; -1 for none
 * @param rows every row with something in a known column
 * @param problems cells that cannot be read, and needed ones that are empty
 */
public record ListSheet(
        int headerRow,
        Map<String, Integer> columns,
        int width,
        int notes,
        List<ListRow> rows,
        List<ListProblem> problems) {

    /** Copies. */
    public ListSheet {
        columns = Map.copyOf(columns);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }
}
