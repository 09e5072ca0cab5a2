package vn.giangduong.questionbank;

import java.math.BigDecimal;
import vn.giangduong.base.text.VietnameseText;

/**
 * An answer to choose, as its author writes it.
 *
 * @param text in the question's format
 * @param fraction the part of the question's mark it earns, from -1 to 1
 * @param feedback what whoever chose it is told after the quiz; empty when there is nothing to say
 */
public record OptionDraft(String text, BigDecimal fraction, String feedback) {

    /** The text of a true/false question's first option. */
    public static final String TRUE = "TRUE";

    /** The text of a true/false question's second option. */
    public static final String FALSE = "FALSE";

    public OptionDraft {
        text = VietnameseText.cleanLines(text);
        feedback = VietnameseText.cleanLines(feedback);
    }
}
