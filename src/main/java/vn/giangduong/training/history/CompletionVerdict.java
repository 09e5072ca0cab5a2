package vn.giangduong.training.history;

/** What becomes of a listed completion. */
sealed interface CompletionVerdict {

    /** A completed study is put in. */
    record Added() implements CompletionVerdict {}

    /** The open study of the module becomes completed. */
    record Completes(HeldStudy open) implements CompletionVerdict {}

    /** It is there, day and mark. */
    record Held() implements CompletionVerdict {}

    /** It is there with another day or mark. */
    record Otherwise(HeldStudy held) implements CompletionVerdict {}

    /** An earlier row tells of the same cadre and module. */
    record Twice(ListedCompletion earlier) implements CompletionVerdict {}
}
