package vn.giangduong.training.history;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Marks on the scale of 10 as people write them. */
final class Marks {

    private static final Pattern MARK = Pattern.compile("\\d{1,2}([.,]\\d{1,2}0*)?");

    private Marks() {}

    /** The mark, "8", "8,5" or "8.25"; nothing when it is none from 0 to 10. */
    static Optional<BigDecimal> read(String text) {
        if (!MARK.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal mark = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        return Optional.of(mark).filter(any -> any.compareTo(BigDecimal.TEN) <= 0);
    }
}
