package vn.giangduong.questionbank.gift;

/** The kinds of question this reader takes from GIFT. */
public enum GiftType {
    /** One option is right; others may earn a part. */
    SINGLE,
    /** Several options together are right; their weights make up the whole. */
    MULTIPLE,
    /**
     * A statement to be judged; the two options are {@link GiftOption#TRUE} and {@link
     * GiftOption#FALSE}.
     */
    TRUE_FALSE,
    /** A short text to type. */
    SHORT_TEXT,
    /** A number to type. */
    NUMBER,
    /** Things to be joined in pairs. */
    MATCHING,
    /** A text to write. */
    ESSAY
}
