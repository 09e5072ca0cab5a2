package vn.giangduong.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;

/**
 * A place where the kept counts differ from the studies they stand for.
 *
 * @param week the Monday of the week whose completions differ; {@code null} when the unit's own
 *     figures do
 * @param kept what the count says
 * @param actual what counting the studies gives
 */
public record CompletionDrift(
        StudyModuleId module,
        UnitId unit,
        @Nullable LocalDate week,
        CompletionFigures kept,
        CompletionFigures actual) {}
