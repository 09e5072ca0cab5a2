package vn.giangduong.base.web;

import java.security.SecureRandom;

/** Reference numbers that a person can read to the administrator over the telephone. */
public final class References {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    /** A new number, such as {@code GD-7K2M-9QXA}. */
    public static String next() {
        StringBuilder reference = new StringBuilder("GD-");
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                reference.append('-');
            }
            reference.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return reference.toString();
    }
}
