package vn.giangduong.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.base.web.ApiV1;
import vn.giangduong.reporting.ReportBoardService;
import vn.giangduong.reporting.UnitReportService;

/** Where reports stand. */
@ApiV1
@Tag(name = "Reports", description = "Where the quarterly reports stand.")
class ReportController {

    private final ReportBoardService boards;
    private final UnitReportService reports;

    ReportController(ReportBoardService boards, UnitReportService reports) {
        this.boards = boards;
        this.reports = reports;
    }

    @GetMapping("/reports")
    @Operation(
            summary = "Who has and has not reported",
            description =
                    "The state of a unit's own report for a quarter and of those of the units"
                            + " under it, as the tree was on the cut-off day. For holders who may"
                            + " see the unit's totals.")
    @ApiResponse(responseCode = "200", description = "The states of the reports.")
    ReportsResponse reports(
            @Parameter(description = "The unit's code.") @RequestParam String unit,
            @Parameter(description = "The year, as 2026.") @RequestParam int year,
            @Parameter(description = "The quarter, 1 to 4.") @RequestParam int quarter,
            @Parameter(
                            description =
                                    "Units of every level under it, not only those directly"
                                            + " under it.")
                    @RequestParam(defaultValue = "false")
                    boolean everyLevel,
            @Parameter(description = "Page of the reports, counted from 0.")
                    @RequestParam(defaultValue = "0")
                    int page,
            @Parameter(description = "Reports a page, 1 to 500.")
                    @RequestParam(defaultValue = "100")
                    int size) {
        if (quarter < 1 || quarter > 4) {
            throw new BadInputException(Problem.in("quarter", "reporting.api.quarter"));
        }
        Quarter asked = new Quarter(year, quarter);
        return ReportsResponse.of(
                reports.report(unit, asked), boards.board(unit, asked, everyLevel), page, size);
    }
}
