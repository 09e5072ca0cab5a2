package vn.giangduong.questionbank;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version with all that is known about it.
 *
 * @param content the version as a cadre sees it
 * @param draft the version as its author wrote it
 * @param lockVersion changes with every change of the version
 * @param author who wrote it last, or null when it came with the product
 * @param approver who approved it, or null
 * @param reason why it was last returned or retired, or null
 * @param versions all versions of the question, newest first
 */
public record QuestionDetails(
        QuestionVersion content,
        QuestionDraft draft,
        String bankCode,
        String bankTitle,
        int lockVersion,
        @Nullable String author,
        @Nullable String approver,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt,
        @Nullable String reason,
        Validity validity,
        List<VersionLine> versions) {

    public QuestionDetails {
        versions = List.copyOf(versions);
    }

    /** One version in the list of a question's versions. */
    public record VersionLine(
            QuestionVersionId id,
            int number,
            ReviewState state,
            @Nullable String author,
            Instant createdAt) {}
}
