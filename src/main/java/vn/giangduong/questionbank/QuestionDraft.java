package vn.giangduong.questionbank;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.questionbank.gift.GiftFormat;
import vn.giangduong.questionbank.kinds.ChoiceBody;
import vn.giangduong.questionbank.kinds.QuestionBody;

/**
 * The content of a question as its author writes it: cleaned (NFC), not yet checked. Whether it can
 * be kept is for the service to say.
 *
 * @param level null as long as the author has not chosen one
 * @param topicPath headings joined by "/"
 * @param format how the texts are written
 * @param options answers to choose among or to judge; empty for other types
 * @param body what the type has beside them
 * @param explanation what everybody sees after the quiz, perhaps empty
 * @param citation the law the right answer rests on
 * @param validFrom the first day it may be drawn, or null
 * @param validTo the last day it may be drawn, or null
 */
public record QuestionDraft(
        QuestionType type,
        @Nullable CognitiveLevel level,
        String topicPath,
        GiftFormat format,
        String stem,
        List<OptionDraft> options,
        QuestionBody body,
        String explanation,
        String citation,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** A question with options to choose among, marked by their weights. */
    public QuestionDraft(
            QuestionType type,
            @Nullable CognitiveLevel level,
            String topicPath,
            GiftFormat format,
            String stem,
            List<OptionDraft> options,
            String explanation,
            String citation,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        this(
                type,
                level,
                topicPath,
                format,
                stem,
                options,
                ChoiceBody.USUAL,
                explanation,
                citation,
                validFrom,
                validTo);
    }

    public QuestionDraft {
        topicPath = TopicPath.of(topicPath).text();
        stem = VietnameseText.cleanLines(stem);
        options = List.copyOf(options);
        explanation = VietnameseText.cleanLines(explanation);
        citation = VietnameseText.clean(citation);
    }
}
