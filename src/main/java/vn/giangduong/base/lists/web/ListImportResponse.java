package vn.giangduong.base.lists.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.lists.ListPreview;
import vn.giangduong.base.lists.ListWords;
import vn.giangduong.base.lists.RowPlan.Outcome;
import vn.giangduong.base.lists.Sentence;
import vn.giangduong.base.table.workbook.CellReferences;

/** What a list would do, or did. */
@Schema(description = "What a list would do, or did.")
record ListImportResponse(
        @Schema(description = "Which list.", example = "units") String kind,
        @Schema(description = "Whether it was stored.") boolean landed,
        @Schema(description = "Rows that bring something new.") int added,
        @Schema(description = "Rows that change what is there.") int changed,
        @Schema(description = "Rows that say nothing new.") int unchanged,
        @Schema(description = "To be handed in as confirm when it is landed.") String digest,
        @Schema(description = "What each row would do or did.") List<Row> rows,
        @Schema(description = "What keeps it from landing.") List<RowProblem> problems) {

    /** What one row would do. */
    @Schema(name = "ListRow", description = "What one row would do.")
    record Row(
            @Schema(description = "The row in the file, from 1.") int row,
            @Schema(description = "NEW, CHANGED or UNCHANGED.") Outcome outcome,
            @Schema(description = "What it is about.") String subject,
            @Schema(description = "What exactly, sentence by sentence.") List<String> words) {}

    /** What is wrong with a row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ListProblem", description = "What is wrong with a row.")
    record RowProblem(
            @Schema(description = "The row in the file, from 1.") int row,
            @Schema(description = "The column's letters.") @Nullable String column,
            @Schema(description = "The column's stable name.") @Nullable String field,
            @Schema(description = "What is wrong and what to do.") String message) {}

    static ListImportResponse of(ListPreview preview, boolean landed, ListWords words) {
        return new ListImportResponse(
                preview.kind(),
                landed,
                preview.count(Outcome.NEW),
                preview.count(Outcome.CHANGED),
                preview.count(Outcome.UNCHANGED),
                preview.digest(),
                preview.rows().stream()
                        .map(
                                row ->
                                        new Row(
                                                row.row(),
                                                row.outcome(),
                                                row.subject(),
                                                row.words().stream()
                                                        .map(word -> said(word, words))
                                                        .toList()))
                        .toList(),
                preview.problems().stream()
                        .map(
                                problem ->
                                        new RowProblem(
                                                problem.row(),
                                                letters(preview, problem.column()),
                                                problem.column(),
                                                words.of(problem)))
                        .toList());
    }

    private static String said(Sentence sentence, ListWords words) {
        return words.of(List.of(sentence));
    }

    private static @Nullable String letters(ListPreview preview, @Nullable String column) {
        Integer at = column == null ? null : preview.columns().get(column);
        return at == null ? null : CellReferences.letters(at);
    }
}
