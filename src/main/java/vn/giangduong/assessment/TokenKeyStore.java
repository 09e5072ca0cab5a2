package vn.giangduong.assessment;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.time.Utc;

/**
 * The key that signs attempt tokens. The first node that needs it makes it; all others, and this
 * one after a restart, read the same.
 */
@Component
public class TokenKeyStore {

    private static final int KEY_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile byte @Nullable [] known;

    TokenKeyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The key, 32 random bytes. */
    public byte[] key() {
        byte[] key = known;
        if (key == null) {
            key = find().orElseGet(this::create);
            known = key;
        }
        return key.clone();
    }

    private Optional<byte[]> find() {
        return jdbc.sql("SELECT secret FROM attempt_token_key WHERE id = 1")
                .query((row, number) -> row.getBytes("secret"))
                .optional();
    }

    private byte[] create() {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("INSERT IGNORE INTO attempt_token_key (id, secret, created_at) VALUES (1, ?, ?)")
                .param(fresh)
                .param(Utc.bind(clock.instant()))
                .update();
        return find().orElseThrow();
    }
}
