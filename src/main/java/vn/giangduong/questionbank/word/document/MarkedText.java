package vn.giangduong.questionbank.word.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;

/**
 * Text of which each character has its look; line ends are \n, tabs \t, pictures {@link #OBJECT}.
 */
public final class MarkedText {

    /** Stands where a picture is. */
    public static final char OBJECT = '\uFFFC';

    /** Stands around a formula written out in a line. */
    public static final char FORMULA = '\uFFF9';

    public static final MarkedText EMPTY = new MarkedText(List.of());

    private final List<Sign> signs;
    private final String text;
    private final String bare;

    /** One character. */
    public record Sign(char letter, Look look, @Nullable WordPicture picture) {}

    public MarkedText(List<Sign> signs) {
        this.signs = List.copyOf(signs);
        StringBuilder letters = new StringBuilder(signs.size());
        signs.forEach(sign -> letters.append(sign.letter()));
        text = letters.toString();
        bare = bare(text);
    }

    /** Text that all looks the same. */
    public static MarkedText of(String text, Look look) {
        List<Sign> signs = new ArrayList<>(text.length());
        text.chars().forEach(letter -> signs.add(new Sign((char) letter, look, null)));
        return new MarkedText(signs);
    }

    public String text() {
        return text;
    }

    /** The text without tone and letter marks, of the same length. */
    public String bare() {
        return bare;
    }

    public int length() {
        return signs.size();
    }

    public List<Sign> signs() {
        return signs;
    }

    /** Whether there is nothing to see. */
    public boolean isBlank() {
        return text.isBlank();
    }

    public MarkedText sub(int from, int to) {
        return new MarkedText(signs.subList(from, to));
    }

    public MarkedText from(int from) {
        return sub(from, length());
    }

    /** Without white space at both ends. */
    public MarkedText strip() {
        int start = 0;
        int end = length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return start == 0 && end == length() ? this : sub(start, end);
    }

    /** This text, a line end, and the other. */
    public MarkedText line(MarkedText other) {
        if (isBlank()) {
            return other;
        }
        if (other.isBlank()) {
            return this;
        }
        List<Sign> all = new ArrayList<>(signs);
        all.add(new Sign('\n', Look.PLAIN, null));
        all.addAll(other.signs);
        return new MarkedText(all);
    }

    /** Whether all that can be seen looks so; not when there is nothing. */
    public boolean all(Predicate<Look> looks) {
        return !isBlank()
                && signs.stream()
                        .filter(sign -> !isSpace(sign.letter()))
                        .allMatch(sign -> looks.test(sign.look()));
    }

    /** Whether a picture is in it. */
    public boolean hasPicture() {
        return text.indexOf(OBJECT) >= 0;
    }

    /** Whether a formula is in it. */
    public boolean hasFormula() {
        return text.indexOf(FORMULA) >= 0;
    }

    static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            String without =
                    letter < 0x80 ? "" : VietnameseText.withoutMarks(String.valueOf(letter));
            bare.append(
                    letter == '\u00A0' ? ' ' : without.length() == 1 ? without.charAt(0) : letter);
        }
        return bare.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
