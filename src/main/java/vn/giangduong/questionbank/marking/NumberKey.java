package vn.giangduong.questionbank.marking;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;

/**
 * A number to type, perhaps with a unit; written as it was typed. A comma or a point may stand
 * before the decimals; where both stand, the last does. A lone one before exactly three digits may
 * be either, so both readings are tried.
 *
 * @param accepted the best that fits counts
 * @param units how many of the base unit one of each is, by its name; empty when none is asked for
 * @param unitRequired whether a number without a unit is wrong; otherwise it is in the base unit
 */
public record NumberKey(
        List<Accepted> accepted, Map<String, BigDecimal> units, boolean unitRequired)
        implements AnswerKey {

    /** No answer is longer. */
    public static final int LONGEST = 60;

    private static final Pattern FORM =
            Pattern.compile("([+-]?)([0-9][0-9., ]*|[.,][0-9]+)(?:[eE]([+-]?[0-9]{1,2}))?(.*)");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:([.,])[0-9]{3})+");
    private static final Pattern ONE_MARK = Pattern.compile("[0-9]*[.,][0-9]+");

    /**
     * A right number.
     *
     * @param tolerance how far off an answer may be, both ends included; 0 or more
     * @param share what it earns, 0 to 1
     */
    public record Accepted(BigDecimal value, BigDecimal tolerance, BigDecimal share) {}

    public NumberKey {
        accepted = List.copyOf(accepted);
        units = Map.copyOf(units);
    }

    @Override
    public boolean takes(String written) {
        return TextKey.isLine(written, LONGEST);
    }

    @Override
    public BigDecimal share(String written) {
        Matcher form = FORM.matcher(written.strip().replace('\u2212', '-'));
        if (!takes(written) || !form.matches()) {
            return BigDecimal.ZERO;
        }
        BigDecimal factor = factor(form.group(4).strip());
        if (factor == null) {
            return BigDecimal.ZERO;
        }
        int power = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
        BigDecimal best = BigDecimal.ZERO;
        for (BigDecimal read : readings(form.group(2).replace(" ", ""))) {
            BigDecimal signed = form.group(1).equals("-") ? read.negate() : read;
            best = best.max(earned(signed.scaleByPowerOfTen(power).multiply(factor)));
        }
        return best;
    }

    private BigDecimal earned(BigDecimal value) {
        return accepted.stream()
                .filter(one -> value.subtract(one.value()).abs().compareTo(one.tolerance()) <= 0)
                .map(Accepted::share)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private @Nullable BigDecimal factor(String unit) {
        if (unit.isEmpty()) {
            return unitRequired ? null : BigDecimal.ONE;
        }
        return units.entrySet().stream()
                .filter(one -> VietnameseText.clean(one.getKey()).equals(unit))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** What digits with points and commas can mean; nothing when they mean no number. */
    private static Set<BigDecimal> readings(String digits) {
        Set<BigDecimal> readings = new HashSet<>();
        if (digits.chars().allMatch(Character::isDigit)) {
            readings.add(new BigDecimal(digits));
            return readings;
        }
        Matcher grouped = GROUPED.matcher(digits);
        if (grouped.matches() && oneMarkOnly(digits)) {
            readings.add(new BigDecimal(digits.replaceAll("[.,]", "")));
        }
        if (ONE_MARK.matcher(digits).matches()) {
            readings.add(new BigDecimal(digits.replace(',', '.')));
        }
        int last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        String whole = digits.substring(0, last);
        boolean both = digits.indexOf(',') >= 0 && digits.indexOf('.') >= 0;
        if (both
                && whole.indexOf(digits.charAt(last)) < 0
                && GROUPED.matcher(whole).matches()
                && last + 1 < digits.length()) {
            readings.add(
                    new BigDecimal(
                            whole.replaceAll("[.,]", "") + "." + digits.substring(last + 1)));
        }
        return readings;
    }

    private static boolean oneMarkOnly(String digits) {
        return digits.indexOf(',') < 0 || digits.indexOf('.') < 0;
    }
}
