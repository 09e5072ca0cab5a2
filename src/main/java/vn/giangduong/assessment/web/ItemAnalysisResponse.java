package vn.giangduong.assessment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giangduong.analysis.Finding;
import vn.giangduong.analysis.Interval;
import vn.giangduong.analysis.ItemReport;
import vn.giangduong.analysis.ItemStatistics;
import vn.giangduong.analysis.MarkDistribution;
import vn.giangduong.analysis.Reliability;
import vn.giangduong.analysis.ScoreSummary;
import vn.giangduong.analysis.TestStatistics;
import vn.giangduong.assessment.MatrixAnalysis;
import vn.giangduong.base.text.Messages;

/** The analysis of a response matrix. What cannot be computed is null. */
@Schema(description = "The analysis of a response matrix; what cannot be computed is null.")
record ItemAnalysisResponse(
        TestFigures test, @Schema(description = "In the order of the columns.") List<Item> items) {

    static ItemAnalysisResponse of(MatrixAnalysis analysis, Messages messages, Locale locale) {
        List<ItemReport> reports = analysis.report().items();
        return new ItemAnalysisResponse(
                TestFigures.of(analysis.report().test()),
                IntStream.range(0, reports.size())
                        .mapToObj(
                                item ->
                                        Item.of(
                                                analysis.items().get(item),
                                                reports.get(item),
                                                messages,
                                                locale))
                        .toList());
    }

    private static @Nullable Double value(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }

    private static @Nullable Range range(Optional<Interval> interval) {
        return interval.map(Range::of).orElse(null);
    }

    /** The test as a whole. */
    @Schema(description = "The test as a whole.")
    record TestFigures(
            @Schema(description = "Candidates who had at least one item.") int candidates,
            @Schema(description = "Items.") int items,
            @Schema(description = "Whether everybody had every item.") boolean complete,
            @Schema(description = "Raw totals; only for complete matrices.")
                    @Nullable Summary scores,
            @Schema(description = "Marks on the scale of 10, not rounded.") @Nullable Summary marks,
            @Schema(description = "Marks in bins of half a mark.") List<Bin> distribution,
            @Nullable ReliabilityFigures reliability,
            @Schema(description = "How many reached mark 5.") @Nullable Integer passed,
            @Schema(description = "Their share, 0 to 1.") @Nullable Double passRate,
            @Schema(description = "Wilson's interval of the share.")
                    @Nullable Range passRateInterval) {

        static TestFigures of(TestStatistics test) {
            TestStatistics.PassRate rate = test.passRate().orElse(null);
            return new TestFigures(
                    test.candidates(),
                    test.items(),
                    test.complete(),
                    test.scores().map(Summary::of).orElse(null),
                    test.marks().map(Summary::of).orElse(null),
                    test.distribution().bins().stream().map(Bin::of).toList(),
                    test.reliability().map(ReliabilityFigures::of).orElse(null),
                    rate == null ? null : rate.passed(),
                    rate == null ? null : rate.share(),
                    rate == null ? null : Range.of(rate.interval()));
        }
    }

    /** One item. */
    @Schema(description = "One item.")
    record Item(
            @Schema(description = "Its name in the first row.") String name,
            @Schema(description = "Its highest score.") double maximum,
            @Schema(description = "How many candidates had it.") int answers,
            @Schema(description = "Mean score.") @Nullable Double mean,
            @Schema(description = "Mean over maximum: 0 nobody, 1 everybody right.")
                    @Nullable Double facility,
            @Schema(description = "Wilson's interval of the facility.")
                    @Nullable Range facilityInterval,
            @Schema(description = "Of the scores, divisor n - 1.")
                    @Nullable Double standardDeviation,
            @Schema(description = "Correlation with the total, the item included.")
                    @Nullable Double itemTotal,
            @Schema(description = "Discrimination: correlation with the total of the others.")
                    @Nullable Double itemRest,
            @Schema(description = "Fisher's interval of the discrimination.")
                    @Nullable Range itemRestInterval,
            @Schema(description = "Facility of the best 27 % minus that of the weakest 27 %.")
                    @Nullable Double upperLowerIndex,
            @Schema(description = "Alpha of the test without this item.")
                    @Nullable Double alphaIfDeleted,
            @Schema(description = "What stands out, most urgent first; often nothing.")
                    List<Remark> findings) {

        static Item of(String name, ItemReport report, Messages messages, Locale locale) {
            ItemStatistics figures = report.statistics();
            return new Item(
                    name,
                    figures.maximum(),
                    figures.answers(),
                    value(figures.mean()),
                    value(figures.facility()),
                    range(figures.facilityInterval()),
                    value(figures.standardDeviation()),
                    value(figures.totalCorrelation()),
                    value(figures.discrimination()),
                    range(figures.discriminationInterval()),
                    value(figures.upperLowerIndex()),
                    value(figures.alphaIfDeleted()),
                    report.findings().stream()
                            .map(finding -> Remark.of(finding, messages, locale))
                            .toList());
        }
    }

    /** Something to look at. */
    @Schema(description = "A reason to look at the item again, never a verdict.")
    record Remark(
            @Schema(description = "What a program decides by.", example = "TooEasy") String code,
            @Schema(description = "CHECK_KEY before marks are released, REVISE, or NOTE.")
                    String urgency,
            @Schema(description = "The finding in words.") String message) {

        static Remark of(Finding finding, Messages messages, Locale locale) {
            return new Remark(
                    finding.getClass().getSimpleName(),
                    finding.urgency().name(),
                    messages.get(finding.messageKey(), locale, finding.arguments().toArray()));
        }
    }

    /** How repeatable the marks are. */
    @Schema(description = "How repeatable the marks are.")
    record ReliabilityFigures(
            @Schema(description = "Cronbach's alpha.") double alpha,
            @Schema(description = "COMPLETE, or RANDOM_DRAW when papers differ.") String basis,
            @Schema(description = "Whether alpha is KR-20: all items right or wrong.") boolean kr20,
            @Schema(description = "Feldt's interval; only for complete matrices.")
                    @Nullable Range interval,
            @Schema(description = "Standard error of a mark on the scale of 10.")
                    double standardErrorOfMark,
            @Schema(description = "The same in raw scores; only for complete matrices.")
                    @Nullable Double standardErrorOfScore) {

        static ReliabilityFigures of(Reliability reliability) {
            return new ReliabilityFigures(
                    reliability.alpha(),
                    reliability.basis().name(),
                    reliability.dichotomous(),
                    range(reliability.interval()),
                    reliability.standardErrorOfMark(),
                    value(reliability.standardErrorOfScore()));
        }
    }

    /** Where scores lie and how they spread. */
    @Schema(description = "Where scores lie and how they spread.")
    record Summary(
            @Schema(description = "How many.") int candidates,
            @Schema(description = "Arithmetic mean.") double mean,
            @Schema(description = "Divisor n - 1.") @Nullable Double standardDeviation,
            @Schema(description = "The middle.") double median,
            @Schema(description = "The lowest.") double minimum,
            @Schema(description = "The highest.") double maximum,
            @Schema(description = "Corrected for bias (G1).") @Nullable Double skewness,
            @Schema(description = "Corrected for bias (G2), 0 for a normal distribution.")
                    @Nullable Double excessKurtosis) {

        static Summary of(ScoreSummary summary) {
            return new Summary(
                    summary.candidates(),
                    summary.mean(),
                    value(summary.standardDeviation()),
                    summary.median(),
                    summary.minimum(),
                    summary.maximum(),
                    value(summary.skewness()),
                    value(summary.excessKurtosis()));
        }
    }

    /** A confidence interval. */
    @Schema(description = "A two-sided confidence interval.")
    record Range(
            @Schema(description = "Lower limit.") double low,
            @Schema(description = "Upper limit.") double high,
            @Schema(description = "Its confidence, 0 to 1.") double confidence) {

        static Range of(Interval interval) {
            return new Range(interval.low(), interval.high(), interval.confidence());
        }
    }

    /** Marks of a range. */
    @Schema(description = "Marks from one limit to below the other; the last bin includes 10.")
    record Bin(
            @Schema(description = "Lower limit, included.") double from,
            @Schema(description = "Upper limit.") double to,
            @Schema(description = "How many marks.") int count) {

        static Bin of(MarkDistribution.Bin bin) {
            return new Bin(bin.from(), bin.to(), bin.count());
        }
    }
}
