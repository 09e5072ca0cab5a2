package vn.giangduong.training.completion;

import java.io.Serializable;
import vn.giangduong.content.StudyModuleId;

/**
 * A module somebody was summoned to.
 *
 * @param title the title of its newest approved version
 */
public record UnitCompletionModule(StudyModuleId id, String code, String title)
        implements Serializable {}
