package vn.giangduong.people.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.table.workbook.CellReferences;
import vn.giangduong.people.imports.ImportPlan;
import vn.giangduong.people.imports.ImportWords;
import vn.giangduong.people.imports.sheet.RowProblem;

/** What an import of people would do, or did. */
@Schema(description = "What an import of people would do, or did.")
record PeopleImportResponse(
        @Schema(description = "Whether it was stored.") boolean landed,
        @Schema(description = "Rows that are people.") int people,
        @Schema(description = "People who were not there.") int added,
        @Schema(description = "People about whom something changes, moves aside.") int changed,
        @Schema(description = "People who move to another cell.") int moved,
        @Schema(description = "People about whom the list says nothing new.") int unchanged,
        @Schema(description = "To be handed in when it is landed, if it changes anybody.")
                String plan,
        @Schema(description = "What keeps it from landing.") List<RowMessage> errors,
        @Schema(description = "What somebody should look at.") List<RowMessage> warnings,
        @Schema(description = "Old and new, row by row.") List<Change> changes,
        @Schema(description = "Rows that are no people.") List<Skipped> skipped) {

    /** Something about a row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PeopleImportMessage", description = "Something about a row.")
    record RowMessage(
            @Schema(description = "The row, from 1.") int row,
            @Schema(description = "The column's letters.") @Nullable String column,
            @Schema(description = "What is wrong and what to do.") String message) {}

    /** One field of one person. */
    @Schema(name = "PeopleImportChange", description = "One field of one person.")
    record Change(
            @Schema(description = "The row, from 1.") int row,
            @Schema(description = "The person's code.") String code,
            @Schema(description = "The field.", example = "POSITION") String field,
            @Schema(description = "What is kept now.") String before,
            @Schema(description = "What would be kept.") String after) {}

    /** A row that is no person. */
    @Schema(name = "PeopleImportSkipped", description = "A row that is no person.")
    record Skipped(
            @Schema(description = "The row, from 1.") int row,
            @Schema(description = "HEADING, GROUP, TOTAL or SIGNATURE.") String reason,
            @Schema(description = "What it says.") String text) {}

    static PeopleImportResponse of(ImportPlan plan, boolean landed, ImportWords words) {
        return new PeopleImportResponse(
                landed,
                plan.people(),
                plan.added(),
                plan.changed(),
                plan.moved(),
                plan.unchanged(),
                plan.digest(),
                plan.problems().stream().map(problem -> message(problem, words)).toList(),
                plan.warnings().stream().map(problem -> message(problem, words)).toList(),
                plan.changes().stream()
                        .flatMap(
                                row ->
                                        row.changes().stream()
                                                .map(
                                                        change ->
                                                                new Change(
                                                                        row.row(),
                                                                        row.code(),
                                                                        change.field().name(),
                                                                        change.before(),
                                                                        change.after())))
                        .toList(),
                plan.skipped().stream()
                        .map(row -> new Skipped(row.row(), row.reason().name(), row.text()))
                        .toList());
    }

    private static RowMessage message(RowProblem problem, ImportWords words) {
        Integer column = problem.column();
        return new RowMessage(
                problem.row(),
                column == null ? null : CellReferences.letters(column),
                words.of(problem));
    }
}
