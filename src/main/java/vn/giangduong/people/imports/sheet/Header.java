package vn.giangduong.people.imports.sheet;

import java.util.List;
import java.util.Map;

/**
 * The heading of a table: one row, or two where columns are grouped.
 *
 * @param firstRow its first row, from 1
 * @param lastRow its last row
 * @param headings the heading of each column from A on, as it stands in the file
 * @param fields what is suggested for the columns, counted from 0, that have a heading
 */
public record Header(int firstRow, int lastRow, List<String> headings, Map<Integer, Field> fields) {

    public Header {
        headings = List.copyOf(headings);
        fields = Map.copyOf(fields);
    }
}
