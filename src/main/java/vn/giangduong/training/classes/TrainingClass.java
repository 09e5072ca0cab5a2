package vn.giangduong.training.classes;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.CompletionFigures;
import vn.giangduong.training.programme.ProgrammeVersionId;

/**
 * A class with its numbers.
 *
 * @param ethnicMinority how many learners belong to an ethnic minority, counted by the centre and
 *     entered for the class as a whole: it is kept of nobody; {@code null} until entered
 * @param figures its learners, those exempt left out
 */
public record TrainingClass(
        TrainingClassId id,
        String code,
        String title,
        ProgrammeVersionId programme,
        String programmeTitle,
        @Nullable String award,
        UnitId centre,
        String centreName,
        TrainingClassForm form,
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable Integer plannedLearners,
        @Nullable Integer ethnicMinority,
        TrainingClassState state,
        CompletionFigures figures)
        implements Serializable {}
