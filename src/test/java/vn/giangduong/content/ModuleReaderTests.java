package vn.giangduong.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.giangduong.base.input.Problem;

class ModuleReaderTests {

    private static final String MODULE =
            """
            ---
            id: luat-mau
            kind: module
            title: "Luật mẫu: điều cần biết"
            version: 1
            summary: Một bài ngắn.
            minutes: 20
            links:
              - title: Văn bản gốc
                address: https://example.org/luat
            ---
            Giới thiệu **chuyên đề**.
            """;

    private static final String LESSON =
            """
            ---
            id: mau-01
            kind: lesson
            title: Bài một
            minutes: 10
            citations:
              - document: Luật 36/2018/QH14
                article: Điều 2
                clause: khoản 1
                valid-from: 2019-07-01
            valid-from: 2019-07-01
            valid-to: 2026-06-30
            ---
            ## Đầu đề

            Nội dung.
            """;

    private final List<Problem> problems = new ArrayList<>();

    private Optional<ModuleSource> read(String module, String... lessons) {
        List<CourseFile> files = new ArrayList<>();
        files.add(CourseFile.of("modules/luat-mau/module.md", module));
        for (int i = 0; i < lessons.length; i++) {
            files.add(CourseFile.of("modules/luat-mau/0" + (i + 1) + ".md", lessons[i]));
        }
        return ModuleReader.read("modules/luat-mau", files, problems);
    }

    private List<String> told() {
        return problems.stream()
                .map(
                        problem ->
                                problem.source()
                                        + ":"
                                        + problem.line()
                                        + " "
                                        + problem.messageKey())
                .toList();
    }

    @Test
    void readsAModuleWithItsLessonsAndTheirSources() {
        ModuleSource module = read(MODULE, LESSON).orElseThrow();

        assertThat(problems).isEmpty();
        assertThat(module.code()).isEqualTo("luat-mau");
        assertThat(module.title()).isEqualTo("Luật mẫu: điều cần biết");
        assertThat(module.links())
                .containsExactly(new Link("Văn bản gốc", "https://example.org/luat"));
        LessonSource lesson = module.lessons().getFirst();
        assertThat(lesson.html()).isEqualTo("<h3>Đầu đề</h3>\n<p>Nội dung.</p>\n");
        assertThat(lesson.validTo()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(lesson.citations().getFirst().label())
                .isEqualTo("Luật 36/2018/QH14, Điều 2, khoản 1");
    }

    @Test
    void tellsEveryMistakeOfEveryFileWithItsLine() {
        String module = MODULE.replace("minutes: 20", "minutes: nhiều").replace("kind", "kin");
        String lesson =
                LESSON.replace("valid-to: 2026-06-30", "valid-to: 30/06/2026")
                        .replace("id: mau-01", "id: Mẫu 01");

        assertThat(read(module, lesson)).isEmpty();

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "modules/luat-mau/module.md:3 content.field.unknown",
                        "modules/luat-mau/module.md:2 content.field.missing",
                        "modules/luat-mau/module.md:7 content.field.notWhole",
                        "modules/luat-mau/01.md:2 content.field.badCode",
                        "modules/luat-mau/01.md:12 content.field.notDay");
    }

    @Test
    void refusesAScriptInALessonAndSaysWhere() {
        String lesson = LESSON + "\n<script>alert(1)</script>\n\n<p onclick=\"x()\">a</p>\n";

        assertThat(read(MODULE, lesson)).isEmpty();

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "modules/luat-mau/01.md:18 content.lesson.unsafe",
                        "modules/luat-mau/01.md:20 content.lesson.unsafe");
    }

    @Test
    void refusesALessonWithoutASourceOrText() {
        String lesson =
                """
                ---
                id: mau-01
                kind: lesson
                title: Bài một
                minutes: 10
                ---
                """;

        assertThat(read(MODULE, lesson)).isEmpty();

        assertThat(problems)
                .extracting(Problem::messageKey)
                .containsExactlyInAnyOrder("content.lesson.noText", "content.lesson.noCitation");
    }

    @Test
    void refusesFilesThatAreNoCourseFiles() {
        assertThat(read("Chỉ có chữ.", "---\nid: a\n", "---\n[một: hai\n---\n")).isEmpty();

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "modules/luat-mau/module.md:1 content.file.noFields",
                        "modules/luat-mau/01.md:1 content.file.fieldsNotClosed",
                        "modules/luat-mau/02.md:3 content.file.yaml");
    }

    @Test
    void refusesFieldsThatWouldMakeObjects() {
        String lesson = LESSON.replace("title: Bài một", "title: !!java.net.URL [http://a.b]");

        assertThat(read(MODULE, lesson)).isEmpty();

        assertThat(told()).containsExactly("modules/luat-mau/01.md:4 content.file.yaml");
    }

    @Test
    void refusesTheSameLessonIdTwice() {
        assertThat(read(MODULE, LESSON, LESSON)).isEmpty();

        assertThat(problems)
                .extracting(Problem::messageKey)
                .containsExactly("content.lesson.codeTwice");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] bytes = "Bài".getBytes(StandardCharsets.UTF_16);

        assertThat(CourseFile.decode("a.md", bytes, problems)).isEmpty();
        assertThat(problems)
                .extracting(Problem::messageKey)
                .containsExactly("content.file.notUtf8");
    }

    @Test
    void takesDecomposedTextAndForeignLineEndsAsTheSameModule() {
        String apart = Normalizer.normalize(LESSON, Normalizer.Form.NFD).replace("\n", "\r\n");

        ModuleSource composed = read(MODULE, LESSON).orElseThrow();
        ModuleSource decomposed = read(MODULE, apart).orElseThrow();

        assertThat(decomposed.digest()).isEqualTo(composed.digest());
        assertThat(decomposed.lessons().getFirst().html()).contains("Đầu đề");
    }
}
