package vn.giangduong.people.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Personal access tokens. */
interface AccessTokenRepository extends Repository<AccessToken, Long> {

    AccessToken save(AccessToken token);

    Optional<AccessToken> findByIdAndAccountId(long id, long accountId);

    Optional<AccessToken> findByTokenHash(String tokenHash);

    List<AccessToken> findByAccountIdAndRevokedAtIsNullAndExpiresAtAfterOrderByIdDesc(
            long accountId, Instant now);

    /** Past the version on purpose: two calls with one token at once must not refuse each other. */
    @Modifying
    @Query("UPDATE AccessToken t SET t.lastUsedAt = :now WHERE t.tokenHash = :tokenHash")
    int used(String tokenHash, Instant now);
}
