package vn.giangduong.questionbank.gift;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.kinds.ChoiceBody;
import vn.giangduong.questionbank.kinds.QuestionBody;

/** What stands between the braces of a question. */
record GiftAnswers(
        GiftType type, List<GiftOption> options, QuestionBody body, @Nullable String explanation) {

    /** Options to choose among. */
    GiftAnswers(GiftType type, List<GiftOption> options, @Nullable String explanation) {
        this(type, options, ChoiceBody.USUAL, explanation);
    }
}
