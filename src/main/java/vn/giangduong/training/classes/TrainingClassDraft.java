package vn.giangduong.training.classes;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.programme.ProgrammeVersionId;

/**
 * A class as somebody wants to plan it; {@link TrainingClassService#create} checks it.
 *
 * @param code the class's own code, such as K74B.21
 * @param programme the version it follows to its end
 * @param centre the school or centre that holds it
 * @param plannedLearners how many the plan foresees; {@code null} when it does not say
 */
public record TrainingClassDraft(
        String code,
        String title,
        ProgrammeVersionId programme,
        UnitId centre,
        TrainingClassForm form,
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable Integer plannedLearners)
        implements Serializable {

    /** Cleans the texts. */
    public TrainingClassDraft {
        code = VietnameseText.clean(code);
        title = VietnameseText.clean(title);
    }
}
