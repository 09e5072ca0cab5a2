package vn.giangduong.training.classes;

import java.io.Serializable;
import vn.giangduong.content.ModuleVersionId;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.training.CompletionFigures;

/**
 * A module of a class in the version the class began with.
 *
 * @param number the version's number
 * @param figures how far the class's learners have come with it
 */
public record TrainingClassModule(
        StudyModuleId module,
        ModuleVersionId version,
        int number,
        String title,
        CompletionFigures figures)
        implements Serializable {}
