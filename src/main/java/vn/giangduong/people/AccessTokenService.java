package vn.giangduong.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Digests;
import vn.giangduong.base.time.Utc;

/** Personal access tokens of the REST API. A token carries its holder's rights and no more. */
@Service
@Transactional
public class AccessTokenService {

    /** How long a token lasts at most. */
    public static final Duration LONGEST = Duration.ofDays(365);

    private static final String PREFIX = "gd_";

    /**
     * A token as its holder sees it in a list; the secret itself is shown once.
     *
     * @param lastUsedAt when it was last used; {@code null} if never
     */
    public record Token(
            long id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    private final JdbcClient jdbc;
    private final AccountDetailsService accounts;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessTokenService(
            JdbcClient jdbc,
            AccountDetailsService accounts,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a token for the signed-in account.
     *
     * @return the secret, shown this once
     */
    public String create(String name, Duration lasts) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = PREFIX + HexFormat.of().formatHex(bytes);
        Instant now = clock.instant();
        Duration limited = lasts.compareTo(LONGEST) > 0 ? LONGEST : lasts;
        jdbc.sql(
                        """
                        INSERT INTO access_token (account_id, name, token_hash, created_at, expires_at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .param(currentUser.require().accountId())
                .param(name)
                .param(Digests.sha256(secret))
                .param(Utc.bind(now))
                .param(Utc.bind(now.plus(limited)))
                .update();
        audit.record("token.create", "account", currentUser.require().accountId(), name);
        return secret;
    }

    /** The signed-in account's tokens that still work, newest first. */
    @Transactional(readOnly = true)
    public List<Token> mine() {
        return jdbc.sql(
                        """
                        SELECT id, name, created_at, expires_at, last_used_at FROM access_token
                        WHERE account_id = ? AND revoked_at IS NULL AND expires_at > ?
                        ORDER BY id DESC
                        """)
                .param(currentUser.require().accountId())
                .param(Utc.bind(clock.instant()))
                .query(
                        (row, number) ->
                                new Token(
                                        row.getLong("id"),
                                        row.getString("name"),
                                        Utc.readRequired(row, "created_at"),
                                        Utc.readRequired(row, "expires_at"),
                                        Utc.read(row, "last_used_at")))
                .list();
    }

    /** Makes one of the signed-in account's tokens stop working. */
    public void revoke(long id) {
        int changed =
                jdbc.sql(
                                """
                                UPDATE access_token SET revoked_at = ?
                                WHERE id = ? AND account_id = ? AND revoked_at IS NULL
                                """)
                        .param(Utc.bind(clock.instant()))
                        .param(id)
                        .param(currentUser.require().accountId())
                        .update();
        if (changed > 0) {
            audit.record("token.revoke", "token", id, null);
        }
    }

    /** Who a token stands for, if it still works and its account is enabled. */
    public Optional<Authentication> authenticate(String secret) {
        Instant now = clock.instant();
        Optional<String> code =
                jdbc.sql(
                                """
                                SELECT a.code FROM access_token t JOIN account a ON a.id = t.account_id
                                WHERE t.token_hash = ? AND t.revoked_at IS NULL AND t.expires_at > ?
                                    AND a.enabled
                                """)
                        .param(Digests.sha256(secret))
                        .param(Utc.bind(now))
                        .query(String.class)
                        .optional();
        code.ifPresent(
                holder ->
                        jdbc.sql("UPDATE access_token SET last_used_at = ? WHERE token_hash = ?")
                                .param(Utc.bind(now))
                                .param(Digests.sha256(secret))
                                .update());
        return code.map(accounts::loadUserByUsername)
                .map(
                        principal ->
                                UsernamePasswordAuthenticationToken.authenticated(
                                        principal, null, principal.getAuthorities()));
    }
}
