package vn.giangduong.content;

/**
 * What became of a module's folder.
 *
 * @param version the version with the folder's content
 * @param changed whether that version is new
 */
public record LandedModule(StudyModuleId module, ModuleVersionId version, boolean changed) {}
