package vn.giangduong.reporting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.web.ApiPage;
import vn.giangduong.reporting.BoardRow;
import vn.giangduong.reporting.ReportBoard;
import vn.giangduong.reporting.ReportUnit;
import vn.giangduong.reporting.ReportingPeriod;
import vn.giangduong.reporting.UnitReport;

/** The states of the reports of a unit and of those under it. */
@Schema(description = "The states of the reports of a unit and of the units under it.")
record ReportsResponse(
        Period period,
        @Schema(description = "The unit asked for.") String unit,
        @Schema(description = "Its name on the cut-off day.") String name,
        @Schema(description = "Its own report; absent for a unit that owes none.")
                @Nullable Report own,
        @Schema(description = "How many units under it are in each state, on all pages.")
                Map<String, Long> counts,
        @Schema(description = "The reports of the units under it, in the order of the tree.")
                ApiPage<Report> reports) {

    static ReportsResponse of(UnitReport own, ReportBoard board, int page, int size) {
        return new ReportsResponse(
                Period.of(board.period()),
                board.unit().code(),
                board.unit().name(),
                Report.own(own),
                board.counts().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        count -> count.getKey().name(), Map.Entry::getValue)),
                ApiPage.of(board.rows().stream().map(Report::of).toList(), page, size));
    }

    /** One quarter. */
    @Schema(description = "A quarter and its dates.")
    record Period(
            @Schema(description = "The year.") int year,
            @Schema(description = "The quarter, 1 to 4.") int quarter,
            @Schema(description = "The day at whose end the figures are taken.") LocalDate cutOffOn,
            @Schema(description = "The last day on which a report is in time.") LocalDate dueOn) {

        static Period of(ReportingPeriod period) {
            return new Period(
                    period.quarter().year(),
                    period.quarter().number(),
                    period.dates().cutOffOn(),
                    period.dates().due().lastDay());
        }
    }

    /** One report. */
    @Schema(description = "Where one unit's report stands.")
    record Report(
            @Schema(description = "The unit's code.") String unit,
            @Schema(description = "The unit's name on the cut-off day.") String name,
            @Schema(description = "Code of the unit it goes to.") String addressee,
            @Schema(description = "DRAFT, SUBMITTED, RETURNED or ACCEPTED.") String state,
            @Schema(description = "When it was last handed up; absent if never.")
                    @Nullable Instant submittedAt,
            @Schema(description = "Why it came back; only while it is returned.")
                    @Nullable String returnReason) {

        static @Nullable Report own(UnitReport report) {
            ReportUnit addressee = report.addressee();
            return addressee == null
                    ? null
                    : new Report(
                            report.unit().code(),
                            report.unit().name(),
                            addressee.code(),
                            report.status().name(),
                            report.submittedAt(),
                            report.returnReason());
        }

        static Report of(BoardRow row) {
            return new Report(
                    row.duty().unit().code(),
                    row.duty().unit().name(),
                    row.duty().addressee().code(),
                    row.duty().status().name(),
                    row.duty().submittedAt(),
                    row.duty().returnReason());
        }
    }
}
