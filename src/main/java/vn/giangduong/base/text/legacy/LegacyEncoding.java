package vn.giangduong.base.text.legacy;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;

/** The encodings in which Vietnamese text comes from offices. */
public enum LegacyEncoding {
    /** Unicode, composed or not. */
    UNICODE,
    /** TCVN3 (ABC), the fonts .VnTime, .VnArial and so on. */
    TCVN3,
    /** VNI for Windows, the fonts VNI-Times and so on. */
    VNI;

    /** The text in composed Unicode (NFC). Text that can only be Unicode is left as it is. */
    public String decode(String text) {
        return decode(text, null);
    }

    /**
     * The text in composed Unicode (NFC). Text that can only be Unicode is left as it is.
     *
     * @param font the font's name if known; that of a TCVN3 font for capitals ends with H
     */
    public String decode(String text, @Nullable String font) {
        if (this == UNICODE || isCertainlyUnicode(text)) {
            return VietnameseText.nfc(text);
        }
        return this == TCVN3 ? Tcvn3.decode(text, isCapitalFont(font)) : Vni.decode(text);
    }

    /**
     * Like {@link #decode(String, String)}, for the name of a person or a place: TCVN3 has no code
     * for Á, so "¸nh" after other words with capitals was meant as "Ánh".
     */
    public String decodeName(String text, @Nullable String font) {
        String decoded = decode(text, font);
        if (this != TCVN3 || decoded.equals(text)) {
            return decoded;
        }
        StringBuilder name = new StringBuilder(decoded);
        boolean capitals = Character.isUpperCase(decoded.isEmpty() ? ' ' : decoded.charAt(0));
        for (int i = 0; i < name.length(); i++) {
            boolean begins = i == 0 || name.charAt(i - 1) == ' ';
            boolean codeless = name.charAt(i) > 'z' && Syllables.hasTone(name.charAt(i));
            if (begins && codeless && (capitals || hasCapital(decoded))) {
                name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return name.toString();
    }

    /** What a font's name tells: .VnTime is TCVN3, VNI-Times is VNI, others tell nothing. */
    public static Optional<LegacyEncoding> ofFont(@Nullable String font) {
        String name = font == null ? "" : font.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            return Optional.of(TCVN3);
        }
        return name.startsWith("vni-") || name.startsWith("vni ")
                ? Optional.of(VNI)
                : Optional.empty();
    }

    private static boolean isCapitalFont(@Nullable String font) {
        return font != null
                && ofFont(font).equals(Optional.of(TCVN3))
                && font.strip().endsWith("H");
    }

    /** Both old encodings use nothing beyond Latin-1, and no combining marks. */
    static boolean isCertainlyUnicode(String text) {
        return text.chars()
                .anyMatch(
                        sign ->
                                (sign >= 0x100 && sign < 0x370)
                                        || (sign >= 0x1E00 && sign < 0x1F00));
    }

    private static boolean hasCapital(String text) {
        return text.chars().anyMatch(Character::isUpperCase);
    }
}
