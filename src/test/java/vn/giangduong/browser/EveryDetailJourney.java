package vn.giangduong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;

/**
 * Every view that no menu has, each lesson of each module, and what the views show when there is
 * nothing: narrow and wide, light and dark.
 */
@Tag("browser")
@Order(Integer.MAX_VALUE)
class EveryDetailJourney {

    private static final String STUDY = "/study/[^/]+";
    private static final String MODULE = "/modules/(?!review)[^/]+";
    private static final String BANK = "/banks/(?!review|import)[^/]+";
    private static final String QUESTION = "/questions/\\d+";
    private static final String QUIZ = "/quiz-statistics/\\d+";
    private static final String CLASS = "/classes/(?!new|ethnicity)[^/]+";
    private static final String UNIT = "/units/[^/]+";
    private static final String REPORT = "/reports/[^/]+/\\d{4}/\\d";

    /** Where the views without an entry in a menu are, by the links that lead to them. */
    private static final String TREE_UNIT = "/organization/unit/[^/]+";

    private static final String PERSON = "/people/(?!new|duplicates|import)[^/]+";

    private static final List<Place> PLACES =
            List.of(
                    every("study/:module", "hocvien", "/", STUDY),
                    every("study/:module/:lesson", "hocvien", "/", STUDY, STUDY + "/[^/]+"),
                    every("modules/:code/:number?", "giangvien", "/modules", MODULE),
                    first("modules/review", "giangvien", "/modules/review"),
                    every("banks/:code", "giangvien", "/banks", BANK),
                    first("banks/review", "giangvien", "/banks/review"),
                    first("banks/import", "giangvien", "/banks/import"),
                    first("banks/import/word", "giangvien", "/banks/import", "/banks/import/word"),
                    first("banks/:code/new", "giangvien", "/banks", BANK, BANK + "/new"),
                    first("questions/:id", "giangvien", "/banks", BANK, QUESTION),
                    first(
                            "questions/:id/edit",
                            "giangvien",
                            "/banks",
                            BANK,
                            QUESTION,
                            QUESTION + "/edit"),
                    first("quiz-statistics/:quiz", "giangvien", "/quiz-statistics", QUIZ),
                    first(
                            "quiz-statistics/:quiz/questions/:question",
                            "giangvien",
                            "/quiz-statistics",
                            QUIZ,
                            QUIZ + QUESTION),
                    first("classes/new", "giaovu", "/classes/new"),
                    first("classes/ethnicity", "giaovu", "/classes/ethnicity"),
                    first("classes/:code", "giaovu", "/classes", CLASS),
                    first("units/:code", "tinh", "/units", UNIT),
                    first("units/:code/people", "bithu", "/units", UNIT + "/people"),
                    first("reports/:unit/:year/:quarter", "bithu", "/reports", REPORT),
                    first(
                            "reports/:unit/:year/:quarter/people",
                            "bithu",
                            "/reports",
                            REPORT,
                            REPORT + "/people"),
                    first("organization/unit/:code", "tinh", "/organization", TREE_UNIT),
                    first(
                            "organization/unit/:code/:kind",
                            "tinh",
                            "/organization",
                            TREE_UNIT,
                            TREE_UNIT + "/split"),
                    first(
                            "organization/compare",
                            "tinh",
                            "/organization/compare?before=2025-06-30&after=2025-07-02"),
                    first("organization/events", "tinh", "/organization/events"),
                    first("organization/types", "tinh", "/organization/types"),
                    every("lists/:kind", "tinh", "/lists", "/lists/[^/?]+"),
                    first("people/new", "bithu", "/people/new"),
                    first("people/:code", "bithu", "/people", PERSON),
                    first("people/duplicates", "bithu", "/people/duplicates"),
                    first(
                            "people/duplicates/:first/:second",
                            "tinh",
                            "/people/duplicates",
                            "/people/duplicates/[^/]+/[^/]+"),
                    first("me/data", "hocvien", "/me/data"),
                    first("me/password", "hocvien", "/me", "/me/password"),
                    first("grants/new", "tinh", "/grants/new"));

    /** Views in a state no link leads to, which a test of their own looks at. */
    private static final Set<String> ELSEWHERE = Set.of("modules/:code/edit/:lesson?");

    /**
     * Where a view is.
     *
     * @param steps a path to begin with, then patterns of the links to follow, page after page
     * @param every whether to follow every such link, or the first
     */
    record Place(String template, String account, List<String> steps, boolean every) {

        @Override
        public String toString() {
            return account + " " + template;
        }
    }

    private static Place every(String template, String account, String... steps) {
        return new Place(template, account, List.of(steps), true);
    }

    private static Place first(String template, String account, String... steps) {
        return new Place(template, account, List.of(steps), false);
    }

    private static @Nullable Browser opened;
    private static String signedIn = "";

    /** One browser for all tests here; who uses it changes as seldom as possible. */
    private static Browser as(String account) {
        Browser browser = opened;
        if (browser == null) {
            browser = new Browser(Product.start().address());
            opened = browser;
        }
        if (!signedIn.equals(account)) {
            signedIn = "";
            browser.logIn(account);
            signedIn = account;
        }
        return browser;
    }

    @AfterAll
    static void closeTheBrowser() {
        Browser browser = opened;
        if (browser != null) {
            browser.close();
            opened = null;
        }
    }

    @Test
    void everyRouteIsLookedAt() {
        assertThat(Routes.all()).hasSizeGreaterThan(30);
        assertThat(Routes.all().stream().filter(route -> !route.inMenu()))
                .extracting(Routes.Known::template)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(PLACES.stream().map(Place::template), ELSEWHERE.stream())
                                .toList());
    }

    static Stream<String> accounts() {
        return PLACES.stream().map(Place::account).distinct();
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void everyDetailOpens(String account) {
        Browser browser = as(account);
        for (Place place : PLACES) {
            if (place.account().equals(account)) {
                lookAt(browser, place);
            }
        }
    }

    private static void lookAt(Browser browser, Place place) {
        List<String> paths = List.of(place.steps().getFirst());
        for (String link : place.steps().subList(1, place.steps().size())) {
            paths = follow(browser, paths, link, place.every());
        }
        assertThat(paths).as("ways to %s", place).isNotEmpty();
        Pattern address = Pattern.compile(Routes.pattern(place.template()));
        for (String path : paths) {
            open(browser, path);
            assertThat(browser.path().substring(1)).matches(address);
            browser.unfold();
            browser.look("detail-" + Names.plain(place.account() + path));
        }
    }

    /** Opens a page; where it asks why names are wanted, answers. */
    private static void open(Browser browser, String path) {
        browser.open(path);
        browser.sayWhyNames();
    }

    private static List<String> follow(
            Browser browser, List<String> from, String link, boolean every) {
        Pattern wanted = Pattern.compile(link);
        Set<String> found = new LinkedHashSet<>();
        for (String path : from) {
            open(browser, path);
            Set<String> known = new HashSet<>();
            browser.links().stream()
                    .filter(to -> wanted.matcher(withoutQuery(to)).matches())
                    .filter(to -> known.add(withoutQuery(to)))
                    .forEach(found::add);
        }
        return found.stream().limit(every ? found.size() : 1).toList();
    }

    private static String withoutQuery(String link) {
        return link.replaceFirst("[?#].*", "");
    }

    @Test
    void theCadreReachesEveryLessonThereIs() throws IOException {
        long lessons;
        try (Stream<Path> files = Files.walk(Path.of("courses/modules"))) {
            lessons =
                    files.filter(file -> file.getFileName().toString().matches("\\d\\d-.*\\.md"))
                            .count();
        }
        Browser browser = as("hocvien");
        List<String> modules = follow(browser, List.of("/"), STUDY, true);
        assertThat(follow(browser, modules, STUDY + "/[^/]+", true))
                .hasSize(Math.toIntExact(lessons));
    }

    @Test
    void theEditorShowsEveryLessonAsTheCadreWillSeeIt() {
        String module = "/modules/luat-phong-chong-tham-nhung";
        Browser browser = as("giangvien");
        browser.open(module);
        browser.click(By.xpath("//vaadin-button[normalize-space(.)='Sửa']"));
        browser.see(By.cssSelector(".edit-desk"));
        browser.look("editor-module");
        List<String> lessons =
                follow(browser, List.of(module + "/edit"), module + "/edit/.+", true);
        assertThat(lessons).hasSizeGreaterThan(3);
        for (String lesson : lessons) {
            browser.open(lesson);
            browser.see(By.cssSelector(".lesson-text"));
            browser.look("editor-" + Names.plain(lesson));
        }
    }

    /** What is not there, may not be seen, or has nothing in it. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    hocvien,   not-found,        /khong-co-trang-nay
                    hocvien,   not-allowed,      /audit
                    hocvien,   no-module,        /study/khong-co
                    hocvien,   no-lesson,        /study/luat-phong-chong-tham-nhung/khong-co
                    hocvien,   no-quiz,          /quiz/999999999
                    hocvien,   programmes,       /programmes
                    giangvien, no-module,        /modules/khong-co
                    giangvien, no-draft,         /modules/dot-sinh-hoat-chinh-tri/edit
                    giangvien, no-bank,          /banks/khong-co
                    giangvien, no-question,      /questions/999999999
                    giangvien, question-filter,  /banks/pctn?q=zzzz
                    giangvien, no-quiz,          /quiz-statistics/999999999
                    giangvien, home,             /
                    giaovu,    no-class,         /classes/khong-co
                    giaovu,    class-filter,     /classes?year=2031
                    tinh,      no-unit,          /units/khong-co
                    tinh,      no-report,        /reports/khong-co/2020/1
                    tinh,      report-filter,    /reports?state=zzzz
                    """)
    void whereThereIsNothingItIsSaid(String account, String name, String path) {
        Browser browser = as(account);
        browser.open(path);
        browser.look("empty-" + account + "-" + name);
    }

    @Test
    void aQuestionFileIsWorkedOnBesideThePage(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("lon.gift");
        Files.writeString(large, QuestionFiles.of("lon", 4_000));
        Path broken = folder.resolve("hong.gift");
        Files.writeString(broken, QuestionFiles.of("hong", 3).replace("=Luật", "~Luật"));
        Path small = folder.resolve("nho.gift");
        Files.writeString(small, QuestionFiles.of("nho", 2));
        Browser browser = as("giangvien");
        browser.open("/banks/import");
        browser.upload(large);
        browser.click(By.xpath("//vaadin-button[starts-with(normalize-space(.), 'Nhập 4')]"));
        browser.seeText("Đang ghi câu hỏi");
        browser.look("import-running");
        browser.click(By.cssSelector(".work-running vaadin-button"));
        browser.seeText("Đã dừng “lon.gift” theo yêu cầu; chưa có gì được ghi.");
        browser.look("import-cancelled");
        browser.upload(broken);
        browser.seeText("có 3 lỗi nên chưa nhập gì");
        browser.look("import-refused");
        browser.upload(small);
        browser.see(By.xpath("//vaadin-button[starts-with(normalize-space(.), 'Nhập 2')]"));
        browser.look("import-preview");
        browser.clickText("Nhập 2");
        browser.seeText("Đã nhập 2 câu mới");
        browser.look("import-landed");
        browser.open("/banks");
        assertThat(browser.links()).contains("/banks/thu-nho").doesNotContain("/banks/thu-lon");
    }
}
