package vn.giangduong.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giangduong.analysis.AnalysisException.Reason;

/**
 * Classical item analysis of a test: one call, no state, no side effects. Time is linear in
 * candidates times items, and so is memory. The findings suppose that most keys are right; after
 * keys have been corrected, analyse again.
 */
public final class ItemAnalysis {

    private final ResponseMatrix matrix;
    private final Map<Integer, ItemChoices> choices;
    private final AnalysisSettings settings;
    private final Totals totals;

    private ItemAnalysis(
            ResponseMatrix matrix, Map<Integer, ItemChoices> choices, AnalysisSettings settings) {
        this.matrix = matrix;
        this.choices = choices;
        this.settings = settings;
        this.totals = new Totals(matrix);
    }

    /**
     * Analyses a test.
     *
     * @param matrix scores of candidates on items
     * @param choices chosen options of single-choice items by the item's position in the matrix,
     *     from 0; items without options, or of other kinds, are left out
     * @param settings pass mark, bins, confidence and thresholds
     * @throws AnalysisException if choices do not belong to the matrix
     */
    public static TestReport analyse(
            ResponseMatrix matrix, Map<Integer, ItemChoices> choices, AnalysisSettings settings) {
        choices.forEach(
                (item, chosen) -> {
                    if (item < 0 || item >= matrix.items()) {
                        throw new AnalysisException(Reason.CHOICES_OF_UNKNOWN_ITEM, item + 1);
                    }
                    chosen.requireFit(matrix, item);
                });
        return new ItemAnalysis(matrix, Map.copyOf(choices), settings).report();
    }

    private TestReport report() {
        ReliabilityEstimator reliability = new ReliabilityEstimator(matrix, totals);
        ItemCalculator items =
                new ItemCalculator(matrix, totals, reliability, settings.confidence());
        OptionCalculator options = new OptionCalculator(matrix, totals);
        FindingRules rules = new FindingRules(settings.thresholds());
        List<ItemReport> reports =
                IntStream.range(0, matrix.items())
                        .mapToObj(item -> report(item, items, options, rules))
                        .toList();
        return new TestReport(test(reliability), reports);
    }

    private ItemReport report(
            int item, ItemCalculator items, OptionCalculator calculator, FindingRules rules) {
        ItemStatistics statistics = items.statistics(item);
        @Nullable ItemChoices chosen = choices.get(item);
        OptionCalculator.@Nullable Result options =
                chosen == null ? null : calculator.options(item, chosen);
        int[] withRest = totals.withRest(item);
        double otherItems =
                Arrays.stream(withRest).mapToDouble(c -> totals.items(c) - 1).average().orElse(0);
        List<Finding> findings = rules.findings(statistics, withRest.length, otherItems, options);
        return options == null
                ? new ItemReport(statistics, List.of(), 0, findings)
                : new ItemReport(statistics, options.options(), options.blanks(), findings);
    }

    private TestStatistics test(ReliabilityEstimator reliability) {
        double[] marks = totals.marks();
        return new TestStatistics(
                marks.length,
                matrix.items(),
                matrix.isComplete(),
                matrix.isComplete() ? ScoreSummary.of(totals.scores()) : Optional.empty(),
                ScoreSummary.of(marks),
                MarkDistribution.of(marks, settings.binWidth()),
                reliability.estimate(settings.confidence(), settings.thresholds().fewestAnswers()),
                passRate(marks));
    }

    private Optional<TestStatistics.PassRate> passRate(double[] marks) {
        if (marks.length == 0) {
            return Optional.empty();
        }
        int passed =
                (int)
                        Arrays.stream(marks)
                                .filter(mark -> mark >= settings.passMark() - Spread.NOISE)
                                .count();
        return Optional.of(
                new TestStatistics.PassRate(
                        passed,
                        (double) passed / marks.length,
                        ProportionInterval.WILSON.of(passed, marks.length, settings.confidence())));
    }
}
