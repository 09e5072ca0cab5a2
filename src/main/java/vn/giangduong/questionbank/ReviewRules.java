package vn.giangduong.questionbank;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which step of the review is open to whom. */
final class ReviewRules {

    private static final String PREFIX = "questionbank.review.refused.";

    private ReviewRules() {}

    /**
     * Where a version stands.
     *
     * @param authorId the account that wrote it last, or null when it came with the product
     * @param isNewest whether the question has no version with a higher number
     * @param isOvertaken whether a version with a higher number was approved
     */
    record Standing(
            ReviewState state, @Nullable Long authorId, boolean isNewest, boolean isOvertaken) {}

    /** Why the account may not take the step now, as a message key; empty when it may. */
    static Optional<String> refusal(QuestionAction action, Standing standing, long accountId) {
        String reason =
                switch (action) {
                    case EDIT -> edit(standing);
                    case SUBMIT -> standing.state() == ReviewState.DRAFT ? null : "notADraft";
                    case APPROVE -> approve(standing, accountId);
                    case RETURN -> standing.state() == ReviewState.IN_REVIEW ? null : "notWaiting";
                    case RETIRE -> retire(standing);
                };
        return Optional.ofNullable(reason).map(key -> PREFIX + key);
    }

    /** The steps open to the account. */
    static Set<QuestionAction> open(Standing standing, long accountId) {
        Set<QuestionAction> actions = EnumSet.noneOf(QuestionAction.class);
        for (QuestionAction action : QuestionAction.values()) {
            if (refusal(action, standing, accountId).isEmpty()) {
                actions.add(action);
            }
        }
        return actions;
    }

    private static @Nullable String edit(Standing standing) {
        if (standing.state() == ReviewState.IN_REVIEW) {
            return "waiting";
        }
        return standing.isNewest() ? null : "notTheNewest";
    }

    private static @Nullable String approve(Standing standing, long accountId) {
        if (standing.state() != ReviewState.IN_REVIEW) {
            return "notWaiting";
        }
        if (Objects.equals(standing.authorId(), accountId)) {
            return "ownQuestion";
        }
        return standing.isOvertaken() ? "overtaken" : null;
    }

    private static @Nullable String retire(Standing standing) {
        return switch (standing.state()) {
            case DRAFT, APPROVED -> null;
            case IN_REVIEW -> "waiting";
            case RETIRED -> "alreadyRetired";
        };
    }
}
