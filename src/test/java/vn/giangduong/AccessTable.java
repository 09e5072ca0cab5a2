package vn.giangduong;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.giangduong.base.security.Role.ADMINISTRATOR;
import static vn.giangduong.base.security.Role.AUDITOR;
import static vn.giangduong.base.security.Role.CADRE;
import static vn.giangduong.base.security.Role.COMMITTEE_OFFICER;
import static vn.giangduong.base.security.Role.FOLLOWER;
import static vn.giangduong.base.security.Role.LECTURER;
import static vn.giangduong.base.security.Role.PROVINCE_OFFICER;
import static vn.giangduong.base.security.Role.TRAINING_OFFICER;
import static vn.giangduong.base.security.Role.UNIT_SECRETARY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.giangduong.base.security.Role;
import vn.giangduong.people.imports.OfficeLists;
import vn.giangduong.questionbank.Drafts;

/**
 * Who may open what: one row for every page and every HTTP mapping of the product. {@link
 * AccessWalkTests} fails when a page or mapping has no row here, when a row has none there, and
 * when the application decides otherwise than the row says.
 */
final class AccessTable {

    private static final Set<Role> SIGNED_IN = EnumSet.allOf(Role.class);
    private static final Set<Role> NO_ROLE = EnumSet.noneOf(Role.class);
    private static final Set<Role> REPORTERS =
            EnumSet.of(UNIT_SECRETARY, COMMITTEE_OFFICER, PROVINCE_OFFICER);
    private static final Set<Role> ACCOUNT_KEEPERS =
            EnumSet.of(UNIT_SECRETARY, COMMITTEE_OFFICER, PROVINCE_OFFICER, ADMINISTRATOR);
    private static final Set<Role> READERS =
            EnumSet.of(UNIT_SECRETARY, FOLLOWER, COMMITTEE_OFFICER, PROVINCE_OFFICER);
    private static final Set<Role> ASSIGNERS = EnumSet.of(COMMITTEE_OFFICER, PROVINCE_OFFICER);
    private static final Set<Role> GIVERS =
            EnumSet.of(COMMITTEE_OFFICER, PROVINCE_OFFICER, ADMINISTRATOR);
    private static final Set<Role> TREE_READERS =
            EnumSet.of(UNIT_SECRETARY, COMMITTEE_OFFICER, PROVINCE_OFFICER, ADMINISTRATOR);
    private static final Set<Role> TREE_HOLDERS =
            EnumSet.of(
                    UNIT_SECRETARY, FOLLOWER, COMMITTEE_OFFICER, PROVINCE_OFFICER, ADMINISTRATOR);
    private static final Set<Role> TREE_CHANGERS = EnumSet.of(PROVINCE_OFFICER, ADMINISTRATOR);
    private static final Set<Role> LIST_HOLDERS =
            EnumSet.of(
                    UNIT_SECRETARY,
                    COMMITTEE_OFFICER,
                    PROVINCE_OFFICER,
                    TRAINING_OFFICER,
                    ADMINISTRATOR);
    private static final Set<Role> ANALYSTS = EnumSet.of(LECTURER, TRAINING_OFFICER);
    private static final Set<Role> EXPORTERS = EnumSet.of(TRAINING_OFFICER, PROVINCE_OFFICER);

    /**
     * A page.
     *
     * @param template its route without the patterns of its parameters
     * @param roles who may open it; nobody else, and nobody who is not signed in
     */
    record View(String template, Set<Role> roles) {}

    /**
     * What a request can be about.
     *
     * @param unit code of the unit the callers' roles are granted for
     * @param attempt key of an attempt of the caller who is a cadre
     */
    record Places(String unit, long attempt) {}

    /**
     * An HTTP mapping.
     *
     * @param name method and pattern
     * @param roles whose requests are not refused
     * @param open whether nobody's request is not refused either
     * @param sample a request that only its access can refuse
     */
    record Call(
            String name,
            Set<Role> roles,
            boolean open,
            Function<Places, AbstractMockHttpServletRequestBuilder<?>> sample) {

        /** The same rule, tried with that request. */
        Call tried(Function<Places, AbstractMockHttpServletRequestBuilder<?>> request) {
            return new Call(name, roles, open, request);
        }
    }

    /** Every page. */
    static final List<View> VIEWS =
            List.of(
                    // people
                    view("me", SIGNED_IN),
                    view("me/password", SIGNED_IN),
                    view("accounts", ACCOUNT_KEEPERS),
                    view("audit", AUDITOR),
                    view("grants", GIVERS),
                    view("grants/new", GIVERS),
                    view("followers", ASSIGNERS),
                    view("people/import", REPORTERS),
                    view("me/data", SIGNED_IN),
                    view("people", REPORTERS),
                    view("people/new", REPORTERS),
                    view("people/:code", REPORTERS),
                    view("people/duplicates", REPORTERS),
                    view("people/duplicates/:first/:second", REPORTERS),
                    // organization
                    view("organization", TREE_READERS),
                    view("organization/unit/:code", TREE_READERS),
                    view("organization/unit/:code/:kind", TREE_CHANGERS),
                    view("organization/compare", TREE_READERS),
                    view("organization/events", TREE_CHANGERS),
                    view("organization/types", TREE_CHANGERS),
                    view("lists", LIST_HOLDERS),
                    view("lists/:kind", LIST_HOLDERS),
                    // content
                    view("modules", LECTURER),
                    view("modules/review", LECTURER),
                    view("modules/:code/:number?", LECTURER),
                    view("modules/:code/edit/:lesson?", LECTURER),
                    // question bank
                    view("banks", LECTURER),
                    view("banks/review", LECTURER),
                    view("banks/import", LECTURER),
                    view("banks/import/word", LECTURER),
                    view("banks/:code", LECTURER),
                    view("banks/:code/new", LECTURER),
                    view("questions/:id", LECTURER),
                    view("questions/:id/edit", LECTURER),
                    // assessment
                    view("quiz-statistics", ANALYSTS),
                    view("quiz-statistics/:quiz", ANALYSTS),
                    view("quiz-statistics/:quiz/questions/:question", ANALYSTS),
                    // training
                    view("", SIGNED_IN),
                    view("programmes", SIGNED_IN),
                    view("study/:module", SIGNED_IN),
                    view("study/:module/:lesson", SIGNED_IN),
                    view("classes", TRAINING_OFFICER),
                    view("classes/new", TRAINING_OFFICER),
                    view("classes/ethnicity", TRAINING_OFFICER),
                    view("classes/:code", TRAINING_OFFICER),
                    view("statistics", EXPORTERS),
                    view("units", REPORTERS),
                    view("units/:code", READERS),
                    view("followed", EnumSet.of(FOLLOWER)),
                    view("units/:code/people", REPORTERS),
                    // reporting
                    view("reports", REPORTERS),
                    view("reports/:unit/:year/:quarter", REPORTERS),
                    view("reports/:unit/:year/:quarter/people", REPORTERS));

    /** Every HTTP mapping. */
    static final List<Call> CALLS =
            List.of(
                    // logging in
                    open("GET /login"),
                    open("GET /activate"),
                    open("POST /activate"),
                    // after a right password only, which none of these requests brings along
                    call("GET /second-factor", NO_ROLE),
                    call("POST /second-factor", NO_ROLE),
                    call("GET /second-factor-enrol", NO_ROLE),
                    call("POST /second-factor-enrol", NO_ROLE),
                    call("GET /login-notice", NO_ROLE),
                    call("POST /login-notice", NO_ROLE),
                    // the player: the attempt is the cadre's; answers take the token of opening
                    call("GET /quiz/{id}", SIGNED_IN),
                    call("POST /api/attempts/{id}/open", EnumSet.of(CADRE)),
                    call("GET /api/attempts/{id}/review", EnumSet.of(CADRE)),
                    call("POST /api/attempts/{id}/answers", NO_ROLE),
                    call("GET /api/attempts/{id}/state", NO_ROLE),
                    call("POST /api/attempts/{id}/submit", NO_ROLE),
                    // the API for other systems
                    open("GET /api/v1/openapi"),
                    open("GET /api/v1/openapi.yaml"),
                    call("GET /api/v1/units/{code}", READERS)
                            .tried(at -> get("/api/v1/units/{code}", at.unit())),
                    call("GET /api/v1/units/{code}/completion", READERS)
                            .tried(at -> get("/api/v1/units/{code}/completion", at.unit())),
                    call("GET /api/v1/units/{code}/subtree", TREE_HOLDERS)
                            .tried(at -> get("/api/v1/units/{code}/subtree", at.unit())),
                    call("GET /api/v1/units/{code}/changes", TREE_HOLDERS)
                            .tried(
                                    at ->
                                            get("/api/v1/units/{code}/changes", at.unit())
                                                    .param("before", "2026-01-01")),
                    call("GET /api/v1/class-statistics", EXPORTERS)
                            .tried(
                                    at ->
                                            get("/api/v1/class-statistics")
                                                    .param("centre", at.unit())
                                                    .param("from", "2026-01-01")
                                                    .param("to", "2026-12-31")),
                    call("GET /api/v1/reports", READERS)
                            .tried(
                                    at ->
                                            get("/api/v1/reports")
                                                    .param("unit", at.unit())
                                                    .param("year", "2026")
                                                    .param("quarter", "4")),
                    call("POST /api/v1/people/import", REPORTERS).tried(_ -> peopleFile()),
                    call("POST /api/v1/lists/{kind}", TREE_CHANGERS).tried(_ -> areaList()),
                    call("GET /api/v1/lists/{kind}/template", TREE_CHANGERS)
                            .tried(_ -> get("/api/v1/lists/units/template")),
                    call("POST /api/v1/question-banks/import", EnumSet.of(LECTURER))
                            .tried(_ -> questionFile()),
                    call("POST /api/v1/item-analysis", ANALYSTS)
                            .tried(
                                    _ ->
                                            post("/api/v1/item-analysis")
                                                    .contentType("text/csv")
                                                    .content("q1,q2\n1,0\n0,1\n")),
                    // the health of the process
                    open("GET /actuator/health"),
                    open("GET /actuator/health/**"),
                    call("GET /actuator", NO_ROLE));

    /** Every servlet: Spring's, and Vaadin's behind it. */
    static final Set<String> SERVLETS = Set.of("dispatcherServlet", "springServlet");

    /** Not asked for by an address but by the container, when something else has failed. */
    static final Set<String> OF_THE_CONTAINER = Set.of("ANY /error");

    private AccessTable() {}

    private static View view(String template, Role role) {
        return new View(template, EnumSet.of(role));
    }

    private static View view(String template, Set<Role> roles) {
        return new View(template, roles);
    }

    private static Call call(String name, Set<Role> roles) {
        return new Call(name, roles, false, at -> plain(name, at));
    }

    private static Call open(String name) {
        return new Call(name, SIGNED_IN, true, at -> plain(name, at));
    }

    private static AbstractMockHttpServletRequestBuilder<?> plain(String name, Places at) {
        String path =
                name.substring(name.indexOf(' ') + 1)
                        .replaceAll("\\{\\w+}", Long.toString(at.attempt()))
                        .replace("**", "liveness");
        return name.startsWith("POST ")
                ? post(path).contentType("application/json").content("{\"writer\": \"walk-0001\"}")
                : get(path);
    }

    private static AbstractMockHttpServletRequestBuilder<?> peopleFile() {
        try {
            byte[] list =
                    Files.readAllBytes(
                            OfficeLists.plain(
                                    OfficeLists.cells("Họ và tên", "Năm sinh", "Giới tính"),
                                    OfficeLists.cells("Nguyễn Văn Đức", "1960", "Nam")));
            return multipart("/api/v1/people/import")
                    .file(new MockMultipartFile("file", "ds.xlsx", "application/zip", list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AbstractMockHttpServletRequestBuilder<?> areaList() {
        return multipart("/api/v1/lists/service-areas")
                .file(
                        new MockMultipartFile(
                                "file",
                                "ds.csv",
                                "text/csv",
                                "centre,unit,from\nkhong-co,khong-co,2025-07-01"
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    private static AbstractMockHttpServletRequestBuilder<?> questionFile() {
        String bank = Drafts.freshBank();
        String text = Drafts.gift(bank, Drafts.question("Q-1", "Câu hỏi?"));
        return multipart("/api/v1/question-banks/import")
                .file(
                        new MockMultipartFile(
                                "file",
                                "q.gift",
                                "text/plain",
                                text.getBytes(StandardCharsets.UTF_8)));
    }
}
