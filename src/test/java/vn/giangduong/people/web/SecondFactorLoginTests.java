package vn.giangduong.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.util.HtmlUtils;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestCsrf;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.desk.AccountDesk;
import vn.giangduong.people.login.SecondFactors;
import vn.giangduong.people.login.TestAuthenticator;

@IntegrationTest
class SecondFactorLoginTests {

    private static final String PASSWORD = "một mật khẩu dài";
    private static final Pattern KEY = Pattern.compile("<code class=\"door-key\">([A-Z2-7 ]+)<");
    private static final Pattern CODES =
            Pattern.compile("<pre class=\"door-codes\">([A-Z0-9\\-\\n]+)<");

    @Autowired private MockMvc http;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private PasswordEncoder passwords;
    @Autowired private SecondFactors factors;
    @Autowired private AccountDesk desk;

    private UnitId province;

    @BeforeEach
    void aProvince() {
        clock.reset();
        province = people.province("Đảng bộ tỉnh");
    }

    @AfterEach
    void reset() {
        people.signOut();
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void officersAndAdministratorsEnrolBeforeAnythingElseAndNobodyElseMust(Role role)
            throws Exception {
        SignedIn account =
                withPassword(
                        role == Role.CADRE
                                ? people.studying(people.cadre("A Đức", province))
                                : people.officer(role, province));
        MockHttpSession session = new MockHttpSession();
        String next = logIn(account, session);
        boolean officer =
                List.of(
                                "TRAINING_OFFICER",
                                "COMMITTEE_OFFICER",
                                "PROVINCE_OFFICER",
                                "AUDITOR",
                                "ADMINISTRATOR")
                        .contains(role.name());
        assertThat(next).isEqualTo(officer ? "/second-factor-enrol" : "/");
        http.perform(get("/me").session(session))
                .andExpect(officer ? redirectedUrl("/login") : status().isOk());
    }

    @Test
    void enrollingShowsPictureKeyAndRecoveryCodesAndOpensTheDoor() throws Exception {
        SignedIn officer = withPassword(people.officer(Role.COMMITTEE_OFFICER, province));
        MockHttpSession session = new MockHttpSession();
        logIn(officer, session);
        String page = page(session, "/second-factor-enrol");
        assertThat(page)
                .contains("Bật xác thực hai bước")
                .contains("src=\"data:image/svg+xml;base64,")
                .contains("otpauth://totp/Giang%20Duong:" + officer.code())
                .doesNotContain("{{")
                .doesNotContain("!people.");
        TestAuthenticator phone = phone(page);
        assertThat(page(session, "/second-factor-enrol"))
                .contains(KEY.matcher(page).results().findFirst().orElseThrow().group());
        assertThat(enrol(session, "000000")).contains("Mã chưa đúng");
        String codes = enrol(session, phone.at(clock.instant()));
        assertThat(recoveryCodes(codes)).hasSize(10).doesNotHaveDuplicates();
        http.perform(get("/me").session(session)).andExpect(status().isOk());
        assertThat(
                        jdbc.sql("SELECT secret FROM second_factor WHERE account_id = ?")
                                .param(officer.accountId())
                                .query(String.class)
                                .single())
                .doesNotContain(page.substring(page.indexOf("secret=") + 7).substring(0, 16));
        assertThat(
                        jdbc.sql("SELECT digest FROM recovery_code WHERE account_id = ?")
                                .param(officer.accountId())
                                .query(String.class)
                                .list())
                .hasSize(10)
                .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    @Test
    void aCodeOpensTheDoorOnceAndOnlyAfterThePassword() throws Exception {
        SignedIn officer = withPassword(people.officer(Role.PROVINCE_OFFICER, province));
        TestAuthenticator phone = enrolled(officer);
        clock.advance(Duration.ofMinutes(2));
        String code = phone.at(clock.instant());
        MockHttpSession nobody = new MockHttpSession();
        assertThat(send(nobody, "/second-factor", code).getRedirectedUrl()).isEqualTo("/login");
        MockHttpSession session = new MockHttpSession();
        assertThat(logIn(officer, session)).isEqualTo("/second-factor");
        http.perform(get("/me").session(session)).andExpect(redirectedUrl("/login"));
        assertThat(send(session, "/second-factor", code).getRedirectedUrl())
                .endsWith("/me?continue");
        http.perform(get("/me").session(session)).andExpect(status().isOk());
        MockHttpSession again = new MockHttpSession();
        logIn(officer, again);
        assertThat(text(send(again, "/second-factor", code))).contains("Mã chưa đúng");
        http.perform(get("/me").session(again)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void thePlayerAndTheApiStayClosedUntilTheCode() throws Exception {
        SignedIn officer = withPassword(people.officer(Role.COMMITTEE_OFFICER, province));
        enrolled(officer);
        MockHttpSession session = new MockHttpSession();
        logIn(officer, session);
        http.perform(post("/api/attempts/1/open").session(session).with(TestCsrf.ours()))
                .andExpect(status().isUnauthorized());
        http.perform(get("/api/v1/units/T1").session(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void wrongCodesMakeTheAccountWaitAndThePasswordDoesNotWipeThemOut() throws Exception {
        SignedIn officer = withPassword(people.officer(Role.COMMITTEE_OFFICER, province));
        TestAuthenticator phone = enrolled(officer);
        clock.advance(Duration.ofMinutes(2));
        MockHttpSession session = new MockHttpSession();
        for (int i = 0; i < 5; i++) {
            logIn(officer, session);
            send(session, "/second-factor", "000000");
        }
        String right = phone.at(clock.instant());
        assertThat(text(send(session, "/second-factor", right))).contains("Hãy chờ");
        assertThat(logIn(officer, new MockHttpSession())).startsWith("/login?wait=");
        clock.advance(Duration.ofSeconds(3));
        assertThat(send(session, "/second-factor", phone.at(clock.instant())).getStatus())
                .isEqualTo(303);
        http.perform(get("/me").session(session)).andExpect(status().isOk());
    }

    @Test
    void aRecoveryCodeOpensTheDoorOnce() throws Exception {
        SignedIn officer = withPassword(people.officer(Role.TRAINING_OFFICER, province));
        MockHttpSession first = new MockHttpSession();
        logIn(officer, first);
        TestAuthenticator phone = phone(page(first, "/second-factor-enrol"));
        List<String> codes = recoveryCodes(enrol(first, phone.at(clock.instant())));
        MockHttpSession session = new MockHttpSession();
        logIn(officer, session);
        assertThat(page(session, "/second-factor?recovery")).contains("Dùng mã dự phòng");
        String typed = codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        assertThat(send(session, "/second-factor", typed).getRedirectedUrl()).isEqualTo("/");
        http.perform(get("/me").session(session)).andExpect(status().isOk());
        MockHttpSession again = new MockHttpSession();
        logIn(officer, again);
        assertThat(send(again, "/second-factor", typed).getStatus()).isEqualTo(200);
        assertThat(send(again, "/second-factor", codes.get(1)).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void officersAreNotRememberedAndAnOldCookieDoesNotOpen() throws Exception {
        SignedIn officer = withPassword(people.officer(Role.COMMITTEE_OFFICER, province));
        TestAuthenticator phone = enrolled(officer);
        clock.advance(Duration.ofMinutes(2));
        MockHttpSession session = new MockHttpSession();
        logIn(officer, session, true);
        MockHttpServletResponse answer = send(session, "/second-factor", phone.at(clock.instant()));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getCookie("GDREMEMBER")).isNull();

        SignedIn cadre = withPassword(people.studying(people.cadre("A Đức", province)));
        Cookie first = cookieOf(logInForCookie(cadre));
        Cookie next =
                cookieOf(
                        http.perform(get("/me").cookie(first))
                                .andExpect(status().isOk())
                                .andReturn());
        grant(cadre, Role.COMMITTEE_OFFICER);
        http.perform(get("/me").cookie(next)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void whoChoseASecondFactorIsRememberedAfterTheCodeOnly() throws Exception {
        SignedIn cadre = withPassword(people.studying(people.cadre("A Đức", province)));
        Cookie before = cookieOf(logInForCookie(cadre));
        TestAuthenticator phone = enrolled(cadre);
        http.perform(get("/me").cookie(before)).andExpect(redirectedUrl("/login"));
        clock.advance(Duration.ofMinutes(2));
        MockHttpSession session = new MockHttpSession();
        assertThat(logIn(cadre, session, true)).isEqualTo("/second-factor");
        Cookie after =
                send(session, "/second-factor", phone.at(clock.instant())).getCookie("GDREMEMBER");
        assertThat(after).isNotNull();
        http.perform(get("/me").cookie(after)).andExpect(status().isOk());
    }

    @Test
    void aRoleGivenDuringASessionEndsItSoThatItsHolderEnrols() throws Exception {
        SignedIn cadre = withPassword(people.studying(people.cadre("A Đức", province)));
        MockHttpSession session = new MockHttpSession();
        logIn(cadre, session);
        http.perform(get("/me").session(session)).andExpect(status().isOk());
        grant(cadre, Role.COMMITTEE_OFFICER);
        clock.advance(Duration.ofSeconds(5));
        http.perform(get("/me").session(session)).andExpect(redirectedUrl("/login"));
        assertThat(logIn(cadre, new MockHttpSession())).isEqualTo("/second-factor-enrol");
    }

    @Test
    void demoAccountsLogInPlainlyUnlessTheyEnrol() throws Exception {
        SignedIn officer = withPassword(people.officer(Role.ADMINISTRATOR, province));
        jdbc.sql("UPDATE account SET demo = TRUE WHERE id = ?").param(officer.accountId()).update();
        MockHttpSession session = new MockHttpSession();
        assertThat(logIn(officer, session)).isEqualTo("/");
        http.perform(get("/me").session(session)).andExpect(status().isOk());
        enrolled(officer);
        assertThat(logIn(officer, new MockHttpSession())).isEqualTo("/second-factor");
    }

    @Test
    void aResetIsToldBeforeTheSessionBeginsUntilItIsConfirmed() throws Exception {
        SignedIn cadre = withPassword(people.studying(people.cadre("A Đức", province)));
        SignedIn secretary = people.officer(Role.UNIT_SECRETARY, province);
        people.signIn(secretary);
        desk.issueCode(cadre.accountId());
        people.signOut();
        withPassword(cadre);
        MockHttpSession session = new MockHttpSession();
        assertThat(logIn(cadre, session)).isEqualTo("/login-notice");
        assertThat(page(session, "/login-notice"))
                .contains(secretary.displayName() + " đã đặt lại mật khẩu")
                .contains("09:00");
        http.perform(get("/me").session(session)).andExpect(redirectedUrl("/login"));
        MockHttpSession later = new MockHttpSession();
        assertThat(logIn(cadre, later)).isEqualTo("/login-notice");
        assertThat(
                        http.perform(post("/login-notice").session(later).with(TestCsrf.ours()))
                                .andReturn()
                                .getResponse()
                                .getRedirectedUrl())
                .isEqualTo("/");
        http.perform(get("/me").session(later)).andExpect(status().isOk());
        assertThat(logIn(cadre, new MockHttpSession())).isEqualTo("/");
    }

    @Test
    void aPasswordGivenLongAgoMustBeGivenAgain() throws Exception {
        SignedIn officer = withPassword(people.officer(Role.COMMITTEE_OFFICER, province));
        TestAuthenticator phone = enrolled(officer);
        MockHttpSession session = new MockHttpSession();
        logIn(officer, session);
        clock.advance(Duration.ofMinutes(16));
        assertThat(send(session, "/second-factor", phone.at(clock.instant())).getRedirectedUrl())
                .isEqualTo("/login");
    }

    @Test
    void anAccountLockedInBetweenDoesNotGetIn() throws Exception {
        SignedIn officer = withPassword(people.officer(Role.COMMITTEE_OFFICER, province));
        TestAuthenticator phone = enrolled(officer);
        clock.advance(Duration.ofMinutes(2));
        MockHttpSession session = new MockHttpSession();
        logIn(officer, session);
        people.signIn(people.officer(Role.ADMINISTRATOR, province));
        desk.setLocked(officer.accountId(), true);
        people.signOut();
        assertThat(send(session, "/second-factor", phone.at(clock.instant())).getRedirectedUrl())
                .isEqualTo("/login?error");
        http.perform(get("/me").session(session)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void aCodePostedWithoutThePagesTokenIsRefused() throws Exception {
        SignedIn officer = withPassword(people.officer(Role.COMMITTEE_OFFICER, province));
        TestAuthenticator phone = enrolled(officer);
        clock.advance(Duration.ofMinutes(2));
        MockHttpSession session = new MockHttpSession();
        logIn(officer, session);
        http.perform(
                post("/second-factor").param("code", phone.at(clock.instant())).session(session));
        http.perform(get("/me").session(session)).andExpect(redirectedUrl("/login"));
    }

    private SignedIn withPassword(SignedIn account) {
        jdbc.sql("UPDATE account SET password_hash = ? WHERE id = ?")
                .param(passwords.encode(PASSWORD))
                .param(account.accountId())
                .update();
        return account;
    }

    private void grant(SignedIn account, Role role) {
        jdbc.sql(
                        """
                        INSERT INTO role_grant (account_id, role, unit_id, valid_from, created_at)
                        VALUES (?, ?, ?, '2020-01-01', UTC_TIMESTAMP(6))
                        """)
                .param(account.accountId())
                .param(role.name())
                .param(province.value())
                .update();
    }

    private TestAuthenticator enrolled(SignedIn account) {
        TestAuthenticator phone = new TestAuthenticator(factors.begin(account.accountId()).key());
        assertThat(factors.enrol(account.accountId(), phone.at(clock.instant()), "10.0.0.1"))
                .isPresent();
        return phone;
    }

    private String logIn(SignedIn account, MockHttpSession session) throws Exception {
        return logIn(account, session, false);
    }

    private String logIn(SignedIn account, MockHttpSession session, boolean remember)
            throws Exception {
        return String.valueOf(
                http.perform(
                                post("/login")
                                        .param("code", account.code())
                                        .param("password", PASSWORD)
                                        .param("remember", Boolean.toString(remember))
                                        .session(session)
                                        .with(TestCsrf.ours()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private MvcResult logInForCookie(SignedIn account) throws Exception {
        return http.perform(
                        post("/login")
                                .param("code", account.code())
                                .param("password", PASSWORD)
                                .param("remember", "true")
                                .with(TestCsrf.ours()))
                .andReturn();
    }

    private static Cookie cookieOf(MvcResult result) {
        Cookie cookie = result.getResponse().getCookie("GDREMEMBER");
        assertThat(cookie).isNotNull();
        return cookie;
    }

    private MockHttpServletResponse send(MockHttpSession session, String path, String code)
            throws Exception {
        return http.perform(post(path).param("code", code).session(session).with(TestCsrf.ours()))
                .andReturn()
                .getResponse();
    }

    private String enrol(MockHttpSession session, String code) throws Exception {
        return text(send(session, "/second-factor-enrol", code));
    }

    private String page(MockHttpSession session, String path) throws Exception {
        return text(
                http.perform(get(path).session(session))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse());
    }

    /** As a browser shows it. */
    private static String text(MockHttpServletResponse answer) throws Exception {
        return HtmlUtils.htmlUnescape(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static TestAuthenticator phone(String page) {
        Matcher key = KEY.matcher(page);
        assertThat(key.find()).isTrue();
        return new TestAuthenticator(key.group(1));
    }

    private static List<String> recoveryCodes(String page) {
        Matcher codes = CODES.matcher(page);
        assertThat(codes.find()).isTrue();
        return codes.group(1).lines().toList();
    }
}
