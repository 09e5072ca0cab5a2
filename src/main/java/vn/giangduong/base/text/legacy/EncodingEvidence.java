package vn.giangduong.base.text.legacy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a whole column of text tells about its encoding: for every word that is not plain
 * ASCII, in which encodings it would be a possible Vietnamese syllable, and which fonts it stands
 * in. One cell alone decides nothing: "Mó" is a word in Unicode and another in TCVN3.
 */
public final class EncodingEvidence {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\d\\p{Punct}]+");

    /** Fewer words than this do not settle a column on their own. */
    private static final int ENOUGH = 3;

    private final Map<LegacyEncoding, Integer> possible = new EnumMap<>(LegacyEncoding.class);
    private final Map<LegacyEncoding, Integer> fonts = new EnumMap<>(LegacyEncoding.class);
    private int words;

    /** Looks at one more cell. */
    public void add(String text, @Nullable String font) {
        for (String word : BETWEEN_WORDS.splitAsStream(text).toList()) {
            if (!isAscii(word)) {
                add(word);
                LegacyEncoding.ofFont(font).ifPresent(told -> fonts.merge(told, 1, Integer::sum));
            }
        }
    }

    /** Adds what another column tells. */
    public void add(EncodingEvidence other) {
        words += other.words;
        other.possible.forEach((encoding, count) -> possible.merge(encoding, count, Integer::sum));
        other.fonts.forEach((encoding, count) -> fonts.merge(encoding, count, Integer::sum));
    }

    private void add(String word) {
        words++;
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            if (isPossible(word, encoding)) {
                possible.merge(encoding, 1, Integer::sum);
            }
        }
    }

    private static boolean isPossible(String word, LegacyEncoding encoding) {
        boolean changesNothing =
                encoding != LegacyEncoding.UNICODE && LegacyEncoding.isCertainlyUnicode(word);
        return !changesNothing && Syllables.isPossible(encoding.decode(word));
    }

    /** How many words were looked at: those with something beyond ASCII. */
    public int words() {
        return words;
    }

    /** How many of them make sense in that encoding. */
    public int possible(LegacyEncoding encoding) {
        return possible.getOrDefault(encoding, 0);
    }

    /** The encoding the words speak for by more than half, if there are enough of them. */
    public Optional<LegacyEncoding> verdict() {
        LegacyEncoding best = best();
        boolean fontAgrees = fonts.getOrDefault(best, 0) * 2 > words;
        boolean settled = words >= ENOUGH || (words > 0 && fontAgrees);
        return settled && possible(best) * 2 > words ? Optional.of(best) : Optional.empty();
    }

    /**
     * Like {@link #verdict()}; where the words do not settle it, what the others were found to be.
     */
    public LegacyEncoding verdictOr(LegacyEncoding others) {
        return verdict().orElse(others);
    }

    /** Whether a good part of the words makes sense only in another encoding than the verdict. */
    public boolean isMixed() {
        LegacyEncoding best = best();
        return words >= ENOUGH && (words - possible(best)) * 10 > words * 3;
    }

    /**
     * The encoding for one cell of a column: the column's, unless the cell makes no sense in it and
     * all of it does in Unicode (somebody typed new rows under old ones) or the other way round.
     */
    public static LegacyEncoding forCell(String text, LegacyEncoding column) {
        if (isAscii(text)
                || (column == LegacyEncoding.UNICODE && LegacyEncoding.isCertainlyUnicode(text))) {
            return column;
        }
        EncodingEvidence cell = new EncodingEvidence();
        cell.add(text, null);
        if (cell.words == 0 || cell.possible(column) > 0) {
            return column;
        }
        for (LegacyEncoding other : LegacyEncoding.values()) {
            if (cell.possible(other) == cell.words) {
                return other;
            }
        }
        return column;
    }

    private LegacyEncoding best() {
        LegacyEncoding best = LegacyEncoding.UNICODE;
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            boolean better = possible(encoding) > possible(best);
            boolean byFont =
                    possible(encoding) == possible(best)
                            && fonts.getOrDefault(encoding, 0) > fonts.getOrDefault(best, 0);
            best = better || byFont ? encoding : best;
        }
        return best;
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(sign -> sign < 0x80);
    }
}
