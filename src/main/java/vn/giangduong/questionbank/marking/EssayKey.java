package vn.giangduong.questionbank.marking;

import java.math.BigDecimal;
import java.text.Normalizer;

/**
 * A text to write, marked by a person; written as it was typed, NFC, lines ended by \n.
 *
 * @param longest how many characters it may have, up to {@link #LONGEST}
 */
public record EssayKey(int longest) implements AnswerKey {

    /** What the answer log holds: 64 kB, four bytes a character at most. */
    public static final int LONGEST = 15_000;

    /**
     * @throws IllegalArgumentException when it may be longer than the log holds
     */
    public EssayKey {
        if (longest < 1 || longest > LONGEST) {
            throw new IllegalArgumentException("an essay has 1 to " + LONGEST + " characters");
        }
    }

    @Override
    public boolean takes(String written) {
        return written.length() <= longest
                && Normalizer.isNormalized(written, Normalizer.Form.NFC)
                && written.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n');
    }

    @Override
    public BigDecimal share(String written) {
        return BigDecimal.ZERO;
    }

    @Override
    public boolean needsPerson() {
        return true;
    }
}
