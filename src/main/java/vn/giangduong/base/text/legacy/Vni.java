package vn.giangduong.base.text.legacy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * VNI for Windows, which the fonts VNI-Times, VNI-Helve and their kin show. Most marked letters are
 * two signs: the bare letter and its marks; ơ, ư, đ, ỵ and the i's with a tone are one. The
 * assignments are those of the VNI Windows code page as the keyboards UniKey and xvnkb write it.
 */
final class Vni {

    private static final Map<String, Character> LETTERS = letters();

    private Vni() {}

    /** The text in Unicode; signs that VNI does not use stay. */
    static String decode(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            Character pair = i + 1 < text.length() ? LETTERS.get(text.substring(i, i + 2)) : null;
            Character single = LETTERS.get(text.substring(i, i + 1));
            if (pair != null) {
                decoded.append(pair.charValue());
                i++;
            } else {
                decoded.append(single == null ? text.charAt(i) : single.charValue());
            }
        }
        return decoded.toString();
    }

    private static Map<String, Character> letters() {
        Map<String, Character> letters = new HashMap<>();
        put(letters, "a", "ùøûõï", "áàảãạ");
        put(letters, "a", "âáàåãä", "âấầẩẫậ");
        put(letters, "a", "êéèúüë", "ăắằẳẵặ");
        put(letters, "e", "ùøûõï", "éèẻẽẹ");
        put(letters, "e", "âáàåãä", "êếềểễệ");
        put(letters, "", "íìæóò", "íìỉĩị");
        put(letters, "o", "ùøûõï", "óòỏõọ");
        put(letters, "o", "âáàåãä", "ôốồổỗộ");
        put(letters, "", "ô", "ơ");
        put(letters, "ô", "ùøûõï", "ớờởỡợ");
        put(letters, "u", "ùøûõï", "úùủũụ");
        put(letters, "", "ö", "ư");
        put(letters, "ö", "ùøûõï", "ứừửữự");
        put(letters, "y", "ùøûõ", "ýỳỷỹ");
        put(letters, "", "î", "ỵ");
        put(letters, "", "ñ", "đ");
        return Map.copyOf(letters);
    }

    /** Small and capital; a capital letter with small marks is a slip that stands in many files. */
    private static void put(
            Map<String, Character> letters, String bare, String marks, String meant) {
        for (int i = 0; i < marks.length(); i++) {
            String mark = marks.substring(i, i + 1);
            char letter = meant.charAt(i);
            char capital = Character.toUpperCase(letter);
            letters.put(bare + mark, letter);
            letters.put(upper(bare) + upper(mark), capital);
            if (!bare.isEmpty()) {
                letters.put(upper(bare) + mark, capital);
            }
        }
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
