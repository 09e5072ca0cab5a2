package vn.giangduong.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the figures of an item say; see {@link FindingThresholds} for the limits. */
final class FindingRules {

    private final FindingThresholds thresholds;

    FindingRules(FindingThresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * The findings on one item, most urgent first.
     *
     * @param pairs candidates with a rest, behind the item's correlations
     * @param otherItems mean number of other items on the papers with this one
     * @param options null if the item's choices are not known
     */
    List<Finding> findings(
            ItemStatistics item,
            int pairs,
            double otherItems,
            OptionCalculator.@Nullable Result options) {
        if (item.answers() < thresholds.fewestAnswers()) {
            return List.of(new Finding.TooFewAnswers(item.answers(), thresholds.fewestAnswers()));
        }
        List<Finding> findings = new ArrayList<>();
        Optional<Finding> facility = facility(item);
        facility.ifPresent(findings::add);
        Optional<Finding> miskeyed = options == null ? Optional.empty() : miskeyed(options);
        miskeyed.ifPresent(findings::add);
        if (miskeyed.isEmpty()) {
            boolean judgeLow = facility.isEmpty() && otherItems >= thresholds.fewestOtherItems();
            discrimination(item, pairs, judgeLow).ifPresent(findings::add);
        }
        if (options != null) {
            for (OptionStatistics option : options.options()) {
                distractor(option, item.answers(), options.pairs(), miskeyed.isPresent())
                        .ifPresent(findings::add);
            }
        }
        findings.sort(Comparator.comparing(Finding::urgency));
        return findings;
    }

    private Optional<Finding> facility(ItemStatistics item) {
        double facility = item.facility().orElseThrow();
        Interval interval =
                ProportionInterval.wilson(
                        facility * item.answers(), item.answers(), thresholds.confidence());
        if (interval.low() > thresholds.tooEasy()) {
            return Optional.of(new Finding.TooEasy(facility));
        }
        if (interval.high() < thresholds.tooHard()) {
            return Optional.of(new Finding.TooHard(facility));
        }
        return Optional.empty();
    }

    private Optional<Finding> discrimination(ItemStatistics item, int pairs, boolean judgeLow) {
        if (item.discrimination().isEmpty()) {
            return Optional.empty();
        }
        double value = item.discrimination().getAsDouble();
        if (FisherZ.below(value, 0, pairs, thresholds.suspicionConfidence())) {
            return Optional.of(new Finding.NegativeDiscrimination(value));
        }
        return judgeLow
                        && FisherZ.below(
                                value,
                                thresholds.lowDiscrimination(),
                                pairs,
                                thresholds.confidence())
                ? Optional.of(new Finding.DoesNotDiscriminate(value))
                : Optional.empty();
    }

    /**
     * The best distractor, if choosing it goes with a good rest, choosing the key with a bad one,
     * and the difference of the two correlations cannot be chance.
     */
    private Optional<Finding> miskeyed(OptionCalculator.Result options) {
        if (options.keyCorrelation().isEmpty()) {
            return Optional.empty();
        }
        double key = options.keyCorrelation().getAsDouble();
        if (!FisherZ.below(key, 0, options.pairs(), thresholds.confidence())) {
            return Optional.empty();
        }
        return options.options().stream()
                .filter(option -> attracts(option, options.pairs()))
                .filter(option -> clearlyBetter(option, key, options))
                .max(Comparator.comparingDouble(option -> option.correlation().orElseThrow()))
                .map(
                        option ->
                                new Finding.ProbablyMiskeyed(
                                        option.option(), option.correlation().orElseThrow(), key));
    }

    private boolean clearlyBetter(
            OptionStatistics option, double key, OptionCalculator.Result options) {
        double odds = option.share() / (1 - option.share());
        double keyOdds = options.keyShare() / (1 - options.keyShare());
        // Nobody chooses both, so the two choices correlate by their shares alone.
        double between = -Math.sqrt(odds * keyOdds);
        return FisherZ.dependentDifference(
                        option.correlation().orElseThrow(),
                        key,
                        Math.max(between, -1),
                        options.pairs())
                > ProportionInterval.oneSidedQuantile(thresholds.suspicionConfidence());
    }

    private boolean attracts(OptionStatistics option, int pairs) {
        return !option.right()
                && option.correlation().isPresent()
                && option.correlation().getAsDouble() >= thresholds.attraction()
                && FisherZ.above(
                        option.correlation().getAsDouble(),
                        0,
                        pairs,
                        thresholds.suspicionConfidence());
    }

    private Optional<Finding> distractor(
            OptionStatistics option, int answers, int pairs, boolean miskeyed) {
        if (option.right()) {
            return Optional.empty();
        }
        if (!miskeyed && attracts(option, pairs)) {
            return Optional.of(
                    new Finding.DistractorAttractsStrong(
                            option.option(), option.correlation().orElseThrow()));
        }
        Interval share =
                ProportionInterval.WILSON.of(option.count(), answers, thresholds.confidence());
        return share.high() < thresholds.unusedDistractor()
                ? Optional.of(
                        new Finding.UnusedDistractor(option.option(), option.count(), answers))
                : Optional.empty();
    }
}
