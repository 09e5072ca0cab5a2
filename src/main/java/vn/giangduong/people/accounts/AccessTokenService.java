package vn.giangduong.people.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Digests;
import vn.giangduong.people.login.SecondFactorState;
import vn.giangduong.people.login.SecondFactors;

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

    private final AccessTokenRepository tokens;
    private final JdbcClient jdbc;
    private final AccountDetailsService accounts;
    private final SecondFactors factors;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessTokenService(
            AccessTokenRepository tokens,
            JdbcClient jdbc,
            AccountDetailsService accounts,
            SecondFactors factors,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.factors = factors;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whether the signed-in person may make a token: in a session that has passed the second
     * factor. Demo accounts without one may too.
     */
    @Transactional(readOnly = true)
    public boolean mayCreate() {
        if (currentUser.passedSecondFactor()) {
            return true;
        }
        SecondFactorState state = factors.state(currentUser.require().accountId());
        return state.exempt() && !state.enrolled();
    }

    /**
     * Makes a token for the signed-in account.
     *
     * @return the secret, shown this once
     * @throws AccessDeniedException unless {@link #mayCreate}
     */
    public String create(String name, Duration lasts) {
        if (!mayCreate()) {
            audit.recordRefusal(
                    "access.refused", "account", currentUser.require().accountId(), "token");
            throw new AccessDeniedException("Not without the second factor");
        }
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = PREFIX + HexFormat.of().formatHex(bytes);
        Instant now = clock.instant();
        Duration limited = lasts.compareTo(LONGEST) > 0 ? LONGEST : lasts;
        tokens.save(
                new AccessToken(
                        currentUser.require().accountId(),
                        name,
                        Digests.sha256(secret),
                        now,
                        now.plus(limited)));
        audit.record("token.create", "account", currentUser.require().accountId(), name);
        return secret;
    }

    /** The signed-in account's tokens that still work, newest first. */
    @Transactional(readOnly = true)
    public List<Token> mine() {
        return tokens
                .findByAccountIdAndRevokedAtIsNullAndExpiresAtAfterOrderByIdDesc(
                        currentUser.require().accountId(), clock.instant())
                .stream()
                .map(AccessToken::toRecord)
                .toList();
    }

    /** Makes one of the signed-in account's tokens stop working. */
    public void revoke(long id) {
        boolean revoked =
                tokens.findByIdAndAccountId(id, currentUser.require().accountId())
                        .filter(token -> token.revoke(clock.instant()))
                        .isPresent();
        if (revoked) {
            audit.record("token.revoke", "token", id, null);
        }
    }

    /** Who a token stands for, if it still works and its account is enabled. */
    public Optional<Authentication> authenticate(String secret) {
        Instant now = clock.instant();
        String hash = Digests.sha256(secret);
        Optional<String> code =
                tokens.findByTokenHash(hash)
                        .filter(token -> token.worksAt(now))
                        .flatMap(token -> enabledAccount(token.accountId()));
        code.ifPresent(holder -> tokens.used(hash, now));
        return code.map(accounts::loadUserByUsername)
                .map(
                        principal ->
                                UsernamePasswordAuthenticationToken.authenticated(
                                        principal, null, principal.getAuthorities()));
    }

    private Optional<String> enabledAccount(long account) {
        return jdbc.sql("SELECT code FROM account WHERE id = ? AND enabled")
                .param(account)
                .query(String.class)
                .optional();
    }
}
