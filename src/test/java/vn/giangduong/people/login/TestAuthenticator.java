package vn.giangduong.people.login;

import java.time.Instant;

/** Shows what a telephone would show. */
public final class TestAuthenticator {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /** Takes the key as a person would type it. */
    public TestAuthenticator(String key) {
        String letters = key.replace(" ", "");
        secret = new byte[letters.length() * 5 / 8];
        for (int bit = 0; bit < secret.length * 8; bit++) {
            int value = LETTERS.indexOf(letters.charAt(bit / 5));
            if (((value >> (4 - bit % 5)) & 1) == 1) {
                secret[bit / 8] |= (byte) (1 << (7 - bit % 8));
            }
        }
    }

    /** The code shown at that moment. */
    public String at(Instant now) {
        return Totp.code(secret, Totp.stepAt(now), Totp.DIGITS);
    }
}
