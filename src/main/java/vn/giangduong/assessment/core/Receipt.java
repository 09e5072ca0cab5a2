package vn.giangduong.assessment.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a candidate takes away from a submission: the attempt's number and a fingerprint of every
 * answer that was stored, such as {@code GD-12-7KQ2-M0XD}. The same log always gives the same
 * receipt, and any change to the log another one.
 */
public final class Receipt {

    /** Crockford's base 32: no letter that looks like a digit. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUP = 4;
    private static final int CHARACTERS = 2 * GROUP;
    private static final int BITS = 5;

    private Receipt() {}

    /** The receipt of an attempt with that log, in whatever order its lines come. */
    public static String of(long attempt, Collection<LoggedAnswer> log) {
        MessageDigest digest = sha256();
        digest.update(("attempt " + attempt + "\n").getBytes(StandardCharsets.UTF_8));
        List<LoggedAnswer> lines =
                log.stream().sorted(Comparator.comparingInt(LoggedAnswer::sequence)).toList();
        for (LoggedAnswer line : lines) {
            digest.update(
                    "%d %d %s %b\n"
                            .formatted(
                                    line.sequence(), line.position(), line.answer(), line.flagged())
                            .getBytes(StandardCharsets.UTF_8));
        }
        String letters = letters(digest.digest());
        return "GD-%d-%s-%s"
                .formatted(attempt, letters.substring(0, GROUP), letters.substring(GROUP));
    }

    private static String letters(byte[] hash) {
        StringBuilder letters = new StringBuilder();
        for (int bit = 0; letters.length() < CHARACTERS; bit += BITS) {
            int value = 0;
            for (int i = bit; i < bit + BITS; i++) {
                int byteOf = hash[i / Byte.SIZE];
                int shift = Byte.SIZE - 1 - i % Byte.SIZE;
                value = (value << 1) | ((byteOf >> shift) & 1);
            }
            letters.append(ALPHABET.charAt(value));
        }
        return letters.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
