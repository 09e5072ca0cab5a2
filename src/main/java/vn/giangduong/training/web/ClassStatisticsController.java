package vn.giangduong.training.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giangduong.base.web.ApiV1;
import vn.giangduong.training.statistics.ClassStatisticsService;

/** The statistics of classes. */
@ApiV1
@Tag(name = "Classes", description = "Statistics of classes.")
class ClassStatisticsController {

    private final ClassStatisticsService statistics;

    ClassStatisticsController(ClassStatisticsService statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/class-statistics")
    @Operation(
            summary = "Class statistics by programme",
            description =
                    "Classes that opened in a period, by programme, of a centre or of all centres"
                            + " of a unit. A class belongs to the period its opening day lies in."
                            + " For holders who may export statistics; logged as an export.")
    @ApiResponse(responseCode = "200", description = "A row per programme, and their totals.")
    ClassStatisticsResponse statistics(
            @Parameter(description = "Code of the centre, or of a unit for all its centres.")
                    @RequestParam
                    String centre,
            @Parameter(description = "First opening day, as 2026-01-01.")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate from,
            @Parameter(description = "Last opening day, included, as 2026-12-31.")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate to) {
        return ClassStatisticsResponse.of(statistics.export(centre, from, to));
    }
}
