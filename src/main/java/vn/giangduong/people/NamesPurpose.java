package vn.giangduong.people;

/** Why somebody looks at names below the next level. */
public enum NamesPurpose {
    /** To remind people who have not completed. */
    REMIND,
    /** To draw up a list for a class or a meeting. */
    LIST,
    /** To check figures of a report. */
    CHECK_FIGURES,
    /** To answer a request or complaint. */
    REQUEST,
    /** To inspect by a document, which the words name. */
    INSPECTION,
    /** Something else, which the words say. */
    OTHER;

    /** Whether the purpose says nothing without words. */
    public boolean needsWords() {
        return this == INSPECTION || this == OTHER;
    }
}
