package vn.giangduong.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.assessment.AttemptService;
import vn.giangduong.assessment.QuizFixture;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.questionbank.TopicId;

@IntegrationTest
class PlayerApiTests {

    private static final String PHONE = "3f2b8c1e-0000-4000-8000-000000000001";
    private static final Cookie XSRF = new Cookie("XSRF-TOKEN", "the-same-in-both");
    private static final String DESK = "3f2b8c1e-0000-4000-8000-000000000002";

    @Autowired private MockMvc http;
    @Autowired private JsonMapper json;
    @Autowired private AttemptService attempts;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;

    private UnitId province;
    private SignedIn account;
    private long attempt;

    @BeforeEach
    void prepare() {
        clock.reset();
        QuizFixture fixture = new QuizFixture(jdbc);
        TopicId topic = fixture.topic();
        fixture.questions(topic, 4);
        province = people.province("Province");
        CadreId cadre = people.cadre("Nguyen Van An", province);
        account = people.studying(cadre);
        people.signIn(account);
        attempt = attempts.prepare(fixture.quiz(topic, 4, 30, null), cadre).value();
        people.signOut();
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void opensThePaperWithoutItsKeys() throws Exception {
        open(account, PHONE, false)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.attemptId").value(attempt))
                .andExpect(jsonPath("$.state").value("IN_PROGRESS"))
                .andExpect(jsonPath("$.writer").value(PHONE))
                .andExpect(jsonPath("$.title").value("Quiz title"))
                .andExpect(jsonPath("$.moduleTitle").value("Module title"))
                .andExpect(jsonPath("$.cadreName").value("Nguyen Van An"))
                .andExpect(jsonPath("$.serverTime").value("2026-11-22T02:00:00Z"))
                .andExpect(jsonPath("$.deadline").value("2026-11-22T02:30:00Z"))
                .andExpect(jsonPath("$.lastSequence").value(0))
                .andExpect(jsonPath("$.passMark").value(5.0))
                .andExpect(jsonPath("$.returnTo", matchesPattern("/study/module-\\d+")))
                .andExpect(jsonPath("$.items", hasSize(4)))
                .andExpect(jsonPath("$.items[0].position").value(1))
                .andExpect(jsonPath("$.items[0].type").value("SINGLE"))
                .andExpect(jsonPath("$.items[0].options", hasSize(4)))
                .andExpect(jsonPath("$.answers", hasSize(0)))
                .andExpect(content().string(not(containsString("fraction"))))
                .andExpect(content().string(not(containsString("correct"))))
                .andExpect(content().string(not(containsString("Why"))));
    }

    @Test
    void savesAndSubmitsWithTheTokenAlone() throws Exception {
        String token = token(account);
        save(token, PHONE, entry(1, 1, "B"), entry(2, 2, "B"), entry(3, 3, "A"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.acknowledged").value(3))
                .andExpect(jsonPath("$.savedAt").value("2026-11-22T02:00:00Z"))
                .andExpect(jsonPath("$.deadline").value("2026-11-22T02:30:00Z"))
                .andExpect(jsonPath("$.state").value("IN_PROGRESS"));
        http.perform(get(path("state")).header("X-Attempt-Token", token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.acknowledged").value(3))
                .andExpect(jsonPath("$.writer").value(PHONE));
        submit(token, PHONE, 4)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("MISSING_ANSWERS"))
                .andExpect(jsonPath("$.acknowledged").value(3));
        String first =
                submit(token, PHONE, 3)
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.state").value("SUBMITTED"))
                        .andExpect(jsonPath("$.mark").value(5.0))
                        .andExpect(jsonPath("$.passed").value(true))
                        .andExpect(jsonPath("$.correct").value(2))
                        .andExpect(jsonPath("$.count").value(4))
                        .andExpect(jsonPath("$.receipt", containsString("GD-" + attempt + "-")))
                        .andExpect(jsonPath("$.items[0].explanationHtml").value("<p>Why</p>"))
                        .andExpect(jsonPath("$.items[0].citation").value("Article 2"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        submit(token, PHONE, 3).andExpect(status().isOk()).andExpect(content().json(first));
        http.perform(get(path("review")).header("X-Attempt-Token", token))
                .andExpect(status().isOk())
                .andExpect(content().json(first));
        http.perform(get(path("review")).with(as(account)))
                .andExpect(status().isOk())
                .andExpect(content().json(first));
        save(token, PHONE, entry(4, 4, "B"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("CLOSED"))
                .andExpect(jsonPath("$.state").value("SUBMITTED"));
    }

    @Test
    void aStaleTabIsToldSo() throws Exception {
        String stale = token(account);
        open(account, DESK, false)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("OTHER_WRITER"))
                .andExpect(jsonPath("$.since").value("2026-11-22T02:00:00Z"))
                .andExpect(jsonPath("$.reference", matchesPattern("[0-9A-F]{10}")));
        open(account, DESK, true).andExpect(status().isOk());
        save(stale, PHONE, entry(1, 1, "A"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("OTHER_WRITER"));
        save(stale, DESK, entry(1, 1, "A"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("TOKEN"));
        assertThat(answersStored()).isZero();
    }

    @Test
    void anotherCadreFindsNothingAnywhere() throws Exception {
        String token = token(account);
        SignedIn other = people.studying(people.cadre("Tran Thi Binh", province));
        open(other, DESK, true).andExpect(status().isNotFound());
        http.perform(get(path("review")).with(as(other)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("NOT_FOUND"));
        String others = others(other);
        save(others, PHONE, entry(1, 1, "A")).andExpect(status().isNotFound());
        submit(others, PHONE, 0).andExpect(status().isNotFound());
        http.perform(get(path("state")).header("X-Attempt-Token", others))
                .andExpect(status().isNotFound());
        http.perform(get(path("review")).header("X-Attempt-Token", others))
                .andExpect(status().isNotFound());
        http.perform(get("/api/attempts/999999999/review").with(as(account)))
                .andExpect(status().isNotFound());
        http.perform(get("/api/attempts/abc/review").with(as(account)))
                .andExpect(status().isNotFound());
        http.perform(get("/api/attempts/0/review").with(as(account)))
                .andExpect(status().isNotFound());
        save(token, PHONE, entry(1, 1, "A")).andExpect(status().isOk());
    }

    @Test
    void forgedAndExpiredTokensAreRefused() throws Exception {
        String token = token(account);
        String forged = token.substring(0, token.length() - 2) + "AA";
        String prolonged = token.replaceFirst("\\.(\\d+)\\.", ".99999999999.");
        for (String bad : new String[] {forged, prolonged, "", "a.b.c.d", "...", "1.2.3.4.5"}) {
            save(bad, PHONE, entry(1, 1, "A"))
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.code").value("TOKEN"));
        }
        http.perform(
                        post(path("answers"))
                                .with(as(account))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}"))
                .andExpect(status().isBadRequest());
        clock.advance(Duration.ofMinutes(90));
        save(token, PHONE, entry(1, 1, "A")).andExpect(status().isUnauthorized());
        assertThat(answersStored()).isZero();
    }

    @Test
    void nobodyOpensWithoutSigningInOrWithAForgedRequest() throws Exception {
        http.perform(openRequest(PHONE, false).cookie(XSRF).header("X-XSRF-TOKEN", XSRF.getValue()))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("SIGN_IN"));
        http.perform(openRequest(PHONE, false).with(as(account)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("FORBIDDEN"));
        http.perform(get(path("review")))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("SIGN_IN"));
    }

    @Test
    void nonsenseIsRefusedWholeWithAMessageAndNoTrace() throws Exception {
        String token = token(account);
        for (String body :
                new String[] {
                    "",
                    "{",
                    "[]",
                    "{\"writer\":\"" + PHONE + "\"}",
                    "{\"writer\":\"" + PHONE + "\",\"entries\":[]}",
                    "{\"writer\":\"" + PHONE + "\",\"entries\":[null]}",
                    "{\"writer\":\"" + PHONE + "\",\"entries\":[{\"sequence\":\"x\"}]}",
                    body(PHONE, entry(1, 1, "A"), entry(2, 9, "A")),
                    body(PHONE, entry(1, 1, "A"), entry(1, 2, "B")),
                    body("x", entry(1, 1, "A"))
                }) {
            http.perform(
                            post(path("answers"))
                                    .header("X-Attempt-Token", token)
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(body))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("BAD_REQUEST"))
                    .andExpect(content().string(not(containsString("Exception"))));
        }
        assertThat(answersStored()).isZero();
    }

    @Test
    void tooMuchAtOnceIsRefused() throws Exception {
        String token = token(account);
        String[] many =
                IntStream.rangeClosed(1, 201)
                        .mapToObj(number -> entry(number, 1, "A"))
                        .toArray(String[]::new);
        save(token, PHONE, many).andExpect(status().isBadRequest());
        http.perform(
                        post(path("answers"))
                                .header("X-Attempt-Token", token)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(" ".repeat(BodyLimitFilter.LIMIT + 1)))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("TOO_LARGE"));
        for (int call = 0; call < RequestRate.MOST; call++) {
            http.perform(get(path("state")).header("X-Attempt-Token", token));
        }
        http.perform(get(path("state")).header("X-Attempt-Token", token))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "2"));
        clock.advance(RequestRate.WINDOW);
        http.perform(get(path("state")).header("X-Attempt-Token", token))
                .andExpect(status().isOk());
        assertThat(answersStored()).isZero();
    }

    @Test
    void theReviewOfAnOverdueAttemptClosesIt() throws Exception {
        String token = token(account);
        save(token, PHONE, entry(1, 1, "B")).andExpect(status().isOk());
        http.perform(get(path("review")).header("X-Attempt-Token", token))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("NOT_CLOSED"));
        clock.advance(Duration.ofMinutes(30).plusSeconds(31));
        save(token, PHONE, entry(2, 2, "B"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("CLOSED"));
        http.perform(get(path("review")).header("X-Attempt-Token", token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.correct").value(1))
                .andExpect(jsonPath("$.submittedAt").value("2026-11-22T02:30:00Z"));
    }

    @Test
    void thePageIsStrictAndForSignedInPeople() throws Exception {
        http.perform(get("/quiz/" + attempt).with(as(account)))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("<gd-quiz-player>")))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("script-src 'self'; style-src 'self'")))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("frame-ancestors 'none'")))
                .andExpect(cookie().exists("XSRF-TOKEN"))
                .andExpect(cookie().httpOnly("XSRF-TOKEN", false));
        http.perform(get("/quiz/" + attempt))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/login"));
        http.perform(get("/player/main.js"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("script-src 'self'")));
    }

    private ResultActions open(SignedIn who, String writer, boolean takeOver) throws Exception {
        return http.perform(
                openRequest(writer, takeOver)
                        .with(as(who))
                        .cookie(XSRF)
                        .header("X-XSRF-TOKEN", XSRF.getValue()));
    }

    private MockHttpServletRequestBuilder openRequest(String writer, boolean takeOver) {
        return post(path("open"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"writer\":\"" + writer + "\",\"takeOver\":" + takeOver + "}");
    }

    private String token(SignedIn who) throws Exception {
        return read(open(who, PHONE, false)).get("token").asString();
    }

    /** A good token of another cadre for an attempt of their own. */
    private String others(SignedIn other) throws Exception {
        QuizFixture fixture = new QuizFixture(jdbc);
        TopicId topic = fixture.topic();
        fixture.questions(topic, 2);
        people.signIn(other);
        Long cadre = other.cadreId();
        assertThat(cadre).isNotNull();
        long own = attempts.prepare(fixture.quiz(topic, 2, null, null), new CadreId(cadre)).value();
        people.signOut();
        return read(http.perform(
                        post("/api/attempts/" + own + "/open")
                                .with(as(other))
                                .cookie(XSRF)
                                .header("X-XSRF-TOKEN", XSRF.getValue())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"writer\":\"" + PHONE + "\"}")))
                .get("token")
                .asString();
    }

    private JsonNode read(ResultActions result) throws Exception {
        return json.readTree(
                result.andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    }

    private ResultActions save(String token, String writer, String... entries) throws Exception {
        return http.perform(
                post(path("answers"))
                        .header("X-Attempt-Token", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(writer, entries)));
    }

    private ResultActions submit(String token, String writer, int last) throws Exception {
        return http.perform(
                post(path("submit"))
                        .header("X-Attempt-Token", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"writer\":\"" + writer + "\",\"lastSequence\":" + last + "}"));
    }

    private static String body(String writer, String... entries) {
        String list =
                IntStream.range(0, entries.length)
                        .mapToObj(i -> entries[i])
                        .collect(Collectors.joining(","));
        return "{\"writer\":\"" + writer + "\",\"entries\":[" + list + "]}";
    }

    private static String entry(int sequence, int position, String answer) {
        return """
        {"sequence":%d,"position":%d,"answer":"%s","flagged":false,"givenAt":"2026-11-22T02:00:00Z"}\
        """
                .formatted(sequence, position, answer);
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor as(SignedIn who) {
        return authentication(people.authentication(who));
    }

    private String path(String call) {
        return "/api/attempts/" + attempt + "/" + call;
    }

    private long answersStored() {
        return jdbc.sql("SELECT COUNT(*) FROM answer_log WHERE attempt_id = ?")
                .param(attempt)
                .query(Long.class)
                .single();
    }
}
