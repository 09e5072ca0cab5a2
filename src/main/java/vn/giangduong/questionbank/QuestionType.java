package vn.giangduong.questionbank;

/** The kinds of question a bank may hold. */
public enum QuestionType {
    /** Exactly one option is right. */
    SINGLE,
    /** Several options together are right. */
    MULTIPLE,
    /** A statement to be judged right or wrong. */
    TRUE_FALSE,
    /** Several statements under one stem, each to be judged right or wrong. */
    STATEMENTS,
    /** A short text to type. */
    SHORT_TEXT,
    /** A number to type, perhaps with a unit. */
    NUMBER,
    /** Things to be joined in pairs. */
    MATCHING,
    /** Things to be put in order. */
    ORDERING,
    /** A text with gaps to fill. */
    GAPS,
    /** A text to write, marked by a person. */
    ESSAY;

    /** Whether its answers stand as options beside it. */
    public boolean hasOptions() {
        return switch (this) {
            case SINGLE, MULTIPLE, TRUE_FALSE, STATEMENTS -> true;
            case SHORT_TEXT, NUMBER, MATCHING, ORDERING, GAPS, ESSAY -> false;
        };
    }

    /** Whether a candidate chooses among the options, one or several. */
    public boolean isChoice() {
        return hasOptions() && this != STATEMENTS;
    }
}
