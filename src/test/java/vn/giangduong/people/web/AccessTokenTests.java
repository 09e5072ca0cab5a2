package vn.giangduong.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestApi;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.accounts.AccessTokenService;

@IntegrationTest
class AccessTokenTests {

    @Autowired MockMvc http;
    @Autowired JdbcClient jdbc;
    @Autowired AccessTokenService tokens;
    @Autowired TestPeople people;
    @Autowired TestApi api;
    @Autowired TestClock clock;

    private UnitId province;
    private SignedIn holder;
    private String token = "";

    @BeforeEach
    void aToken() throws Exception {
        clock.reset();
        province = people.province("Đảng bộ tỉnh");
        holder = people.officer(Role.PROVINCE_OFFICER, province);
        token = api.token(holder);
        call().andExpect(status().isOk());
    }

    @AfterEach
    void reset() {
        people.signOut();
        clock.reset();
    }

    @Test
    void oneThatWasRevokedNoLongerWorks() throws Exception {
        people.signIn(holder);
        tokens.revoke(tokens.mine().getFirst().id());
        people.signOut();
        call().andExpect(status().isUnauthorized());
    }

    @Test
    void oneThatHasExpiredNoLongerWorks() throws Exception {
        clock.advance(Duration.ofHours(23));
        call().andExpect(status().isOk());
        clock.advance(Duration.ofHours(2));
        call().andExpect(status().isUnauthorized());
    }

    @Test
    void oneOfADisabledAccountNoLongerWorks() throws Exception {
        jdbc.sql("UPDATE account SET enabled = FALSE WHERE id = ?")
                .param(holder.accountId())
                .update();
        call().andExpect(status().isUnauthorized());
    }

    @Test
    void itLosesWhatItsHolderLoses() throws Exception {
        jdbc.sql("UPDATE role_grant SET valid_to = '2026-11-22' WHERE account_id = ?")
                .param(holder.accountId())
                .update();
        call().andExpect(status().isNotFound());
    }

    @Test
    void nobodyRevokesSomebodyElsesToken() throws Exception {
        people.signIn(holder);
        long id = tokens.mine().getFirst().id();
        people.signIn(people.officer(Role.ADMINISTRATOR, province));
        tokens.revoke(id);
        people.signOut();
        call().andExpect(status().isOk());
    }

    @Test
    void itOpensTheApiAndNoPage() throws Exception {
        int page =
                http.perform(get("/me").with(api.with(token)))
                        .andReturn()
                        .getResponse()
                        .getStatus();
        assertThat(page).isEqualTo(302);
    }

    private ResultActions call() throws Exception {
        return http.perform(
                get("/api/v1/units/{code}", people.codeOf(province)).with(api.with(token)));
    }
}
