package vn.giangduong.training.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.web.ApiV1;
import vn.giangduong.training.completion.RollUpTree;
import vn.giangduong.training.completion.UnitCompletionHistory;

/** Units and how far their people have come, as of a day. */
@ApiV1
@Tag(name = "Units", description = "Units and completion, as of a day.")
class UnitController {

    private final UnitCompletionHistory history;

    UnitController(UnitCompletionHistory history) {
        this.history = history;
    }

    @GetMapping("/units/{code}")
    @Operation(
            summary = "A unit and the units directly under it",
            description =
                    "Name, type, parent and children as they were on a day. For holders who may"
                            + " see the unit's totals today.")
    @ApiResponse(responseCode = "200", description = "The unit on that day.")
    UnitResponse unit(
            @Parameter(description = "The unit's code.") @PathVariable String code,
            @Parameter(description = "The day, as 2026-09-30; today when absent, no day to come.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @Parameter(description = "Page of the children, counted from 0.")
                    @RequestParam(defaultValue = "0")
                    int page,
            @Parameter(description = "Children a page, 1 to 500.")
                    @RequestParam(defaultValue = "100")
                    int size) {
        return UnitResponse.of(history.unit(code, asOf), page, size);
    }

    @GetMapping("/units/{code}/completion")
    @Operation(
            summary = "How far a unit's people have come with a module",
            description =
                    "Counts persons by the end of the day, on the tree asked for: summoned are"
                            + " those whose summons had come, completed those of them who had"
                            + " completed, studying those who had begun and not completed. The"
                            + " totals are over all rows, whatever page is shown.")
    @ApiResponse(responseCode = "200", description = "The figures of the unit and those under it.")
    CompletionResponse completion(
            @Parameter(description = "The unit's code.") @PathVariable String code,
            @Parameter(
                            description =
                                    "The module's code; when absent the module most people of the"
                                            + " unit were summoned to.")
                    @RequestParam(required = false)
                    @Nullable String module,
            @Parameter(
                            description =
                                    "The day at whose end is counted, as 2026-09-30; now when"
                                            + " absent, no day to come.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @Parameter(
                            description =
                                    "The tree to roll up on: old is the tree of that day; mapped is"
                                            + " today's, with ended units under those that carry"
                                            + " them on; present is today's, with each person in"
                                            + " the unit they are a member of today.",
                            schema = @Schema(allowableValues = {"old", "mapped", "present"}))
                    @RequestParam(defaultValue = "old")
                    String tree,
            @Parameter(description = "Page of the rows, counted from 0.")
                    @RequestParam(defaultValue = "0")
                    int page,
            @Parameter(description = "Rows a page, 1 to 500.") @RequestParam(defaultValue = "100")
                    int size) {
        RollUpTree wanted =
                RollUpTree.named(tree)
                        .orElseThrow(
                                () ->
                                        new BadInputException(
                                                Problem.in("tree", "training.api.noTree", tree)));
        return CompletionResponse.of(history.figures(code, module, asOf, wanted), page, size);
    }
}
