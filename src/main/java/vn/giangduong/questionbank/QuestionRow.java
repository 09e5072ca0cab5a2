package vn.giangduong.questionbank;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question in a list, by its newest version or by the one that waits.
 *
 * @param stem the beginning of its text, without markup
 * @param author who wrote the version, or null when it came with the product
 * @param submittedAt when it was last handed in, or null
 */
public record QuestionRow(
        QuestionVersionId id,
        String bankCode,
        String code,
        int number,
        QuestionType type,
        CognitiveLevel level,
        String topicPath,
        String stem,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Validity validity,
        ReviewState state,
        @Nullable String author,
        @Nullable Instant submittedAt) {}
