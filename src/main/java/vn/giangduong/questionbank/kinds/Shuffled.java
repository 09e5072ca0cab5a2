package vn.giangduong.questionbank.kinds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Gives things letters that say nothing about the answer: candidates' browsers see them. The same
 * texts always get the same letters.
 */
final class Shuffled {

    private Shuffled() {}

    /** Each text once, in an order that follows from their digests alone. */
    static List<String> of(Collection<String> texts) {
        return texts.stream()
                .distinct()
                .sorted(Comparator.comparing(Shuffled::digest).thenComparing(text -> text))
                .toList();
    }

    private static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
