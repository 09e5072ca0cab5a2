package vn.giangduong.questionbank.marking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One stem with statements, each to be judged right or wrong; written as {@code A+,B-,D+}: keys in
 * alphabetical order, + for right, - for wrong, without those not judged.
 *
 * @param right whether a statement is right, by its key
 * @param steps what so many statements judged rightly earn, from 1 to all of them, not falling, the
 *     last is 1
 */
public record StatementsKey(Map<String, Boolean> right, List<BigDecimal> steps)
        implements AnswerKey {

    /**
     * The steps of the national upper secondary examination since 2025 for four statements: 0.1,
     * 0.25, 0.5 and 1 for 1 to 4 of them.
     */
    public static final List<BigDecimal> NATIONAL_EXAMINATION =
            Stream.of("0.1", "0.25", "0.5", "1").map(BigDecimal::new).toList();

    private static final Pattern JUDGEMENT = Pattern.compile("([A-Z])([+-])");

    /**
     * @throws IllegalArgumentException when the steps do not fit the statements
     */
    public StatementsKey {
        right = Map.copyOf(right);
        steps = List.copyOf(steps);
        if (steps.size() != right.size()
                || !steps.equals(steps.stream().sorted(Comparator.naturalOrder()).toList())
                || steps.getFirst().signum() < 0
                || steps.getLast().compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("steps do not fit the statements");
        }
    }

    /** Each statement judged rightly earns the same. */
    public static List<BigDecimal> evenly(int statements) {
        return Stream.iterate(1, step -> step <= statements, step -> step + 1)
                .map(
                        step ->
                                BigDecimal.valueOf(step)
                                        .divide(
                                                BigDecimal.valueOf(statements),
                                                MathContext.DECIMAL64))
                .toList();
    }

    @Override
    public boolean takes(String written) {
        TreeMap<String, Boolean> judged = read(written);
        return judged != null && right.keySet().containsAll(judged.keySet());
    }

    @Override
    public BigDecimal share(String written) {
        TreeMap<String, Boolean> judged = read(written);
        if (judged == null) {
            return BigDecimal.ZERO;
        }
        int hits =
                (int)
                        judged.entrySet().stream()
                                .filter(one -> one.getValue().equals(right.get(one.getKey())))
                                .count();
        return hits == 0 ? BigDecimal.ZERO : steps.get(hits - 1);
    }

    private static @Nullable TreeMap<String, Boolean> read(String written) {
        TreeMap<String, Boolean> judged = new TreeMap<>();
        if (written.isEmpty()) {
            return judged;
        }
        String before = "";
        for (String part : written.split(",", -1)) {
            Matcher judgement = JUDGEMENT.matcher(part);
            if (!judgement.matches() || judgement.group(1).compareTo(before) <= 0) {
                return null;
            }
            before = judgement.group(1);
            judged.put(before, judgement.group(2).equals("+"));
        }
        return judged;
    }
}
