package vn.giangduong.base.table;

/**
 * How much of a workbook from outside is read before it is refused.
 *
 * @param bytes the file's size
 * @param unpackedBytes the size of its text parts, unpacked; pictures and the like are never
 *     unpacked
 * @param rows rows in the whole workbook
 * @param columns the rightmost column that may hold anything, counted from 1
 * @param cells cells in the whole workbook
 */
public record XlsxLimits(long bytes, long unpackedBytes, int rows, int columns, int cells) {

    /** Room for a roster of twenty thousand people with a hundred columns half filled. */
    public static final XlsxLimits IMPORT =
            new XlsxLimits(10L << 20, 100L << 20, 20_000, 100, 1_000_000);

    public XlsxLimits {
        if (bytes < 1 || unpackedBytes < 1 || rows < 1 || columns < 1 || cells < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }
}
