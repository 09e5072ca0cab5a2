package vn.giangduong.questionbank.gift;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;

/**
 * One answer to choose.
 *
 * @param text what is shown, in the question's format; not empty
 * @param fraction the part of the question's mark this option earns, from -1 to 1
 * @param feedback what is shown to whoever chose it, or null
 */
public record GiftOption(String text, BigDecimal fraction, @Nullable String feedback) {

    /** The text of the option "the statement is true" of a {@link GiftType#TRUE_FALSE} question. */
    public static final String TRUE = "TRUE";

    /** The text of the option "the statement is false". */
    public static final String FALSE = "FALSE";

    /**
     * @throws IllegalArgumentException when the text is empty or the fraction out of range
     */
    public GiftOption {
        text = VietnameseText.cleanLines(text);
        fraction = fraction.signum() == 0 ? BigDecimal.ZERO : fraction.stripTrailingZeros();
        feedback = GiftSyntax.cleanOrNull(feedback);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an option needs a text");
        }
        if (fraction.abs().compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("fraction out of range: " + fraction);
        }
    }

    /** Whether choosing this option alone earns the whole mark. */
    public boolean isRight() {
        return fraction.compareTo(BigDecimal.ONE) == 0;
    }
}
