package vn.giangduong.questionbank.marking;

/** How several chosen options are marked. */
public enum ChoiceRule {
    /** Each earns its weight; wrong ones cost theirs, but never below nothing. */
    WEIGHTS,
    /** Everything for exactly the right options, nothing otherwise. */
    ALL_OR_NOTHING,
    /** Each option, chosen or left, earns an equal part when it was judged rightly. */
    PER_OPTION
}
