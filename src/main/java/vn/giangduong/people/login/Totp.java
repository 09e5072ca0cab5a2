package vn.giangduong.people.login;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.giangduong.base.security.Digests;

/**
 * Time-based one-time passwords as RFC 6238 defines them on RFC 4226, with what every authenticator
 * expects: SHA-1, steps of 30 seconds. Written here because it is one HMAC; the RFCs' test vectors
 * hold it to the standard.
 */
final class Totp {

    /** Digits of a code. */
    static final int DIGITS = 6;

    /** RFC 4226 asks for 16 bytes and recommends 20. */
    static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;

    /** RFC 6238, 5.2: at most one step for clocks that differ and codes that travel. */
    private static final int STEPS_OFF = 1;

    private Totp() {}

    /** The number of the step an instant falls in. */
    static long stepAt(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), (long) STEP_SECONDS);
    }

    /**
     * Looks for the step that a code belongs to, one before to one after the present.
     *
     * @param usedStep the last step that was used; it and earlier ones open nothing any more
     * @return the step, to be kept as used; empty when the code is wrong, too old or used
     */
    static OptionalLong match(byte[] secret, String code, Instant now, long usedStep) {
        long present = stepAt(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = present - STEPS_OFF; step <= present + STEPS_OFF; step++) {
            if (Digests.same(code(secret, step, DIGITS), code) && step > usedStep) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** RFC 4226, 5.3: the code of a counter. */
    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
        int range = 1;
        for (int i = 0; i < digits; i++) {
            range *= 10;
        }
        return String.format(Locale.ROOT, "%0" + digits + "d", number % range);
    }

    private static byte[] hmac(byte[] secret, byte[] counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HmacSHA1", e);
        }
    }
}
