package vn.giangduong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import vn.giangduong.assessment.AttemptId;
import vn.giangduong.assessment.AttemptService;
import vn.giangduong.assessment.QuizFixture;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.questionbank.TopicId;

/**
 * Walks every page and every HTTP mapping as every role and as nobody, and compares what the
 * application decides with {@link AccessTable}.
 */
@IntegrationTest
class AccessWalkTests {

    @Autowired private WebApplicationContext application;
    @Autowired private NavigationAccessControl navigation;
    @Autowired private List<RequestMappingInfoHandlerMapping> mappings;
    @Autowired private MockMvc http;
    @Autowired private TestPeople people;
    @Autowired private TestApi api;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private AttemptService attempts;

    private final Map<Role, SignedIn> everybody = new EnumMap<>(Role.class);
    private UnitId province = new UnitId(1);

    @BeforeEach
    void oneAccountOfEachRole() {
        clock.reset();
        province = people.province("Đảng bộ tỉnh");
        UnitId cell = people.unit("Chi bộ", "grassroots_cell", province);
        for (Role role : Role.values()) {
            everybody.put(
                    role,
                    role == Role.CADRE
                            ? people.studying(people.cadre("A Đức", cell))
                            : people.officer(role, province));
        }
    }

    @Test
    void everyPageHasARow() {
        List<String> rows = AccessTable.VIEWS.stream().map(AccessTable.View::template).toList();
        assertThat(rows).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(pages().keySet()))
                .as("pages without a row in AccessTable.VIEWS, or rows without a page")
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void everyMappingHasARow() {
        List<String> rows =
                Stream.concat(
                                AccessTable.CALLS.stream().map(AccessTable.Call::name),
                                AccessTable.OF_THE_CONTAINER.stream())
                        .toList();
        assertThat(rows).doesNotHaveDuplicates();
        assertThat(mapped())
                .as("mappings without a row in AccessTable.CALLS, or rows without a mapping")
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void noOtherServletAnswers() {
        assertThat(application.getServletContext().getServletRegistrations().keySet())
                .containsExactlyInAnyOrderElementsOf(AccessTable.SERVLETS);
    }

    @Test
    void everyPageOpensForItsRolesAndForNobodyElse() throws Exception {
        Map<String, RouteBaseData<?>> pages = pages();
        List<String> wrong = new ArrayList<>();
        for (AccessTable.View row : AccessTable.VIEWS) {
            RouteBaseData<?> page = pages.get(row.template());
            if (page == null) {
                continue; // everyPageHasARow names it
            }
            for (Role role : Role.values()) {
                boolean opens = opens(page, people.authentication(everybody.get(role)));
                if (opens != row.roles().contains(role)) {
                    wrong.add("/" + row.template() + " as " + role + ": opens " + opens);
                }
            }
            if (opens(page, null)
                    || !isRefused(http.perform(get(address(page))).andReturn().getResponse())) {
                wrong.add("/" + row.template() + " opens for nobody");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyMappingAnswersItsRolesAndNobodyElse() throws Exception {
        AccessTable.Places at = places();
        List<String> wrong = new ArrayList<>();
        for (AccessTable.Call row : AccessTable.CALLS) {
            for (Role role : Role.values()) {
                MockHttpServletResponse answer = answer(row, at, everybody.get(role));
                if (isRefused(answer) == row.roles().contains(role)) {
                    wrong.add(row.name() + " as " + role + ": " + answer.getStatus());
                }
            }
            MockHttpServletResponse answer = answer(row, at, null);
            if (isRefused(answer) == row.open()) {
                wrong.add(row.name() + " as nobody: " + answer.getStatus());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The province everybody's role is granted for, and an attempt of the cadre. */
    private AccessTable.Places places() {
        QuizFixture fixture = new QuizFixture(jdbc);
        TopicId topic = fixture.topic();
        fixture.questions(topic, 2);
        SignedIn cadre = everybody.get(Role.CADRE);
        people.signIn(cadre);
        try {
            AttemptId attempt =
                    attempts.prepare(
                            fixture.quiz(topic, 2, null, null), new CadreId(cadre.cadreId()));
            return new AccessTable.Places(people.codeOf(province), attempt.value());
        } finally {
            people.signOut();
        }
    }

    /** The pages of the running application by template, aliases included. */
    private Map<String, RouteBaseData<?>> pages() {
        Map<String, RouteBaseData<?>> pages = new TreeMap<>();
        for (RouteData route : registry().getRegisteredRoutes()) {
            pages.put(template(route), route);
            route.getRouteAliases().forEach(alias -> pages.put(template(alias), route));
        }
        return pages;
    }

    private ApplicationRouteRegistry registry() {
        return ApplicationRouteRegistry.getInstance(
                new VaadinServletContext(application.getServletContext()));
    }

    /** Without the patterns of parameters: {@code questions/:id}. */
    private static String template(RouteBaseData<?> route) {
        return route.getTemplate().replaceAll(":(\\w+\\??)\\([^/]*\\)", ":$1");
    }

    private static String address(RouteBaseData<?> page) {
        return "/" + template(page).replaceAll(":\\w+\\??", "1");
    }

    /** The mappings of the running application as method and pattern. */
    private Set<String> mapped() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessWalkTests::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(RequestMappingInfo info) {
        List<String> methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return (methods.isEmpty() ? List.of("ANY") : methods)
                .stream()
                        .flatMap(
                                method ->
                                        info.getPatternValues().stream()
                                                .map(pattern -> method + " " + pattern));
    }

    private boolean opens(RouteBaseData<?> page, @Nullable Authentication who) {
        Function<String, Boolean> holds =
                role ->
                        who != null
                                && who.getAuthorities().stream()
                                        .anyMatch(
                                                authority ->
                                                        ("ROLE_" + role)
                                                                .equals(authority.getAuthority()));
        return navigation
                        .checkAccess(
                                new NavigationContext(
                                        new Router(registry()),
                                        page.getNavigationTarget(),
                                        new Location(address(page).substring(1)),
                                        RouteParameters.empty(),
                                        who,
                                        holds::apply,
                                        false,
                                        true),
                                true)
                        .decision()
                == AccessCheckDecision.ALLOW;
    }

    private MockHttpServletResponse answer(
            AccessTable.Call row, AccessTable.Places at, @Nullable SignedIn who) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> request = row.sample().apply(at);
        boolean byToken = row.name().contains(" /api/v1/");
        if (!byToken) {
            request.with(TestCsrf.ours());
        }
        if (who != null) {
            request.with(byToken ? api.as(who) : authentication(people.authentication(who)));
        }
        return http.perform(request).andReturn().getResponse();
    }

    private static boolean isRefused(MockHttpServletResponse answer) {
        String redirect = answer.getRedirectedUrl();
        return switch (answer.getStatus()) {
            case 401, 403, 404 -> true;
            default -> redirect != null && redirect.contains("/login");
        };
    }
}
