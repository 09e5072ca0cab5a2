package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.QuestionType;

/**
 * A marked attempt as its cadre sees it afterwards.
 *
 * @param receipt number and fingerprint of what was stored
 * @param mark on the scale of 10, two decimals
 * @param correct how many questions earned everything
 * @param count how many questions there are
 */
public record AttemptReview(
        AttemptId attemptId,
        String receipt,
        Instant submittedAt,
        BigDecimal mark,
        BigDecimal passMark,
        boolean passed,
        int correct,
        int count,
        String moduleCode,
        List<Item> items) {

    public AttemptReview {
        items = List.copyOf(items);
    }

    /**
     * One question with its explanation.
     *
     * @param options in the frozen order; for types that are answered by options
     * @param lines the parts of an answer that is not one of options
     * @param mark what was earned of {@code maxMark}
     * @param waits whether a person has still to mark it
     */
    public record Item(
            int position,
            QuestionType type,
            String stemHtml,
            List<Option> options,
            List<ReviewLine> lines,
            BigDecimal mark,
            BigDecimal maxMark,
            boolean waits,
            String explanationHtml,
            String citation) {

        public Item {
            options = List.copyOf(options);
            lines = List.copyOf(lines);
        }
    }

    /**
     * An option with its truth.
     *
     * @param correct whether choosing it earns something
     * @param feedbackHtml for whoever chose it
     */
    public record Option(
            String key,
            String html,
            boolean correct,
            boolean chosen,
            @Nullable String feedbackHtml) {}
}
