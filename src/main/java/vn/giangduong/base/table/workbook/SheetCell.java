package vn.giangduong.base.table.workbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell as it is seen: its text untouched but for the workbook's own escapes, so that it can
 * still be in any encoding.
 *
 * @param text the text; of a number its digits, with the zeros in front that its format shows; of a
 *     day dd/MM/yyyy; nothing when the cell is empty
 * @param day the day, when the cell is a number shown as one
 * @param font the name of the font it stands in, if known
 * @param unusable whether it shows an error such as #REF!
 */
public record SheetCell(
        String text, @Nullable LocalDate day, @Nullable String font, boolean unusable) {

    /** Nothing. */
    public static final SheetCell EMPTY = new SheetCell("", null, null, false);

    public boolean isEmpty() {
        return text.isBlank();
    }
}
