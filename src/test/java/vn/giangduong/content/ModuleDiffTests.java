package vn.giangduong.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ModuleDiffTests {

    private static final Lesson ONE = lesson("a-01", 1, "Một", "<p>một hai ba</p>");
    private static final Lesson TWO = lesson("a-02", 2, "Hai", "<p>bốn năm</p>");

    private static Lesson lesson(String code, int position, String title, String html) {
        return new Lesson(code, position, title, 10, html, null, null, List.of());
    }

    private static ModuleVersion version(String title, Lesson... lessons) {
        return new ModuleVersion(
                new ModuleVersionId(1),
                new StudyModuleId(1),
                "a",
                1,
                title,
                "Tóm tắt",
                20,
                "",
                ModuleState.APPROVED,
                List.of(),
                List.of(lessons));
    }

    @Test
    void saysNothingAboutTheSameText() {
        assertThat(ModuleDiff.between(version("A", ONE, TWO), version("A", ONE, TWO))).isEmpty();
    }

    @Test
    void countsTheWordsThatCameAndWent() {
        Lesson changed = lesson("a-01", 1, "Một", "<p>một hai bốn năm</p>");

        assertThat(ModuleDiff.between(version("A", ONE), version("A", changed)))
                .containsExactly(ModuleChange.of("lessonText", "Một", 2, 1));
    }

    @Test
    void tellsOfLessonsThatCameWentAndMoved() {
        Lesson three = lesson("a-03", 3, "Ba", "<p>sáu</p>");

        assertThat(ModuleDiff.between(version("A", ONE, TWO, three), version("B", three, ONE)))
                .containsExactly(
                        ModuleChange.of("title", "A", "B"),
                        ModuleChange.of("lessonRemoved", "Hai"),
                        ModuleChange.of("order"));
        assertThat(ModuleDiff.between(version("A", ONE), version("A", ONE, TWO)))
                .containsExactly(ModuleChange.of("lessonAdded", 2, "Hai"));
    }

    @Test
    void tellsOfAnEndOfValidity() {
        Lesson ended =
                new Lesson(
                        "a-01",
                        1,
                        "Một",
                        10,
                        ONE.html(),
                        null,
                        LocalDate.of(2026, 6, 30),
                        List.of());

        assertThat(ModuleDiff.between(version("A", ONE), version("A", ended)))
                .containsExactly(ModuleChange.of("lessonValidity", "Một"));
    }

    @Test
    void givesANewLessonTheNextFreeCode() {
        assertThat(ModuleAuthoring.nextCode(List.of("dsh-01", "dsh-02"))).isEqualTo("dsh-03");
        assertThat(ModuleAuthoring.nextCode(List.of("dsh-01", "dsh-03"))).isEqualTo("dsh-04");
        assertThat(ModuleAuthoring.nextCode(List.of())).isEqualTo("bai-01");
    }
}
