package vn.giangduong.content;

import org.jspecify.annotations.Nullable;

/**
 * A second person has approved a module version. Published inside the approving transaction. What
 * is landed from course files is not announced: whoever lands it does what follows.
 *
 * @param previous the version that was the newest approved one until now; {@code null} if none
 */
public record ModuleVersionApproved(
        StudyModuleId module, ModuleVersionId version, @Nullable ModuleVersionId previous) {}
