package vn.giangduong.content;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module with all its versions, the newest first.
 *
 * @param code the module's code
 */
public record ModuleHistory(StudyModuleId id, String code, List<Entry> versions)
        implements Serializable {

    public ModuleHistory {
        versions = List.copyOf(versions);
    }

    /**
     * One version.
     *
     * @param author who wrote it; {@code null} for what came from files
     * @param mine whether the signed-in person wrote it
     * @param approver who approved it; {@code null} for what came from files or is not approved
     * @param reason why it was last sent back
     */
    public record Entry(
            ModuleVersionId id,
            int number,
            String title,
            ModuleState state,
            @Nullable String author,
            boolean mine,
            Instant createdAt,
            @Nullable Instant submittedAt,
            @Nullable String approver,
            @Nullable Instant approvedAt,
            @Nullable String reason)
            implements Serializable {}
}
