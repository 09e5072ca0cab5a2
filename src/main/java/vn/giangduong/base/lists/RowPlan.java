package vn.giangduong.base.lists;

import java.util.List;

/**
 * What a row would do.
 *
 * @param row its number in the file
 * @param subject what it is about, for a person to recognise: a name and code
 * @param words what exactly: old and new, what follows from it; may be empty
 */
public record RowPlan(int row, Outcome outcome, String subject, List<Sentence> words) {

    /** In short. */
    public enum Outcome {
        NEW,
        CHANGED,
        /** It is all there already. */
        UNCHANGED
    }

    /** Copies. */
    public RowPlan {
        words = List.copyOf(words);
    }
}
