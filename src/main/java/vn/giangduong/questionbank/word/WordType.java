package vn.giangduong.questionbank.word;

/** The types of question a Word document may hold. */
public enum WordType {
    SINGLE,
    MULTIPLE,
    STATEMENTS,
    NUMBER,
    SHORT_TEXT,
    ESSAY;

    /** Whether letters say what is right. */
    public boolean hasOptions() {
        return this == SINGLE || this == MULTIPLE || this == STATEMENTS;
    }
}
