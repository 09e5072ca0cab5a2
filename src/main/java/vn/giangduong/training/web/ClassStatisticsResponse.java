package vn.giangduong.training.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giangduong.training.statistics.ClassStatisticsBands;
import vn.giangduong.training.statistics.ClassStatisticsReport;
import vn.giangduong.training.statistics.ClassStatisticsRow;

/** The statistics of classes by programme. */
@Schema(description = "Statistics of classes by programme.")
record ClassStatisticsResponse(
        @Schema(description = "Code of the centre or unit.") String centre,
        @Schema(description = "Its name today.") String name,
        @Schema(description = "First opening day.") LocalDate from,
        @Schema(description = "Last opening day, included.") LocalDate to,
        @Schema(description = "A row per programme, by title.") List<Row> rows,
        @Schema(description = "The sum of the rows.") Row totals,
        @Schema(description = "Whether age groups of one to four people are left out.")
                boolean smallGroupsHidden) {

    static ClassStatisticsResponse of(ClassStatisticsReport report) {
        return new ClassStatisticsResponse(
                report.unit().code(),
                report.unit().name(),
                report.from(),
                report.to(),
                report.rows().stream().map(Row::of).toList(),
                Row.of(report.totals()),
                report.smallHidden());
    }

    /** The classes of one programme, or of all. */
    @Schema(description = "The classes of one programme; of all in the totals.")
    record Row(
            @Schema(description = "The programme's code; empty in the totals.") String programme,
            @Schema(description = "The programme's title; empty in the totals.") String title,
            @Schema(description = "Classes opening in the period.") long classesPlanned,
            @Schema(description = "Of them, running or closed.") long classesHeld,
            @Schema(description = "Learners foreseen.") long learnersPlanned,
            @Schema(description = "Learners enrolled, without those exempt.") long learners,
            @Schema(description = "Women among the learners.") long women,
            @Schema(description = "Of ethnic minorities, as entered per class.")
                    long ethnicMinority,
            @Schema(description = "Learners by age on the opening day.") List<AgeBand> ages,
            @Schema(description = "Learners of unknown year of birth.") long unknownAge,
            @Schema(description = "Learners with primary theory level.") long theoryPrimary,
            @Schema(description = "Learners with intermediate theory level.")
                    long theoryIntermediate,
            @Schema(description = "Learners with advanced theory level.") long theoryAdvanced,
            @Schema(description = "Graded excellent.") long excellent,
            @Schema(description = "Graded good.") long good,
            @Schema(description = "Graded fair.") long fair,
            @Schema(description = "Graded average.") long average,
            @Schema(description = "Passed without a grade.") long ungraded,
            @Schema(description = "Did not pass.") long failed,
            @Schema(description = "All who passed.") long passed,
            @Schema(description = "Passed of learners, two decimals; absent without learners.")
                    @Nullable BigDecimal passedPercent,
            @Schema(description = "Received their certificate.") long certificates) {

        static Row of(ClassStatisticsRow row) {
            return new Row(
                    row.code(),
                    row.title(),
                    row.classesPlanned(),
                    row.classesHeld(),
                    row.learnersPlanned(),
                    row.learners(),
                    row.women(),
                    row.ethnicMinority(),
                    AgeBand.of(row.bands()),
                    row.unknownAge(),
                    row.theoryPrimary(),
                    row.theoryIntermediate(),
                    row.theoryAdvanced(),
                    row.excellent(),
                    row.good(),
                    row.fair(),
                    row.average(),
                    row.ungraded(),
                    row.failed(),
                    row.passed(),
                    row.passedPercent().orElse(null),
                    row.certificates());
        }
    }

    /** Learners of some ages. */
    @Schema(description = "Learners of some ages.")
    record AgeBand(
            @Schema(description = "The youngest age; absent in the first band.")
                    @Nullable Integer from,
            @Schema(description = "The oldest age; absent in the last band.") @Nullable Integer to,
            @Schema(description = "How many; absent when the group is too small to show.")
                    @Nullable Long learners) {

        static List<AgeBand> of(ClassStatisticsBands bands) {
            List<Integer> upTo = ClassStatisticsBands.UP_TO;
            return IntStream.range(0, ClassStatisticsBands.SIZE)
                    .mapToObj(
                            band ->
                                    new AgeBand(
                                            band == 0 ? null : upTo.get(band - 1) + 1,
                                            band == upTo.size() ? null : upTo.get(band),
                                            bands.count(band)))
                    .toList();
        }
    }
}
