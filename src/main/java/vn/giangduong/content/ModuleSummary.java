package vn.giangduong.content;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A study module in a list, by its newest version.
 *
 * @param newest the newest version, whatever its state
 * @param state the newest version's state
 * @param approved the newest approved version, which new classes get; {@code null} if none
 * @param expiredLessons lessons of the newest version whose last day is over
 */
public record ModuleSummary(
        StudyModuleId id,
        String code,
        ModuleVersionId newest,
        int number,
        String title,
        String summary,
        int minutes,
        ModuleState state,
        @Nullable ModuleVersionId approved,
        int lessons,
        int expiredLessons,
        Instant createdAt)
        implements Serializable {}
