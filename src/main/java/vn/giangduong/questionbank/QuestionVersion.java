package vn.giangduong.questionbank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.kinds.MatchingBody;
import vn.giangduong.questionbank.kinds.OrderingBody;
import vn.giangduong.questionbank.kinds.QuestionBody;
import vn.giangduong.questionbank.marking.AnswerKey;

/**
 * A question as it was at one time. The content of an approved version never changes; an edit makes
 * the next number.
 *
 * @param questionCode the author's code, unique in the bank
 * @param number counted from 1
 * @param topicPath headings joined by "/"
 * @param stemHtml the question's text; safe
 * @param options in the author's order; none for types without
 * @param body what the type has beside them; its texts are safe HTML
 * @param explanationHtml what everybody sees after the quiz; safe, perhaps empty
 * @param citation the law the right answer rests on, in words
 * @param validFrom the first day it may be drawn, or null
 * @param validTo the last day it may be drawn, or null
 */
public record QuestionVersion(
        QuestionVersionId id,
        String questionCode,
        int number,
        QuestionType type,
        CognitiveLevel level,
        TopicId topic,
        String topicPath,
        String stemHtml,
        List<QuestionOption> options,
        QuestionBody body,
        String explanationHtml,
        String citation,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        ReviewState state) {

    public QuestionVersion {
        options = List.copyOf(options);
    }

    /** What is right in it. */
    public AnswerKey key() {
        return QuestionKeys.of(
                type,
                options.stream()
                        .collect(Collectors.toMap(QuestionOption::key, QuestionOption::fraction)),
                body);
    }

    /**
     * What candidates pick from or arrange: the options in the author's order, the things on the
     * right of a matching, the things of an ordering. Only options earn something by themselves.
     */
    public List<QuestionOption> choices() {
        return switch (body) {
            case MatchingBody matching -> lettered(matching.choices());
            case OrderingBody ordering -> lettered(ordering.lettered());
            default -> options;
        };
    }

    private static List<QuestionOption> lettered(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(
                        i ->
                                new QuestionOption(
                                        QuestionRules.key(i), texts.get(i), BigDecimal.ZERO, null))
                .toList();
    }

    /** Whether the law it cites was in force on that day. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }
}
