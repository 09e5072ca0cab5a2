package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.QuestionType;

/**
 * What a player gets when it opens an attempt.
 *
 * @param writer who may write now
 * @param title of the quiz
 * @param moduleCode where the quiz belongs
 * @param deadline until when answers may be given; null for no limit or when it is over
 * @param lastSequence the last number in the log; the player goes on with the next
 * @param answers what stands for each answered question, in order of position
 */
public record OpenAttempt(
        AttemptId attemptId,
        AttemptState state,
        String writer,
        String title,
        String moduleTitle,
        String moduleCode,
        String cadreName,
        @Nullable Instant deadline,
        int lastSequence,
        BigDecimal passMark,
        List<Item> items,
        List<StoredAnswer> answers) {

    public OpenAttempt {
        items = List.copyOf(items);
        answers = List.copyOf(answers);
    }

    /**
     * A question as it is shown, without its key.
     *
     * @param position counted from 1
     * @param options what can be chosen, judged, matched or arranged, in the frozen order
     * @param parts what the type has beside them
     */
    public record Item(
            int position,
            QuestionType type,
            String stemHtml,
            List<Option> options,
            ItemParts parts) {

        public Item {
            options = List.copyOf(options);
        }
    }

    /** An option as it is shown. */
    public record Option(String key, String html) {}

    /**
     * The last answer to a question that is committed.
     *
     * @param answer keys in alphabetical order joined by commas; empty when cleared
     * @param sequence its number in the log
     * @param givenAt when the candidate's device says it was given
     */
    public record StoredAnswer(
            int position,
            String answer,
            boolean flagged,
            int sequence,
            Instant savedAt,
            @Nullable Instant givenAt) {}
}
