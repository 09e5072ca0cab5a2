package vn.giangduong.base.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one way text comes in (NFC, no stray spaces, the right Đ) and the one key it is searched by.
 *
 * <p>The letter eth (U+00D0, U+00F0) and the African D (U+0189) look like Đ and come from old fonts
 * and keyboards. They become Đ or đ where they stand in a word of Latin letters.
 */
public final class VietnameseText {

    /** Zero-width characters, the byte order mark and the soft hyphen: seen by no one. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_IN_KEY = Pattern.compile("[^a-z0-9]+");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\u0085|\\u2028|\\u2029");

    private VietnameseText() {}

    /** The composed form (NFC), nothing else changed. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * One line of text as it is stored: NFC, every run of white space (no-break spaces and line
     * ends too) one space, none at the ends, invisible characters gone, eth mended.
     */
    public static String clean(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return mendEth(nfc(SPACES.matcher(visible).replaceAll(" ").strip()));
    }

    /**
     * Several lines of text as they are stored: like {@link #clean}, but line ends stay (as \n) and
     * so do spaces inside; only the two ends are stripped.
     */
    public static String cleanLines(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        String visible = CONTROL.matcher(INVISIBLE.matcher(lines).replaceAll("")).replaceAll("");
        return mendEth(nfc(stripSpaces(visible)));
    }

    /**
     * The search key: lower case ASCII letters and digits, words separated by one space, no marks.
     * Two spellings of a name that differ in tone placement, case or composition have one key.
     */
    public static String fold(String text) {
        String bare = withoutMarks(INVISIBLE.matcher(text).replaceAll("")).toLowerCase(Locale.ROOT);
        return NOT_IN_KEY.matcher(bare).replaceAll(" ").strip();
    }

    /** The text without tone and letter marks, đ as d; all else as it is. */
    public static String withoutMarks(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(MARKS.matcher(decomposed).replaceAll(""));
        for (int i = 0; i < bare.length(); i++) {
            switch (bare.charAt(i)) {
                // NFD leaves these alone: the stroke is no combining mark
                case 'đ', 'ð', 'ɖ' -> bare.setCharAt(i, 'd');
                case 'Đ', '\u00D0', '\u0189' -> bare.setCharAt(i, 'D');
                default -> {}
            }
        }
        return bare.toString();
    }

    private static String mendEth(String text) {
        if (text.indexOf('\u00D0') < 0
                && text.indexOf('\u00F0') < 0
                && text.indexOf('\u0189') < 0) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean capital = letter == '\u00D0' || letter == '\u0189';
            if ((capital || letter == '\u00F0') && standsInAWord(text, i)) {
                mended.setCharAt(i, capital ? 'Đ' : 'đ');
            }
        }
        return mended.toString();
    }

    private static boolean standsInAWord(String text, int at) {
        boolean before = at > 0 && isLatin(text.charAt(at - 1));
        boolean after = at + 1 < text.length() && isLatin(text.charAt(at + 1));
        return before || after;
    }

    private static boolean isLatin(char letter) {
        return Character.isLetter(letter)
                && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    private static String stripSpaces(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
