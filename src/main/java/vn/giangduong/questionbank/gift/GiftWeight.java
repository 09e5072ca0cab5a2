package vn.giangduong.questionbank.gift;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The weight an option begins with: %50%, %-33.33333%; a decimal comma is taken too.
 *
 * @param fraction the weight divided by 100, or null when there is none that can be read
 * @param written what stands between the percent signs, or nothing
 * @param end where the option's text begins; 0 without a weight
 */
record GiftWeight(@Nullable BigDecimal fraction, String written, int end) {

    private static final Pattern WRITTEN = Pattern.compile("^\\s*%([^%\\s]{0,20})%");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}([.,]\\d{1,10})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static GiftWeight of(String raw) {
        Matcher matcher = WRITTEN.matcher(raw);
        if (!matcher.find()) {
            return new GiftWeight(null, "", 0);
        }
        String written = matcher.group(1);
        BigDecimal fraction = null;
        if (NUMBER.matcher(written).matches()) {
            BigDecimal percent = new BigDecimal(written.replace(',', '.'));
            fraction = percent.abs().compareTo(HUNDRED) > 0 ? null : percent.movePointLeft(2);
        }
        return new GiftWeight(fraction, written, matcher.end());
    }

    boolean isUnreadable() {
        return end > 0 && fraction == null;
    }
}
