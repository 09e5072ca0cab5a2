package vn.giangduong.base.table;

/** What a column holds, and with it the number format Excel shows it in. */
public enum XlsxKind {
    TEXT("@"),
    INTEGER("#,##0"),
    DECIMAL("#,##0.00"),
    /** A true fraction: 0.9225 shows as 92.25 % in Excel's own locale. */
    PERCENT("0.00%"),
    DATE("dd/mm/yyyy"),
    DATETIME("dd/mm/yyyy hh:mm");

    private final String format;

    XlsxKind(String format) {
        this.format = format;
    }

    String format() {
        return format;
    }

    boolean isSummable() {
        return this == INTEGER || this == DECIMAL;
    }
}
