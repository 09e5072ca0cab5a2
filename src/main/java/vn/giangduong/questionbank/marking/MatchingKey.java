package vn.giangduong.questionbank.marking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Things on the left to be joined to things on the right; written as {@code 1=C,2=A}: the numbers
 * on the left rising, without those not joined. A thing on the right may be taken more than once.
 *
 * @param pairs the right key on the right, by the number on the left, from 1
 * @param choices all keys on the right
 * @param whole whether only all pairs together earn the mark; otherwise each earns an equal part
 */
public record MatchingKey(Map<Integer, String> pairs, Set<String> choices, boolean whole)
        implements AnswerKey {

    public MatchingKey {
        pairs = Map.copyOf(pairs);
        choices = Set.copyOf(choices);
    }

    @Override
    public boolean takes(String written) {
        SortedMap<Integer, String> joined = Numbered.read(written, ",");
        return joined != null
                && pairs.keySet().containsAll(joined.keySet())
                && choices.containsAll(joined.values());
    }

    @Override
    public BigDecimal share(String written) {
        SortedMap<Integer, String> joined = Numbered.read(written, ",");
        if (joined == null) {
            return BigDecimal.ZERO;
        }
        long hits =
                joined.entrySet().stream()
                        .filter(one -> one.getValue().equals(pairs.get(one.getKey())))
                        .count();
        if (whole) {
            return hits == pairs.size() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(hits)
                .divide(BigDecimal.valueOf(pairs.size()), MathContext.DECIMAL64);
    }
}
