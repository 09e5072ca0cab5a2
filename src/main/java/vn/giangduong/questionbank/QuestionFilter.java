package vn.giangduong.questionbank;

import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;

/**
 * Which questions of a bank are looked for; null means any.
 *
 * @param text words that must all occur, in any order, typed with or without marks
 * @param validity as of today
 */
public record QuestionFilter(
        String text,
        @Nullable TopicId topic,
        @Nullable CognitiveLevel level,
        @Nullable ReviewState state,
        @Nullable Validity validity) {

    /** Every question. */
    public static final QuestionFilter NONE = new QuestionFilter("", null, null, null, null);

    public QuestionFilter {
        text = VietnameseText.clean(text);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
