package vn.giangduong.people.imports.sheet;

/** A row that is no person, and why. */
public record SkippedRow(int row, Reason reason, String text) {

    /** Why a row is no person. */
    public enum Reason {
        /** The columns' numbers, or the heading again. */
        HEADING,
        /** The heading of a group of rows. */
        GROUP,
        TOTAL,
        SIGNATURE
    }
}
