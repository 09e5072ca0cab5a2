package vn.giangduong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.giangduong.AccessAddresses;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestApi;
import vn.giangduong.TestClock;
import vn.giangduong.TestCsrf;
import vn.giangduong.TestPeople;
import vn.giangduong.access.AccessWorld.Position;
import vn.giangduong.assessment.AttemptService;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.text.Messages;

/**
 * Signed in as each role in one subtree, tries what lies in another in every address that names a
 * thing: the answer is the one for a thing that does not exist.
 */
@IntegrationTest
class HostileAddressTests extends SpringBrowserlessTest {

    private static final List<Position> OUTSIDE =
            List.of(Position.ABOVE, Position.SIBLING, Position.OTHER_PROVINCE);

    /** Content is the same for everybody who may open it at all. */
    private static final Set<String> OF_CONTENT =
            Set.of(
                    "modules/:code/:number?",
                    "modules/:code/edit/:lesson?",
                    "banks/:code",
                    "banks/:code/new",
                    "questions/:id",
                    "questions/:id/edit",
                    "quiz-statistics/:quiz",
                    "quiz-statistics/:quiz/questions/:question",
                    "study/:module",
                    "study/:module/:lesson",
                    "lists/:kind");

    /** Calls whose token, not whose sender, is checked; see PlayerApiTests. */
    private static final Set<String> BY_TOKEN =
            Set.of(
                    "POST /api/attempts/{id}/answers",
                    "GET /api/attempts/{id}/state",
                    "POST /api/attempts/{id}/submit");

    @Autowired private MockMvc http;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestPeople people;
    @Autowired private TestApi api;
    @Autowired private TestClock clock;
    @Autowired private AttemptService attempts;

    private AccessWorld world;

    @BeforeEach
    void twoProvinces() {
        clock.reset();
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        world = new AccessWorld(people, jdbc, attempts);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void everyCallThatNamesAThingIsTried() {
        Set<String> named = new TreeSet<>(AccessAddresses.callsThatNameAThing());
        named.removeAll(BY_TOKEN);
        assertThat(calls().keySet()).containsAll(named);
        assertThat(AccessAddresses.calls()).containsAll(calls().keySet());
    }

    @Test
    void everyPageThatNamesAThingIsTried() {
        Set<String> named = new TreeSet<>(AccessAddresses.pagesThatNameAThing());
        named.removeAll(OF_CONTENT);
        assertThat(pages().keySet()).containsAll(named);
    }

    @Test
    void noCallTellsAForeignThingFromNothing() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            SignedIn who = world.account(role);
            String token = api.token(who);
            for (var call : calls().entrySet()) {
                String nothing = answer(call, Place.nowhere(), who, token);
                for (Position position : OUTSIDE) {
                    Place at = world.at(position);
                    String came = answer(call, at, who, token);
                    if (!at.isAnsweredAlike(came, nothing)
                            || at.secrets().stream().anyMatch(came::contains)) {
                        wrong.add(
                                "%s as %s, %s: %s instead of %s"
                                        .formatted(call.getKey(), role, position, came, nothing));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noPageTellsAForeignThingFromNothing() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            people.signIn(world.account(role));
            for (var page : pages().entrySet()) {
                // the same for all who change no units, which the first kind shows
                if (page.getKey().contains(":kind ") && !role.carries(Permission.MANAGE_UNITS)) {
                    continue;
                }
                String nothing = shown(page.getValue().apply(Place.nowhere()));
                for (Position position : OUTSIDE) {
                    Place at = world.at(position);
                    boolean accountsAreTheirs =
                            role == Role.ADMINISTRATOR && page.getKey().contains("?person");
                    String came = shown(page.getValue().apply(at));
                    if (!accountsAreTheirs
                            && (!at.isAnsweredAlike(came, nothing)
                                    || at.secrets().stream().anyMatch(came::contains))) {
                        wrong.add(
                                "%s as %s, %s: %s instead of %s"
                                        .formatted(page.getKey(), role, position, came, nothing));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Map<String, Function<Place, AbstractMockHttpServletRequestBuilder<?>>> calls() {
        Map<String, Function<Place, AbstractMockHttpServletRequestBuilder<?>>> calls =
                new LinkedHashMap<>();
        calls.put("GET /quiz/{id}", at -> get("/quiz/{id}", at.attempt().value()));
        calls.put(
                "POST /api/attempts/{id}/open",
                at ->
                        post("/api/attempts/{id}/open", at.attempt().value())
                                .contentType("application/json")
                                .content("{\"writer\": \"hostile-0001\"}"));
        calls.put(
                "GET /api/attempts/{id}/review",
                at -> get("/api/attempts/{id}/review", at.attempt().value()));
        calls.put("GET /api/v1/units/{code}", at -> get("/api/v1/units/{code}", at.code()));
        calls.put(
                "GET /api/v1/units/{code}/completion",
                at -> get("/api/v1/units/{code}/completion", at.code()));
        calls.put(
                "GET /api/v1/units/{code}/subtree",
                at -> get("/api/v1/units/{code}/subtree", at.code()));
        calls.put(
                "GET /api/v1/units/{code}/changes",
                at ->
                        get("/api/v1/units/{code}/changes", at.code())
                                .param("before", "2026-01-01")
                                .param("after", "2026-11-01"));
        calls.put(
                "GET /api/v1/class-statistics",
                at ->
                        get("/api/v1/class-statistics")
                                .param("centre", at.code())
                                .param("from", "2026-01-01")
                                .param("to", "2026-12-31"));
        calls.put(
                "GET /api/v1/reports",
                at ->
                        get("/api/v1/reports")
                                .param("unit", at.code())
                                .param("year", "2026")
                                .param("quarter", "4"));
        calls.put(
                "POST /api/v1/lists/{kind}",
                at ->
                        multipart("/api/v1/lists/service-areas")
                                .file(
                                        new MockMultipartFile(
                                                "file",
                                                "ds.csv",
                                                "text/csv",
                                                "centre,unit,from\n%1$s,%1$s,2025-07-01"
                                                        .formatted(at.code())
                                                        .getBytes(StandardCharsets.UTF_8))));
        calls.put(
                "GET /api/v1/lists/{kind}/template",
                _ -> get("/api/v1/lists/{kind}/template", "khong-co"));
        return calls;
    }

    private Map<String, Function<Place, String>> pages() {
        Map<String, Function<Place, String>> pages = new LinkedHashMap<>();
        pages.put("units/:code", at -> "units/" + at.code());
        pages.put("units/:code/people", at -> "units/" + at.code() + "/people");
        pages.put("organization/unit/:code", at -> "organization/unit/" + at.code());
        pages.put(
                "organization/unit/:code/:kind",
                at -> "organization/unit/" + at.code() + "/rename");
        for (String kind :
                List.of(
                        "found",
                        "move",
                        "merge",
                        "split",
                        "end",
                        "change-type",
                        "change-contact")) {
            pages.put(
                    "organization/unit/:code/:kind " + kind,
                    at -> "organization/unit/" + at.code() + "/" + kind);
        }
        pages.put(
                "organization/compare?within",
                at ->
                        "organization/compare?before=2026-01-01&after=2026-11-01&within="
                                + at.code());
        pages.put("people/:code", at -> "people/" + at.cadreCode());
        pages.put(
                "people/duplicates/:first/:second",
                at ->
                        "people/duplicates/"
                                + world.at(Position.OWN).cadreCode()
                                + "/"
                                + at.cadreCode());
        pages.put(
                "people/duplicates/:first/:second turned round",
                at ->
                        "people/duplicates/"
                                + at.cadreCode()
                                + "/"
                                + world.at(Position.OWN).cadreCode());
        pages.put("classes/:code", at -> "classes/" + at.classCode());
        pages.put("reports/:unit/:year/:quarter", at -> "reports/" + at.code() + "/2026/4");
        pages.put(
                "reports/:unit/:year/:quarter/people",
                at -> "reports/" + at.code() + "/2026/4/people?module=m");
        pages.put("grants?unit", at -> "grants?unit=" + at.code());
        pages.put("grants?unit&levels", at -> "grants?levels=1&past=1&unit=" + at.code());
        pages.put("grants?person", at -> "grants?person=" + at.account());
        pages.put("grants/new?unit", at -> "grants/new?unit=" + at.code());
        pages.put("grants/new?unit&deep", at -> "grants/new?deep=1&unit=" + at.code());
        pages.put("followers?unit", at -> "followers?show=all&unit=" + at.code());
        return pages;
    }

    /** Status and body, without the number of the failure and what is new in every answer. */
    private String answer(
            Map.Entry<String, Function<Place, AbstractMockHttpServletRequestBuilder<?>>> call,
            Place at,
            SignedIn who,
            String token)
            throws Exception {
        AbstractMockHttpServletRequestBuilder<?> request = call.getValue().apply(at);
        if (call.getKey().contains(" /api/v1/")) {
            request.with(api.with(token));
        } else {
            request.with(TestCsrf.ours()).with(authentication(people.authentication(who)));
        }
        MockHttpServletResponse answer = http.perform(request).andReturn().getResponse();
        String body =
                answer.getContentAsString(StandardCharsets.UTF_8)
                        .replaceAll("\"reference\":\"[^\"]*\"", "reference")
                        .replaceAll("GD-[0-9A-Z]{4}-[0-9A-Z]{4}", "GD-…")
                        .replaceAll("nonce=\"[^\"]*\"", "nonce")
                        .replaceAll("name=\"_csrf\"[^>]*value=\"[^\"]*\"", "csrf")
                        .replaceAll("content=\"[^\"]{60,}\"", "content");
        return answer.getStatus() + " " + body;
    }

    private String shown(String address) {
        UI.getCurrent().navigate("nowhere");
        String[] parts = address.split("\\?", 2);
        if (parts.length == 1) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(
                            parts[0], com.vaadin.flow.router.QueryParameters.fromString(parts[1]));
        }
        return getCurrentView().getElement().getTextRecursively();
    }
}
