package vn.giangduong.people.imports.sheet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.table.workbook.SheetCell;
import vn.giangduong.base.text.legacy.LegacyEncoding;

/**
 * What a workbook looks like before any of it is read for good.
 *
 * @param sheets the names of its visible sheets
 * @param choices how the columns would be read
 * @param columns the columns with a heading or something under it
 * @param rows about how many rows there are under the heading
 * @param signature a digest of the headings, to recognise the next such list by
 */
public record SheetInspection(
        List<String> sheets,
        ColumnChoices choices,
        List<Column> columns,
        int rows,
        String signature) {

    public SheetInspection {
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param index from 0
     * @param letters its letters
     * @param heading its heading in Unicode, or nothing
     * @param encoding the encoding its cells speak for
     * @param mixed whether a good part of its cells is in another
     * @param swappedDays whether some program seems to have taken days for months
     * @param samples some of its cells, before and after decoding
     */
    public record Column(
            int index,
            String letters,
            String heading,
            LegacyEncoding encoding,
            boolean mixed,
            boolean swappedDays,
            List<Sample> samples) {

        public Column {
            samples = List.copyOf(samples);
        }
    }

    /** A cell as it stands in the file, and as it will be read. */
    public record Sample(String before, String after, @Nullable String font) {

        /** How it would be read in an encoding, as a field. */
        public String read(LegacyEncoding encoding, Field field) {
            return CellTexts.decoded(new SheetCell(before, null, font, false), encoding, field);
        }
    }

    /** The column, if it has a heading or something under it. */
    public Optional<Column> column(int index) {
        return columns.stream().filter(column -> column.index() == index).findFirst();
    }
}
