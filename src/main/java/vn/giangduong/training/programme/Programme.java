package vn.giangduong.training.programme;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.content.StudyModuleId;

/**
 * A programme by one of its versions.
 *
 * @param award what who completes it receives; {@code null} when nothing is awarded
 * @param descriptionHtml safe HTML
 * @param validFrom the first day a class may follow this version
 * @param validTo the last such day; {@code null} until further notice
 * @param grades the marks that pass and that earn a grade
 * @param modules the modules built into it, in order
 */
public record Programme(
        ProgrammeId id,
        ProgrammeVersionId version,
        String code,
        int number,
        String title,
        @Nullable String award,
        String descriptionHtml,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        ProgrammeGrades grades,
        List<StudyModuleId> modules)
        implements Serializable {

    public Programme {
        modules = List.copyOf(modules);
    }
}
