package vn.giangduong.people.imports.sheet;

import java.util.List;
import java.util.regex.Pattern;
import vn.giangduong.base.table.workbook.SheetRow;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.text.legacy.LegacyEncoding;

/** Tells rows of people from everything else that stands in a list. */
final class Rows {

    private static final Pattern NUMBERING = Pattern.compile("\\(?\\d{1,2}\\)?|[A-Z]");
    private static final Pattern DATELINE = Pattern.compile("(.* )?ngay( \\d+)? thang.*");

    private Rows() {}

    /** The search key of a text in the encoding given, or any in which it reads as a known word. */
    static String key(String text) {
        return VietnameseText.fold(Headings.decoded(text, LegacyEncoding.UNICODE));
    }

    /** Whether the row numbers the columns: (1), (2), (3). */
    static boolean isNumbering(SheetRow row) {
        List<String> filled =
                row.cells().stream()
                        .map(cell -> cell.text().strip())
                        .filter(text -> !text.isEmpty())
                        .toList();
        return filled.size() >= 2 && filled.stream().allMatch(t -> NUMBERING.matcher(t).matches());
    }

    static boolean isTotal(String folded) {
        return WordLists.CELLS.begins("TOTAL", folded);
    }

    static boolean isSignature(String folded) {
        return WordLists.CELLS.begins("SIGNATURE", folded) || DATELINE.matcher(folded).matches();
    }

    static boolean namesAUnit(String folded) {
        return WordLists.CELLS.begins("UNIT", folded);
    }
}
