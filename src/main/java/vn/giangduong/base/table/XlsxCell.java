package vn.giangduong.base.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.text.VietnameseText;

/** What one cell of a workbook holds. A formula's cell holds its result. */
public sealed interface XlsxCell {

    /** Nothing. */
    record Empty() implements XlsxCell {}

    /** Text, NFC, its line ends kept, not empty. */
    record Text(String value) implements XlsxCell {}

    /** A number to the 15 digits Excel shows. */
    record Numeric(BigDecimal value) implements XlsxCell {}

    /** A number shown as a day, or a day and time, of no zone. */
    record Date(LocalDateTime value) implements XlsxCell {}

    /** True or false. */
    record Bool(boolean value) implements XlsxCell {}

    /** Something that cannot be used, such as #REF!; a problem was noted for it. */
    record Unusable(String shown) implements XlsxCell {}

    static XlsxCell empty() {
        return new Empty();
    }

    default boolean isEmpty() {
        return this instanceof Empty;
    }

    /**
     * The cell as one line of text: numbers in plain digits with a decimal point and no separators
     * (so a code typed as a number keeps its digits), days as 03/02/2025, nothing as "".
     */
    default String asText() {
        return switch (this) {
            case Empty() -> "";
            case Text(String value) -> VietnameseText.clean(value);
            case Numeric(BigDecimal value) -> value.toPlainString();
            case Date(LocalDateTime value) -> VietnameseFormats.date(value.toLocalDate());
            case Bool(boolean value) -> value ? "TRUE" : "FALSE";
            case Unusable(String shown) -> shown;
        };
    }
}
