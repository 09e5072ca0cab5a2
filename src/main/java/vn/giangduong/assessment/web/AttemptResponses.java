package vn.giangduong.assessment.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.assessment.AttemptReview;
import vn.giangduong.assessment.AttemptStanding;
import vn.giangduong.assessment.AttemptState;
import vn.giangduong.assessment.OpenAttempt;
import vn.giangduong.assessment.SaveResult;

/** What a player gets back. */
final class AttemptResponses {

    private AttemptResponses() {}

    record Opened(
            long attemptId,
            AttemptState state,
            String token,
            String writer,
            String title,
            String moduleTitle,
            String cadreName,
            Instant serverTime,
            @Nullable Instant deadline,
            int lastSequence,
            BigDecimal passMark,
            String returnTo,
            List<OpenAttempt.Item> items,
            List<OpenAttempt.StoredAnswer> answers) {

        static Opened of(OpenAttempt open, String token, Instant serverTime) {
            return new Opened(
                    open.attemptId().value(),
                    open.state(),
                    token,
                    open.writer(),
                    open.title(),
                    open.moduleTitle(),
                    open.cadreName(),
                    serverTime,
                    open.deadline(),
                    open.lastSequence(),
                    open.passMark(),
                    addressOf(open.moduleCode()),
                    open.items(),
                    open.answers());
        }
    }

    record Saved(
            int acknowledged,
            Instant savedAt,
            Instant serverTime,
            @Nullable Instant deadline,
            AttemptState state) {

        static Saved of(SaveResult result, Instant serverTime) {
            return new Saved(
                    result.acknowledged(),
                    result.savedAt(),
                    serverTime,
                    result.deadline(),
                    result.state());
        }
    }

    record Standing(
            AttemptState state,
            @Nullable Instant deadline,
            Instant serverTime,
            @Nullable String writer,
            int acknowledged) {

        static Standing of(AttemptStanding standing, Instant serverTime) {
            return new Standing(
                    standing.state(),
                    standing.deadline(),
                    serverTime,
                    standing.writer(),
                    standing.acknowledged());
        }
    }

    record Review(
            AttemptState state,
            String receipt,
            Instant submittedAt,
            BigDecimal mark,
            BigDecimal passMark,
            boolean passed,
            int correct,
            int count,
            String returnTo,
            List<AttemptReview.Item> items) {

        static Review of(AttemptReview review) {
            return new Review(
                    AttemptState.SUBMITTED,
                    review.receipt(),
                    review.submittedAt(),
                    review.mark(),
                    review.passMark(),
                    review.passed(),
                    review.correct(),
                    review.count(),
                    addressOf(review.moduleCode()),
                    review.items());
        }
    }

    /** Where the cadre goes on studying. */
    private static String addressOf(String moduleCode) {
        return "/study/" + moduleCode;
    }
}
