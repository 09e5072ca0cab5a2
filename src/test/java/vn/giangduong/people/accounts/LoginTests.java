package vn.giangduong.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.desk.AccountDesk;

@IntegrationTest
class LoginTests {

    private static final String PASSWORD = "một mật khẩu dài";

    @Autowired private MockMvc http;
    @Autowired private TestPeople people;
    @Autowired private AccountService accounts;
    @Autowired private AccountDesk desk;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestClock clock;

    private SignedIn account;
    private UnitId province;

    @BeforeEach
    void activateAnAccount() {
        clock.reset();
        province = people.province("Đảng bộ tỉnh thử nghiệm");
        people.signIn(people.officer(Role.ADMINISTRATOR, province));
        account = people.officer(Role.UNIT_SECRETARY, province);
        String code = desk.issueCode(account.code()).orElseThrow().code();
        people.signOut();
        assertThat(accounts.activate(account.code(), code, PASSWORD)).isTrue();
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void theRightCodeAndPasswordOpenTheDoor() throws Exception {
        http.perform(login(account.code(), PASSWORD)).andExpect(redirectedUrl("/"));
    }

    @Test
    void theCodeMayBeTypedInCapitals() throws Exception {
        http.perform(login(" " + account.code().toUpperCase(java.util.Locale.ROOT), PASSWORD))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void unknownDisabledAndWrongAllLookTheSame() throws Exception {
        http.perform(login(account.code(), "sai mật khẩu"))
                .andExpect(redirectedUrl("/login?error"));
        http.perform(login("khong-co-ai", PASSWORD)).andExpect(redirectedUrl("/login?error"));
        jdbc.sql("UPDATE account SET enabled = FALSE WHERE id = ?")
                .param(account.accountId())
                .update();
        http.perform(login(account.code(), PASSWORD)).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void manyFailuresMakeTheAccountWaitEvenForTheRightPassword() throws Exception {
        for (int i = 0; i < 5; i++) {
            http.perform(login(account.code(), "sai"));
        }
        http.perform(login(account.code(), PASSWORD))
                .andExpect(redirectedUrlPattern("/login?wait=*"));
    }

    @Test
    void aLoginPostedFromAnotherSiteIsRefused() throws Exception {
        http.perform(login(account.code(), PASSWORD).header("Origin", "https://elsewhere.example"))
                .andExpect(status().isForbidden());
        http.perform(login(account.code(), PASSWORD).header("Origin", "http://localhost"))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void anActivationCodeWorksOnceAndForThirtyDays() {
        people.signIn(people.officer(Role.ADMINISTRATOR, province));
        String code = desk.issueCode(account.code()).orElseThrow().code();
        assertThat(accounts.activate(account.code(), "SAI", PASSWORD)).isFalse();
        assertThat(
                        accounts.activate(
                                account.code(), code.toLowerCase(java.util.Locale.ROOT), PASSWORD))
                .isTrue();
        assertThat(accounts.activate(account.code(), code, PASSWORD)).isFalse();
        String late = desk.issueCode(account.code()).orElseThrow().code();
        clock.advance(java.time.Duration.ofDays(31));
        assertThat(accounts.activate(account.code(), late, PASSWORD)).isFalse();
    }

    @Test
    void rememberMeOpensTheDoorAfterTheSessionIsGone() throws Exception {
        Cookie remembered =
                http.perform(login(account.code(), PASSWORD).param("remember", "true"))
                        .andReturn()
                        .getResponse()
                        .getCookie("GDREMEMBER");
        assertThat(remembered).isNotNull();
        assertThat(remembered.isHttpOnly()).isTrue();
        assertThat(remembered.getSecure()).isTrue();
        http.perform(get("/me").cookie(remembered)).andExpect(status().isOk());
        http.perform(get("/me")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void aNewPasswordEndsEverySessionButTheOneItWasChangedIn() throws Exception {
        MvcResult result =
                http.perform(login(account.code(), PASSWORD).param("remember", "true")).andReturn();
        MockHttpSession elsewhere = (MockHttpSession) result.getRequest().getSession();
        Cookie remembered = result.getResponse().getCookie("GDREMEMBER");
        MockHttpSession here = session(login(account.code(), PASSWORD));
        http.perform(get("/me").session(here)).andExpect(status().isOk());
        http.perform(get("/me").session(elsewhere)).andExpect(status().isOk());

        SecurityContextHolder.setContext(
                (SecurityContext) here.getAttribute("SPRING_SECURITY_CONTEXT"));
        accounts.changePassword(PASSWORD, "một mật khẩu khác");
        people.signOut();

        http.perform(get("/me").session(here)).andExpect(status().isOk());
        clock.advance(java.time.Duration.ofSeconds(4));
        http.perform(get("/me").session(here)).andExpect(status().isOk());
        http.perform(get("/me").session(elsewhere)).andExpect(redirectedUrl("/login"));
        http.perform(get("/me").cookie(remembered)).andExpect(redirectedUrl("/login"));
        http.perform(login(account.code(), PASSWORD)).andExpect(redirectedUrl("/login?error"));
        http.perform(login(account.code(), "một mật khẩu khác")).andExpect(redirectedUrl("/"));
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT COUNT(*) FROM audit_log
                                        WHERE action = 'account.passwordChanged' AND actor = ?
                                        """)
                                .param(account.code())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void aPasswordIsNotChangedByGuessingTheOldOne() {
        people.signIn(account);
        for (int i = 0; i < 5; i++) {
            assertThat(refusal("sai mật khẩu", "một mật khẩu khác"))
                    .isEqualTo("people.password.wrong");
        }
        assertThat(refusal(PASSWORD, "một mật khẩu khác")).isEqualTo("people.password.wait");
        clock.advance(java.time.Duration.ofMinutes(1));
        assertThat(refusal(PASSWORD, "ngắn")).isEqualTo("people.password.tooShort");
        assertThat(refusal(PASSWORD, PASSWORD)).isEqualTo("people.password.same");
    }

    private String refusal(String old, String fresh) {
        try {
            accounts.changePassword(old, fresh);
            return "changed";
        } catch (BadInputException e) {
            return e.problems().getFirst().messageKey();
        }
    }

    private MockHttpSession session(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder login)
            throws Exception {
        return (MockHttpSession) http.perform(login).andReturn().getRequest().getSession();
    }

    @Test
    void loggingOutEverywhereEndsOtherSessionsAndRememberedLogins() throws Exception {
        MvcResult result =
                http.perform(login(account.code(), PASSWORD).param("remember", "true")).andReturn();
        MockHttpSession elsewhere = (MockHttpSession) result.getRequest().getSession();
        Cookie remembered = result.getResponse().getCookie("GDREMEMBER");
        http.perform(get("/me").session(elsewhere)).andExpect(status().isOk());
        people.signIn(account);
        accounts.logOutEverywhere();
        people.signOut();
        clock.advance(java.time.Duration.ofSeconds(5));
        http.perform(get("/me").session(elsewhere)).andExpect(redirectedUrl("/login"));
        http.perform(get("/me").cookie(remembered)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void theLoginPageIsSmallStrictAndInVietnamese() throws Exception {
        http.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lang=\"vi\"")))
                .andExpect(content().string(containsString("Đăng nhập")))
                .andExpect(content().string(not(containsString("{{"))))
                .andExpect(content().string(not(containsString("!people."))))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("script-src 'self'; style-src 'self'")))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    @Test
    void whatWasTypedIsShownAgainAndEscaped() throws Exception {
        MockHttpSession session = new MockHttpSession();
        http.perform(login("<script>x</script>", "sai").session(session));
        http.perform(get("/login?error").session(session))
                .andExpect(content().string(containsString("&lt;script&gt;x&lt;/script&gt;")))
                .andExpect(content().string(not(containsString("<script>x"))));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder login(
            String code, String password) {
        return post("/login").param("code", code).param("password", password).with(csrf());
    }
}
