package vn.giangduong;

import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.people.accounts.AccessTokenService;

/** Calls the REST API with the personal access tokens of test accounts. */
@NullMarked
public class TestApi {

    private final AccessTokenService tokens;
    private final TestPeople people;
    private final JdbcClient jdbc;

    TestApi(AccessTokenService tokens, TestPeople people, JdbcClient jdbc) {
        this.tokens = tokens;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** A new token of that account, good for a day. */
    public String token(SignedIn holder) {
        people.signIn(holder);
        try {
            return tokens.create("test", Duration.ofDays(1));
        } finally {
            people.signOut();
        }
    }

    /** Sends the request with a new token of that account. */
    public RequestPostProcessor as(SignedIn holder) {
        return with(token(holder));
    }

    /** Sends the request with that token. */
    public RequestPostProcessor with(String token) {
        return request -> {
            request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            return request;
        };
    }

    /** How many lines of the audit log tell of that act of the account. */
    public long logged(SignedIn who, String action) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_log WHERE account_id = ? AND action = ?")
                .param(who.accountId())
                .param(action)
                .query(Long.class)
                .single();
    }
}
