package vn.giangduong.questionbank.marking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/**
 * Options to choose among; written as their keys in alphabetical order joined by commas.
 *
 * @param weights the part of the mark an option earns, from -1 to 1, by its key; more than 0 is
 *     right
 * @param several whether more than one may be chosen
 * @param rule how several chosen options are marked
 */
public record ChoiceKey(Map<String, BigDecimal> weights, boolean several, ChoiceRule rule)
        implements AnswerKey {

    public ChoiceKey {
        weights = Map.copyOf(weights);
    }

    /** One option may be chosen and earns its weight. */
    public static ChoiceKey single(Map<String, BigDecimal> weights) {
        return new ChoiceKey(weights, false, ChoiceRule.WEIGHTS);
    }

    @Override
    public boolean takes(String written) {
        try {
            return Answer.parse(written).fits(weights.keySet(), several);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Override
    public BigDecimal share(String written) {
        if (!takes(written)) {
            return BigDecimal.ZERO;
        }
        Answer answer = Answer.parse(written);
        if (answer.keys().isEmpty()) {
            return BigDecimal.ZERO;
        }
        return switch (rule) {
            case WEIGHTS ->
                    Shares.earned(
                            answer.keys().stream()
                                    .map(weights::get)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add));
            case ALL_OR_NOTHING ->
                    judgedRightly(answer) == weights.size() ? BigDecimal.ONE : BigDecimal.ZERO;
            case PER_OPTION ->
                    BigDecimal.valueOf(judgedRightly(answer))
                            .divide(BigDecimal.valueOf(weights.size()), MathContext.DECIMAL64);
        };
    }

    private long judgedRightly(Answer answer) {
        return weights.entrySet().stream()
                .filter(
                        option ->
                                answer.keys().contains(option.getKey())
                                        == (option.getValue().signum() > 0))
                .count();
    }
}
