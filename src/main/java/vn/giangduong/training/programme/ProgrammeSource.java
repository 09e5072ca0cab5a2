package vn.giangduong.training.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.content.CourseEntry;

/**
 * A programme as its file describes it, read and checked, not yet landed.
 *
 * @param file the file, for problems
 * @param description Markdown
 * @param modules the codes of the modules built into it
 * @param digest SHA-256 of the file: the same digest, the same programme
 */
record ProgrammeSource(
        String file,
        String code,
        String title,
        @Nullable String award,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        ProgrammeGrades grades,
        String description,
        List<CourseEntry> modules,
        String digest) {

    ProgrammeSource {
        modules = List.copyOf(modules);
    }
}
