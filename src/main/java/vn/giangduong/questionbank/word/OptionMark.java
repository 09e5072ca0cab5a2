package vn.giangduong.questionbank.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.word.document.MarkedText;

/**
 * A letter that begins an option.
 *
 * @param start where its signs begin
 * @param letterAt where the letter itself is
 * @param end where the option's text begins
 * @param starred whether an asterisk marks it as right
 * @param tag "!" or "$" of McMIX; empty for none
 * @param tight whether only one space parts it from the text before it
 */
record OptionMark(
        char letter, int start, int letterAt, int end, boolean starred, String tag, boolean tight) {

    private static final Pattern MARK =
            Pattern.compile(
                    "(\\*\\s*)?(?:#([!$])\\s*)?(\\*\\s*)?([A-Ha-h])(\\s*\\*)?\\s*"
                            + "(?:[.):]|/(?=\\s)|-(?=\\s))(\\s*\\*)?(?:\\s*#([!$]))?\\s*");

    /** The letter at the beginning of a text, if one is there. */
    static @Nullable OptionMark atStart(MarkedText text) {
        Matcher mark = MARK.matcher(text.bare());
        return mark.lookingAt() ? of(mark, false) : null;
    }

    /**
     * All letters of a line that begin options.
     *
     * @param expected the letter that comes next in the question
     * @param next the letter the next line begins with, or a space
     */
    static List<OptionMark> in(MarkedText text, char expected, char next) {
        List<OptionMark> marks = new ArrayList<>();
        String bare = text.bare();
        Matcher mark = MARK.matcher(bare);
        char wanted = expected;
        int from = 0;
        while (from < bare.length() && mark.find(from)) {
            int at = mark.start();
            char letter = mark.group(4).charAt(0);
            boolean first = at == 0;
            boolean parted = !first && Character.isWhitespace(bare.charAt(at - 1));
            boolean wide =
                    parted
                            && (bare.charAt(at - 1) == '\t'
                                    || (at > 1 && Character.isWhitespace(bare.charAt(at - 2))));
            boolean empty = !marks.isEmpty() && bare.substring(marks.getLast().end(), at).isBlank();
            if ((first && begins(letter, expected)) || (parted && !empty && letter == wanted)) {
                marks.add(of(mark, !first && !wide));
                wanted = (char) (letter + 1);
                from = mark.end();
            } else {
                from = at + 1;
            }
        }
        return believable(marks, next, expected);
    }

    /** A first letter may stand out of turn, but a name such as "C." begins no options. */
    private static boolean begins(char letter, char expected) {
        boolean sameCase = Character.isUpperCase(letter) == Character.isUpperCase(expected);
        return sameCase && (letter == expected || Character.toUpperCase(expected) != 'A');
    }

    /** What only one space parts from the text before may be a name: it must not come again. */
    private static List<OptionMark> believable(List<OptionMark> marks, char next, char expected) {
        for (int i = 0; i < marks.size(); i++) {
            OptionMark mark = marks.get(i);
            boolean comesAgain = mark.letter() == next;
            boolean alone = i == marks.size() - 1 && mark.letter() == expected && i == 0;
            if (mark.tight() && (comesAgain || (alone && Character.toUpperCase(expected) == 'A'))) {
                return marks.subList(0, i);
            }
        }
        return marks;
    }

    private static OptionMark of(Matcher mark, boolean tight) {
        boolean starred =
                mark.group(1) != null
                        || mark.group(3) != null
                        || mark.group(5) != null
                        || mark.group(6) != null;
        String tag = mark.group(2) != null ? mark.group(2) : mark.group(7);
        return new OptionMark(
                mark.group(4).charAt(0),
                mark.start(),
                mark.start(4),
                mark.end(),
                starred,
                tag == null ? "" : tag,
                tight);
    }
}
