package vn.giangduong.people.imports.sheet;

/** What a column of a list can hold. A name or a birth may be spread over several columns. */
public enum Field {
    /** The whole name; several such columns are joined from left to right. */
    FULL_NAME,
    FAMILY_NAME,
    GIVEN_NAME,
    /** A day or only a year. */
    BIRTH,
    SEX,
    /** A mark for men, or a man's birth. */
    MALE,
    /** A mark for women, or a woman's birth. */
    FEMALE,
    CODE,
    POSITION,
    PHONE,
    EMAIL,
    THEORY_LEVEL,
    THEORY_EVIDENCE,
    THEORY_DATE,
    /** The cell, by code or name. */
    UNIT,
    /** A unit above the cell, to tell cells of one name apart. */
    UPPER_UNIT,
    STUDY_PLACE,
    /** Since when a member of the cell. */
    SINCE,
    /** Not read. */
    IGNORED;

    /** Whether it holds names of people or units, whose words begin with capitals. */
    boolean isName() {
        return this == FULL_NAME
                || this == FAMILY_NAME
                || this == GIVEN_NAME
                || this == UNIT
                || this == UPPER_UNIT
                || this == STUDY_PLACE;
    }
}
