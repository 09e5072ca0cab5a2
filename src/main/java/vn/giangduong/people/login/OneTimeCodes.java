package vn.giangduong.people.login;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes that people copy from paper, used once: without letters and digits that look alike. */
public final class OneTimeCodes {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GROUP = 4;

    private OneTimeCodes() {}

    /** A new code; each letter is worth nearly five bits. */
    public static String next(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** In groups of four, as it is printed. */
    public static String grouped(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** As it was made, however it was typed: small letters, spaces and hyphens do not matter. */
    public static String typed(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
