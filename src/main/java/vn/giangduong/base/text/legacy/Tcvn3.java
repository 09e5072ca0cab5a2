package vn.giangduong.base.text.legacy;

import java.util.Locale;

/**
 * TCVN3, also called ABC: the third set (VN3) of TCVN 5712:1993, which the fonts .VnTime, .VnArial
 * and their kin show. One code above A0 stands for one letter; capitals with a tone have no code of
 * their own. They were written with a capital font (.VnTimeH shows every letter as a capital), or
 * as the small letter among capitals, or as a capital followed by the small letter.
 */
final class Tcvn3 {

    /** The letters of the codes A1 to FE in order; a dot where VN3 has no letter. */
    private static final String LETTERS =
            "ĂÂÊÔƠƯĐăâêôơưđ." // A1 to AF
                    + ".....àảãáạ.ằẳẵắ." // B0 to BF
                    + "......ặầẩẫấậè.ẻẽ" // C0 to CF
                    + "éẹềểễếệìỉ...ĩíịò" // D0 to DF
                    + ".ỏõóọồổỗốộờởỡớợù" // E0 to EF
                    + ".ủũúụừửữứựỳỷỹýỵ"; // F0 to FE

    private static final char FIRST = '\u00A1';

    private Tcvn3() {}

    /**
     * The text in Unicode. Where a cell has capitals but no small ASCII letter, as in "NGUYÔN V¡N",
     * all of it was meant as capitals.
     *
     * @param capitalFont whether the font is one that shows capitals only
     */
    static String decode(String text, boolean capitalFont) {
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = letter(text.charAt(i));
            int last = decoded.length() - 1;
            boolean doubled =
                    letter != text.charAt(i)
                            && last >= 0
                            && decoded.charAt(last)
                                    == Syllables.withoutTone(Character.toUpperCase(letter))
                            && Character.isLowerCase(letter)
                            && Syllables.hasTone(letter);
            if (doubled) {
                decoded.setCharAt(last, Character.toUpperCase(letter));
            } else {
                decoded.append(letter);
            }
        }
        boolean capitals = capitalFont || isInCapitals(text);
        return capitals ? decoded.toString().toUpperCase(Locale.ROOT) : decoded.toString();
    }

    private static char letter(char code) {
        int at = code - FIRST;
        if (at < 0 || at >= LETTERS.length() || LETTERS.charAt(at) == '.') {
            return code;
        }
        return LETTERS.charAt(at);
    }

    /** No small ASCII letter anywhere, and a word of at least two capitals that have codes. */
    private static boolean isInCapitals(String text) {
        int inWord = 0;
        boolean found = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= 'a' && sign <= 'z') {
                return false;
            }
            boolean capital = (sign >= 'A' && sign <= 'Z') || (sign >= FIRST && sign <= '\u00A7');
            if (capital) {
                inWord++;
                found |= inWord >= 2;
            } else if (Character.isWhitespace(sign)) {
                inWord = 0;
            }
        }
        return found;
    }
}
