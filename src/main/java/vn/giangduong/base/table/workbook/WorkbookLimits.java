package vn.giangduong.base.table.workbook;

/**
 * How much of a workbook is read before it is refused.
 *
 * @param bytes the file's size
 * @param unpackedBytes the size of each part that is read, unpacked
 * @param rows rows with something in them in one sheet
 * @param columns the rightmost column that may hold anything, counted from 1
 * @param characters all texts that the workbook keeps once for all cells, together
 */
public record WorkbookLimits(
        long bytes, long unpackedBytes, int rows, int columns, long characters) {

    /** Room for the people of a large province, in a heap of 512 MB. */
    public static final WorkbookLimits LARGE =
            new WorkbookLimits(20L << 20, 600L << 20, 150_000, 200, 30_000_000);

    public WorkbookLimits {
        if (bytes < 1 || unpackedBytes < 1 || rows < 1 || columns < 1 || characters < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }
}
