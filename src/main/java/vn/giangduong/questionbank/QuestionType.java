package vn.giangduong.questionbank;

/** The kinds of question a bank may hold. */
public enum QuestionType {
    /** Exactly one option is right. */
    SINGLE,
    /** Several options together are right; their fractions make up the whole. */
    MULTIPLE,
    /** A statement to be judged right or wrong. */
    TRUE_FALSE
}
