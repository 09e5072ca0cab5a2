package vn.giangduong.questionbank.marking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.SortedMap;

/**
 * A text with gaps to fill; written as {@code 1=…} a line for each gap filled, numbers rising.
 *
 * @param gaps what is right in each gap, by its number from 1: a text or number to type, or a word
 *     to drop, which is a choice of one
 * @param weights what a gap counts for beside the others, positive, by its number
 */
public record GapsKey(Map<Integer, AnswerKey> gaps, Map<Integer, BigDecimal> weights)
        implements AnswerKey {

    /** No answer is longer. */
    public static final int LONGEST = 4_000;

    /**
     * @throws IllegalArgumentException when a gap has no weight, or holds what cannot stand in one
     */
    public GapsKey {
        gaps = Map.copyOf(gaps);
        weights = Map.copyOf(weights);
        if (!gaps.keySet().equals(weights.keySet())
                || weights.values().stream().anyMatch(weight -> weight.signum() <= 0)) {
            throw new IllegalArgumentException("each gap has a positive weight");
        }
        if (gaps.values().stream().anyMatch(gap -> !standsInAGap(gap))) {
            throw new IllegalArgumentException("a gap takes a text, a number or one word");
        }
    }

    private static boolean standsInAGap(AnswerKey key) {
        return switch (key) {
            case TextKey _, NumberKey _ -> true;
            case ChoiceKey choice -> !choice.several();
            default -> false;
        };
    }

    @Override
    public boolean takes(String written) {
        SortedMap<Integer, String> filled = Numbered.read(written, "\n");
        return written.length() <= LONGEST
                && filled != null
                && filled.entrySet().stream()
                        .allMatch(
                                one -> {
                                    AnswerKey gap = gaps.get(one.getKey());
                                    return gap != null && gap.takes(one.getValue());
                                });
    }

    @Override
    public BigDecimal share(String written) {
        SortedMap<Integer, String> filled = Numbered.read(written, "\n");
        if (filled == null || !takes(written)) {
            return BigDecimal.ZERO;
        }
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        for (Map.Entry<Integer, AnswerKey> gap : gaps.entrySet()) {
            BigDecimal weight = weights.getOrDefault(gap.getKey(), BigDecimal.ONE);
            String given = filled.getOrDefault(gap.getKey(), "");
            earned = earned.add(gap.getValue().share(given).multiply(weight));
            possible = possible.add(weight);
        }
        return earned.compareTo(possible) == 0
                ? BigDecimal.ONE
                : earned.divide(possible, MathContext.DECIMAL64);
    }
}
