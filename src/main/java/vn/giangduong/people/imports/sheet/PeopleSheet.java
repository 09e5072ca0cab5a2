package vn.giangduong.people.imports.sheet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import vn.giangduong.base.table.workbook.MergedCells;
import vn.giangduong.base.table.workbook.MergedRange;
import vn.giangduong.base.table.workbook.SheetCell;
import vn.giangduong.base.table.workbook.SheetRow;
import vn.giangduong.base.table.workbook.WorkbookFile;

/**
 * Reads the rows of a list by the choices made for its columns, and leaves out what is no person.
 */
public final class PeopleSheet {

    /** Takes what is found. */
    public interface Receiver {

        void person(PersonRow person);

        void problem(RowProblem problem);

        void skipped(SkippedRow skipped);
    }

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final ColumnChoices choices;
    private final Receiver receiver;
    private final RowReader reader;
    private String group = "";
    private boolean ended;

    private PeopleSheet(ColumnChoices choices, LocalDate today, Receiver receiver) {
        this.choices = choices;
        this.receiver = receiver;
        this.reader = new RowReader(choices, today, receiver);
    }

    /** Gives every person, problem and skipped row of the sheet to the receiver, row by row. */
    public static void read(
            WorkbookFile file, ColumnChoices choices, LocalDate today, Receiver receiver)
            throws IOException {
        // merged cells are told behind the rows, so they take a pass of their own
        List<MergedRange> merges = file.merges(choices.sheet());
        MergedCells merged =
                new MergedCells(
                        merges.stream()
                                .filter(range -> range.firstRow() > choices.header().lastRow())
                                .toList());
        PeopleSheet sheet = new PeopleSheet(choices, today, receiver);
        file.read(
                choices.sheet(),
                row -> {
                    if (row.number() > choices.header().lastRow()) {
                        sheet.row(row, merged.fill(row));
                    }
                    return true;
                });
    }

    private void row(SheetRow own, SheetRow shown) {
        SkippedRow.Reason reason = reason(own);
        if (reason != null) {
            ended |= reason == SkippedRow.Reason.TOTAL || reason == SkippedRow.Reason.SIGNATURE;
            if (reason == SkippedRow.Reason.GROUP) {
                group = longest(own);
            }
            receiver.skipped(new SkippedRow(own.number(), reason, shortened(longest(own))));
        } else {
            ended = false;
            reader.read(shown, group);
        }
    }

    private SkippedRow.@org.jspecify.annotations.Nullable Reason reason(SheetRow row) {
        if (Rows.isNumbering(row) || isHeadingAgain(row)) {
            return SkippedRow.Reason.HEADING;
        }
        if (tellsMoreThanAName(row)) {
            return null;
        }
        boolean total = false;
        boolean signature = false;
        for (SheetCell cell : row.cells()) {
            if (!cell.isEmpty()) {
                String key = reader.key(cell);
                total |= Rows.isTotal(key);
                signature |= Rows.isSignature(key);
            }
        }
        if (total || signature) {
            return total ? SkippedRow.Reason.TOTAL : SkippedRow.Reason.SIGNATURE;
        }
        if (ended) {
            return SkippedRow.Reason.SIGNATURE;
        }
        return texts(row) == 1 && Rows.namesAUnit(reader.key(longestCell(row)))
                ? SkippedRow.Reason.GROUP
                : null;
    }

    /** A code, a birth or a sex of its own makes a person, whatever else the row says. */
    private boolean tellsMoreThanAName(SheetRow row) {
        for (Field field : List.of(Field.CODE, Field.BIRTH, Field.SEX, Field.MALE, Field.FEMALE)) {
            for (int column : choices.columns(field)) {
                SheetCell cell = row.cell(column);
                String key = cell.isEmpty() ? "" : reader.key(cell);
                boolean told =
                        switch (field) {
                            case SEX ->
                                    WordLists.CELLS.has("MALE", key)
                                            || WordLists.CELLS.has("FEMALE", key);
                            case CODE -> DIGIT.matcher(key).find() || isOneWord(key);
                            default ->
                                    DIGIT.matcher(key).find() || WordLists.CELLS.has("MARK", key);
                        };
                told &= !Rows.isTotal(key) && !Rows.isSignature(key) && !Rows.namesAUnit(key);
                if (told && (named(row) || field == Field.CODE || cell.day() != null)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOneWord(String key) {
        return !key.isEmpty() && key.indexOf(' ') < 0;
    }

    private boolean named(SheetRow row) {
        for (Field field : List.of(Field.FULL_NAME, Field.FAMILY_NAME, Field.GIVEN_NAME)) {
            for (int column : choices.columns(field)) {
                String key = row.cell(column).isEmpty() ? "" : reader.key(row.cell(column));
                if (!key.isEmpty()) {
                    return !Rows.isTotal(key) && !Rows.isSignature(key);
                }
            }
        }
        return false;
    }

    private boolean isHeadingAgain(SheetRow row) {
        List<String> headings = choices.header().headings();
        long same = 0;
        long filled = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            String text = row.cell(column).text().strip();
            String heading = column < headings.size() ? headings.get(column) : "";
            filled += text.isEmpty() ? 0 : 1;
            same += !text.isEmpty() && heading.contains(text) && text.length() > 1 ? 1 : 0;
        }
        return same >= 3 && same * 2 > filled;
    }

    /** How many cells hold words, numbering aside. */
    private static long texts(SheetRow row) {
        return row.cells().stream().filter(cell -> cell.text().strip().length() > 3).count();
    }

    private static SheetCell longestCell(SheetRow row) {
        SheetCell longest = SheetCell.EMPTY;
        for (SheetCell cell : row.cells()) {
            longest = cell.text().length() > longest.text().length() ? cell : longest;
        }
        return longest;
    }

    private String longest(SheetRow row) {
        return reader.text(longestCell(row));
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120);
    }
}
