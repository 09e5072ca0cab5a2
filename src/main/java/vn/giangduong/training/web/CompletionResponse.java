package vn.giangduong.training.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.web.ApiPage;
import vn.giangduong.training.CompletionFigures;
import vn.giangduong.training.completion.UnitCompletionModule;
import vn.giangduong.training.completion.UnitCompletionOnDay;
import vn.giangduong.training.completion.UnitCompletionRow;

/** The completion of a unit and the units under it. */
@Schema(description = "How far the people of a unit and the units under it had come.")
record CompletionResponse(
        @Schema(description = "The day at whose end was counted.") LocalDate asOf,
        @Schema(
                        description = "The tree it was rolled up on.",
                        allowableValues = {"old", "mapped", "present"})
                String tree,
        @Schema(description = "The unit's code.") String unit,
        @Schema(description = "The unit's name on that tree.") String name,
        @Schema(description = "The module; absent when nobody was summoned to any.")
                @Nullable ModuleItem module,
        @Schema(description = "The sum of all rows.") Figures totals,
        @Schema(description = "The unit's own people if any, then the units under it.")
                ApiPage<Row> rows) {

    static CompletionResponse of(UnitCompletionOnDay found, int page, int size) {
        UnitCompletionModule module = found.module();
        return new CompletionResponse(
                found.on(),
                found.tree().word(),
                found.unit().code(),
                found.unit().name(),
                module == null ? null : new ModuleItem(module.code(), module.title()),
                Figures.of(found.totals()),
                ApiPage.of(found.rows().stream().map(Row::of).toList(), page, size));
    }

    /** A module. */
    @Schema(description = "A study module.")
    record ModuleItem(
            @Schema(description = "Its unique code.") String code,
            @Schema(description = "The title of its newest version.") String title) {}

    /** Persons, not attendances. */
    @Schema(description = "Counts of persons.")
    record Figures(
            @Schema(description = "Everybody summoned: the denominator.") long summoned,
            @Schema(description = "Those who had not begun.") long notStarted,
            @Schema(description = "Those who had begun and not completed.") long studying,
            @Schema(description = "Those who had completed.") long completed,
            @Schema(description = "Completed of summoned, two decimals; absent when nobody was.")
                    @Nullable BigDecimal percent) {

        static Figures of(CompletionFigures figures) {
            return new Figures(
                    figures.summoned(),
                    figures.notStarted(),
                    figures.studying(),
                    figures.completed(),
                    figures.percent().orElse(null));
        }
    }

    /** One line. */
    @Schema(description = "A unit under the one asked for, or that unit's own people.")
    record Row(
            @Schema(description = "The unit's code.") String unit,
            @Schema(description = "The unit's name on that day.") String name,
            @Schema(description = "Whether these are the own people of the unit asked for.")
                    boolean own,
            Figures figures) {

        static Row of(UnitCompletionRow row) {
            return new Row(row.code(), row.name(), row.own(), Figures.of(row.figures()));
        }
    }
}
