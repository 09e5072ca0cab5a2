package vn.giangduong.people.accounts;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.time.Utc;

/**
 * Tells people what others did to their account: at every log-in and on their own page, until they
 * say that they have seen it.
 */
@Service
@Transactional
public class AccountNotices {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    AccountNotices(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What the signed-in person has not yet confirmed having seen, newest first. */
    @Transactional(readOnly = true)
    public List<AccountNotice> mine() {
        return unseen(currentUser.require().accountId());
    }

    /** The signed-in person has seen what {@link #mine} tells. */
    public void seen() {
        seen(currentUser.require().accountId());
    }

    /** What the account's holder has not yet confirmed having seen, newest first. */
    @Transactional(readOnly = true)
    public List<AccountNotice> unseen(long account) {
        return jdbc.sql(
                        """
                        SELECT kind, by_name, at FROM account_notice
                        WHERE account_id = ? AND seen_at IS NULL ORDER BY id DESC
                        """)
                .param(account)
                .query(
                        (row, number) ->
                                new AccountNotice(
                                        AccountNotice.Kind.valueOf(row.getString("kind")),
                                        row.getString("by_name"),
                                        Utc.readRequired(row, "at")))
                .list();
    }

    /** The account's holder, in the middle of logging in, has seen them. */
    public void seen(long account) {
        jdbc.sql("UPDATE account_notice SET seen_at = ? WHERE account_id = ? AND seen_at IS NULL")
                .param(Utc.bind(clock.instant()))
                .param(account)
                .update();
    }

    /** Tells the account's holder what the signed-in person did to it. */
    public void tell(long account, AccountNotice.Kind kind) {
        SignedIn who = currentUser.require();
        jdbc.sql(
                        """
                        INSERT INTO account_notice (account_id, kind, by_account_id, by_name, at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .param(account)
                .param(kind.name())
                .param(who.accountId())
                .param(who.displayName())
                .param(Utc.bind(clock.instant()))
                .update();
    }
}
