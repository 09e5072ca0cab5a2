package vn.giangduong.assessment.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giangduong.assessment.AttemptId;
import vn.giangduong.assessment.TokenKeyStore;

/**
 * Signed tokens with which a player saves without a session: {@code
 * attempt.writer.expiry.signature} with HMAC-SHA256. A token is good for one attempt and one
 * writer; once another one writes it saves nothing more. It outlives the deadline, so that a
 * session that ends during a test costs no answer.
 */
@Component
class AttemptTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration AFTER_DEADLINE = Duration.ofHours(1);
    private static final Duration WITHOUT_DEADLINE = Duration.ofHours(12);
    private static final int PARTS = 4;

    private final TokenKeyStore keys;

    AttemptTokens(TokenKeyStore keys) {
        this.keys = keys;
    }

    /** What a valid token says. */
    record Claims(AttemptId attempt, String writer) {}

    /** A token for a writer of an attempt. */
    String issue(AttemptId attempt, String writer, @Nullable Instant deadline, Instant now) {
        Instant expiry =
                deadline == null ? now.plus(WITHOUT_DEADLINE) : deadline.plus(AFTER_DEADLINE);
        String claims = attempt + "." + writer + "." + expiry.getEpochSecond();
        return claims + "." + signature(claims);
    }

    /** What the token says; nothing when it is not ours or has expired. */
    Optional<Claims> read(@Nullable String token, Instant now) {
        if (token == null) {
            return Optional.empty();
        }
        String[] parts = token.split("\\.", PARTS + 1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        String claims = token.substring(0, token.lastIndexOf('.'));
        if (!isSame(signature(claims), parts[3])
                || now.getEpochSecond() >= Long.parseLong(parts[2])) {
            return Optional.empty();
        }
        return Optional.of(new Claims(new AttemptId(Long.parseLong(parts[0])), parts[1]));
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String claims) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.key(), ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(claims.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
