package vn.giangduong.people.accounts;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.time.Utc;

/** Ends what is open for an account. */
@Repository
@Transactional
public class AccountSessions {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ends every session and remembered log-in; each notices within seconds. */
    public void end(long account) {
        jdbc.sql("UPDATE account SET session_generation = session_generation + 1 WHERE id = ?")
                .param(account)
                .update();
        jdbc.sql(
                        """
                        DELETE FROM persistent_logins
                        WHERE username = (SELECT code FROM account WHERE id = ?)
                        """)
                .param(account)
                .update();
    }

    /** Makes every access token stop working. */
    public void revokeTokens(long account) {
        jdbc.sql(
                        """
                        UPDATE access_token SET revoked_at = ?, version = version + 1
                        WHERE account_id = ? AND revoked_at IS NULL
                        """)
                .param(Utc.bind(clock.instant()))
                .param(account)
                .update();
    }
}
