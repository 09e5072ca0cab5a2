package vn.giangduong.questionbank.marking;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.giangduong.base.text.VietnameseText;

/**
 * A short text to type; written as it was typed, NFC, on one line.
 *
 * @param accepted the first that fits counts
 * @param marks whether tone and letter marks must be right
 * @param capitals whether capitals must be right
 */
public record TextKey(List<Accepted> accepted, boolean marks, boolean capitals)
        implements AnswerKey {

    /** No answer is longer. */
    public static final int LONGEST = 1_000;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * A wording.
     *
     * @param text an asterisk stands for anything, also nothing; {@code \\*} for itself
     * @param share what it earns, 0 to 1
     */
    public record Accepted(String text, BigDecimal share) {}

    public TextKey {
        accepted = List.copyOf(accepted);
    }

    @Override
    public boolean takes(String written) {
        return isLine(written, LONGEST);
    }

    /** Whether somebody can have typed this into a field of one line. */
    static boolean isLine(String written, int longest) {
        return written.length() <= longest
                && Normalizer.isNormalized(written, Normalizer.Form.NFC)
                && written.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public BigDecimal share(String written) {
        String given = comparable(written);
        if (given.isEmpty() || !takes(written)) {
            return BigDecimal.ZERO;
        }
        return accepted.stream()
                .filter(one -> pattern(one.text()).matcher(given).matches())
                .map(Accepted::share)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private Pattern pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '*') {
                literal.append('*');
                i++;
            } else if (c == '*') {
                pattern.append(Pattern.quote(inside(literal))).append(".*");
                literal.setLength(0);
            } else {
                literal.append(c);
            }
        }
        pattern.append(Pattern.quote(inside(literal)));
        return Pattern.compile(pattern.toString());
    }

    /** A piece beside an asterisk keeps its spaces at the ends. */
    private String inside(CharSequence literal) {
        return folded(SPACES.matcher(literal).replaceAll(" "));
    }

    private String comparable(String text) {
        return folded(SPACES.matcher(text).replaceAll(" ").strip());
    }

    private String folded(String text) {
        String plain = marks ? text : VietnameseText.withoutMarks(text);
        return capitals ? plain : plain.toLowerCase(Locale.ROOT);
    }
}
