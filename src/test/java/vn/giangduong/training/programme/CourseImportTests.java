package vn.giangduong.training.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.assessment.QuizService;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.content.ContentFixture;
import vn.giangduong.content.ModuleService;
import vn.giangduong.content.ModuleVersion;
import vn.giangduong.questionbank.ShippedBanks;

@IntegrationTest
class CourseImportTests {

    @Autowired CourseImport courses;
    @Autowired ModuleService modules;
    @Autowired ProgrammeService programmes;
    @Autowired QuizService quizzes;
    @Autowired ShippedBanks banks;
    @Autowired TestPeople people;
    @Autowired TestClock clock;

    @TempDir Path folder = Path.of("");

    private String code;

    @BeforeEach
    void theBanks() throws IOException {
        clock.reset();
        people.signOut();
        banks.load();
        code = ContentFixture.freshCode();
        CourseFixture.module(folder, code, "Chuyên đề thử");
        CourseFixture.programme(folder, "ct-" + code, code);
    }

    private void load() {
        CourseFixture.land(courses, folder);
    }

    @Test
    void landsTheCoursesOfTheProductAndOnlyOnce() {
        courses.load();
        int before = modules.modules().size();
        courses.load();

        assertThat(modules.modules()).hasSize(before);
        ModuleVersion law = modules.latestApproved("luat-phong-chong-tham-nhung").orElseThrow();
        assertThat(law.number()).isEqualTo(1);
        assertThat(law.lessons()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(quizzes.find(law.id()).orElseThrow().questionCount()).isEqualTo(20);
        assertThat(programmes.find("boi-duong-dang-vien-moi").orElseThrow().modules())
                .contains(law.moduleId());
    }

    @Test
    void makesTheNextVersionWithItsQuizWhenAFileChanges() throws IOException {
        load();
        load();
        Path lesson = folder.resolve("modules/" + code + "/01.md");
        Files.writeString(lesson, Files.readString(lesson).replace("Chữ đầu.", "Chữ khác."));
        load();

        ModuleVersion newest = modules.latestApproved(code).orElseThrow();
        assertThat(newest.number()).isEqualTo(2);
        assertThat(newest.lessons().getFirst().html()).contains("Chữ khác.");
        assertThat(quizzes.find(newest.id()).orElseThrow().questionCount()).isEqualTo(2);
        assertThat(programmes.find("ct-" + code).orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void landsNothingOfAFolderWithOneBrokenFile() throws IOException {
        String broken = ContentFixture.freshCode();
        CourseFixture.module(folder, broken, "Hỏng");
        Path module = folder.resolve("modules/" + broken + "/module.md");
        Files.writeString(
                module,
                Files.readString(module)
                        .replace("topic: PCTN/Điều 2", "topic: Không có")
                        .replace("level: nhan-biet", "level: nhan biet"));
        CourseFixture.programme(folder, "ct-" + broken, "khong-co");

        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        bad ->
                                assertThat(bad.problems())
                                        .extracting(
                                                problem ->
                                                        problem.source()
                                                                + ":"
                                                                + problem.line()
                                                                + " "
                                                                + problem.messageKey())
                                        .containsExactlyInAnyOrder(
                                                "modules/"
                                                        + broken
                                                        + "/module.md:15"
                                                        + " training.quiz.noTopic",
                                                "modules/"
                                                        + broken
                                                        + "/module.md:16"
                                                        + " training.quiz.unknownLevel",
                                                "ct-"
                                                        + broken
                                                        + ".md:8"
                                                        + " training.programme.noSuchModule"));
        assertThat(modules.find(code)).isEmpty();
        assertThat(programmes.find("ct-" + code)).isEmpty();
    }

    @Test
    void refusesAQuizTheBankCannotFill() throws IOException {
        Path module = folder.resolve("modules/" + code + "/module.md");
        Files.writeString(module, Files.readString(module).replace("count: 2", "count: 150"));

        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        bad ->
                                assertThat(bad.problems().getFirst().messageKey())
                                        .isEqualTo("training.quiz.tooFewQuestions"));
    }
}
