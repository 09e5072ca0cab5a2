package vn.giangduong.questionbank;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was at one time. The content of an approved version never changes; an edit makes
 * the next number.
 *
 * @param questionCode the author's code, unique in the bank
 * @param number counted from 1
 * @param topicPath headings joined by "/"
 * @param stemHtml the question's text; safe
 * @param options in the author's order; at least two
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
        String explanationHtml,
        String citation,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        ReviewState state) {

    public QuestionVersion {
        options = List.copyOf(options);
    }

    /** Whether the law it cites was in force on that day. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }
}
