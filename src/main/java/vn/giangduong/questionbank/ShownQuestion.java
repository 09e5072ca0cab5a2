package vn.giangduong.questionbank;

import java.util.List;
import java.util.stream.IntStream;
import vn.giangduong.questionbank.kinds.QuestionBody;

/**
 * A question as whoever answers it sees it, before and after.
 *
 * @param stemHtml safe
 * @param options in their order
 * @param body with safe texts
 * @param explanationHtml safe, perhaps empty
 */
public record ShownQuestion(
        QuestionType type,
        String stemHtml,
        List<QuestionOption> options,
        QuestionBody body,
        String explanationHtml) {

    public ShownQuestion {
        options = List.copyOf(options);
    }

    /** How a stored version looks. */
    public static ShownQuestion of(QuestionVersion version) {
        return new ShownQuestion(
                version.type(),
                version.stemHtml(),
                version.options(),
                version.body(),
                version.explanationHtml());
    }

    /** How a draft would look if it were kept as it is; it need not be whole. */
    public static ShownQuestion of(QuestionDraft draft) {
        return new ShownQuestion(
                draft.type(),
                QuestionText.blocks(draft.format(), draft.stem()),
                IntStream.range(0, draft.options().size())
                        .mapToObj(index -> option(draft, index))
                        .toList(),
                bodyHtml(draft),
                QuestionText.blocks(draft.format(), draft.explanation()));
    }

    /** The body with its texts as they are shown. */
    static QuestionBody bodyHtml(QuestionDraft draft) {
        return draft.body().withTexts(text -> QuestionText.line(draft.format(), text));
    }

    private static QuestionOption option(QuestionDraft draft, int index) {
        OptionDraft option = draft.options().get(index);
        return new QuestionOption(
                QuestionRules.key(index),
                OptionStore.html(draft, option),
                option.fraction(),
                OptionStore.feedbackHtml(draft.format(), option));
    }
}
