package vn.giangduong.people.imports.sheet;

import vn.giangduong.base.table.workbook.SheetCell;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.text.legacy.EncodingEvidence;
import vn.giangduong.base.text.legacy.LegacyEncoding;

/** Cells as one clean line of Unicode. */
final class CellTexts {

    private CellTexts() {}

    static String decoded(SheetCell cell, LegacyEncoding column, Field field) {
        LegacyEncoding encoding = EncodingEvidence.forCell(cell.text(), column);
        String text =
                field.isName()
                        ? encoding.decodeName(cell.text(), cell.font())
                        : encoding.decode(cell.text(), cell.font());
        return VietnameseText.clean(text);
    }
}
