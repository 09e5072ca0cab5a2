package vn.giangduong.questionbank.marking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;

/**
 * Things to be put in order; written as all their keys in the order given, joined by commas.
 *
 * @param order the keys in the right order, at least two
 */
public record OrderingKey(List<String> order, OrderingRule rule) implements AnswerKey {

    /** How an order is marked. */
    public enum OrderingRule {
        /** Everything for exactly the right order, nothing otherwise. */
        ALL_OR_NOTHING,
        /** Each thing in its right place earns an equal part. */
        PER_PLACE,
        /** Each thing followed by the one that should follow it earns an equal part. */
        PER_NEIGHBOUR
    }

    public OrderingKey {
        order = List.copyOf(order);
    }

    @Override
    public boolean takes(String written) {
        List<String> given = List.of(written.split(",", -1));
        return written.isEmpty()
                || (given.size() == order.size()
                        && new HashSet<>(given).equals(new HashSet<>(order)));
    }

    @Override
    public BigDecimal share(String written) {
        if (written.isEmpty() || !takes(written)) {
            return BigDecimal.ZERO;
        }
        List<String> given = List.of(written.split(",", -1));
        return switch (rule) {
            case ALL_OR_NOTHING -> given.equals(order) ? BigDecimal.ONE : BigDecimal.ZERO;
            case PER_PLACE -> part(inPlace(given), order.size());
            case PER_NEIGHBOUR -> part(followed(given), order.size() - 1);
        };
    }

    private int inPlace(List<String> given) {
        int hits = 0;
        for (int i = 0; i < order.size(); i++) {
            hits += given.get(i).equals(order.get(i)) ? 1 : 0;
        }
        return hits;
    }

    private int followed(List<String> given) {
        int hits = 0;
        for (int i = 1; i < order.size(); i++) {
            int at = given.indexOf(order.get(i - 1));
            hits += at + 1 < given.size() && given.get(at + 1).equals(order.get(i)) ? 1 : 0;
        }
        return hits;
    }

    private static BigDecimal part(int hits, int all) {
        return BigDecimal.valueOf(hits).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }
}
