package vn.giangduong.training.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.assessment.AttemptId;
import vn.giangduong.assessment.AttemptMarked;
import vn.giangduong.assessment.QuizService;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.time.Periods;
import vn.giangduong.content.Citation;
import vn.giangduong.content.ContentFixture;
import vn.giangduong.content.LessonContent;
import vn.giangduong.content.LessonDraft;
import vn.giangduong.content.ModuleAuthoring;
import vn.giangduong.content.ModuleDraft;
import vn.giangduong.content.ModuleReview;
import vn.giangduong.content.ModuleService;
import vn.giangduong.content.ModuleVersionId;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.questionbank.ShippedBanks;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.CompletionFigures;
import vn.giangduong.training.CompletionState;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.programme.CourseFixture;
import vn.giangduong.training.programme.CourseImport;
import vn.giangduong.training.programme.ProgrammeVersionId;

@IntegrationTest
class StudyServiceTests {

    @Autowired CourseImport courses;
    @Autowired StudyService studies;
    @Autowired CompletionCounts counts;
    @Autowired ModuleService modules;
    @Autowired ModuleAuthoring authoring;
    @Autowired ModuleReview review;
    @Autowired QuizService quizzes;
    @Autowired ShippedBanks banks;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople people;
    @Autowired TestClock clock;

    @TempDir Path folder = Path.of("");

    private String code;
    private StudyModuleId module;
    private ModuleVersionId version;
    private UnitId province;
    private UnitId cell;
    private CadreId cadre;
    private SignedIn learner;

    @BeforeEach
    void aCadreSummonedToAModule() throws IOException {
        clock.reset();
        people.signOut();
        banks.load();
        code = ContentFixture.freshCode();
        CourseFixture.module(folder, code, "Chuyên đề thử");
        CourseFixture.land(courses, folder);
        module = modules.find(code).orElseThrow();
        version = modules.latestApproved(code).orElseThrow().id();
        province = people.province("Đảng bộ tỉnh");
        cell = people.unit("Chi bộ 1", "grassroots_cell", province);
        cadre = people.cadre("Y Hạnh", cell);
        TrainingFixture fixture = new TrainingFixture(jdbc);
        ProgrammeVersionId programme = fixture.programme("Chương trình", module);
        TrainingClassId lop =
                fixture.trainingClass(province, programme, LocalDate.of(2026, 11, 1), "RUNNING");
        fixture.enrolment(lop, cadre, cell, "SUMMONED", null, false);
        fixture.summon(module, lop, cadre, cell);
        transactions.executeWithoutResult(
                status ->
                        counts.summoned(
                                module, Map.of(cell, 1), Instant.parse("2025-01-01T00:00:00Z")));
        learner = people.studying(cadre);
        people.signIn(learner);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    private List<Integer> count(UnitId unit) {
        CompletionFigures own = counts.own(module, unit, Periods.dayOf(clock.instant()));
        return List.of((int) own.summoned(), (int) own.studying(), (int) own.completed());
    }

    private void readAll() {
        studies.markRead(code, "t-01");
        studies.markRead(code, "t-02");
    }

    private void pass(AttemptId attempt, boolean passed) {
        AttemptMarked marked =
                new AttemptMarked(
                        attempt,
                        quizzes.find(version).orElseThrow().id(),
                        version,
                        cadre,
                        new BigDecimal(passed ? "7.50" : "4.00"),
                        passed,
                        clock.instant());
        transactions.executeWithoutResult(status -> events.publishEvent(marked));
    }

    @Test
    void beginsWithTheFirstOpeningAndGoesOnWhereReadingStopped() {
        assertThat(studies.mine())
                .singleElement()
                .satisfies(
                        study -> {
                            assertThat(study.state()).isEqualTo(CompletionState.SUMMONED);
                            assertThat(study.dueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
                            assertThat(study.quizQuestions()).isEqualTo(2);
                        });

        studies.open(code);
        studies.open(code);
        studies.openLesson(code, "t-02");

        assertThat(count(cell)).containsExactly(1, 1, 0);
        StudyOverview study = studies.mine().getFirst();
        assertThat(study.state()).isEqualTo(CompletionState.STUDYING);
        assertThat(study.nextLesson())
                .isEqualTo(new StudyOverview.NextLesson("t-02", 2, "Bài hai"));
        assertThat(studies.markRead(code, "t-02").orElseThrow().code()).isEqualTo("t-01");
        assertThat(studies.markRead(code, "t-01")).isEmpty();
        assertThat(studies.mine().getFirst().lessonsRead()).isEqualTo(2);
    }

    @Test
    void flagsALessonThatIsNoLongerInForce() {
        assertThat(studies.open(code).lessons())
                .extracting(StudyLesson::expiredSince)
                .containsExactly(null, LocalDate.of(2026, 7, 1));
    }

    @Test
    void opensTheQuizOnlyWhenEveryLessonIsRead() {
        studies.open(code);
        assertThatThrownBy(() -> studies.startQuiz(code))
                .isInstanceOf(StudyRefusedException.class)
                .hasMessage("training.study.lessonsFirst");
        readAll();

        AttemptId attempt = studies.startQuiz(code);

        assertThat(studies.startQuiz(code)).isEqualTo(attempt);
        StudyQuiz quiz = studies.open(code).quiz();
        assertThat(quiz).isNotNull();
        assertThat(quiz.left()).contains(2);
        assertThat(quiz.open()).isPresent();
    }

    @Test
    void completesOnceWhenTheQuizIsPassedHoweverOftenItIsTold() {
        studies.open(code);
        readAll();
        AttemptId attempt = studies.startQuiz(code);
        pass(attempt, false);
        assertThat(count(cell)).containsExactly(1, 1, 0);

        pass(attempt, true);
        pass(attempt, true);

        assertThat(count(cell)).containsExactly(1, 0, 1);
        assertThat(counts.drift()).noneMatch(drift -> drift.module().equals(module));
        StudyOverview study = studies.mine().getFirst();
        assertThat(study.completedAt()).isEqualTo(TestClock.START);
        assertThat(study.mark()).isEqualByComparingTo("7.5");
        assertThat(
                        jdbc.sql(
                                        "SELECT CONCAT(state, ' ', mark) FROM enrolment WHERE cadre_id = ?")
                                .param(cadre.value())
                                .query(String.class)
                                .single())
                .isEqualTo("COMPLETED 7.50");
        assertThatThrownBy(() -> studies.startQuiz(code))
                .hasMessage("training.study.completedAlready");
    }

    @Test
    void countsACompletionWhereTheCadreIsAMemberThatDay() {
        studies.open(code);
        readAll();
        UnitId other = people.unit("Chi bộ 2", "grassroots_cell", province);
        jdbc.sql("UPDATE membership SET valid_to = '2026-11-20' WHERE cadre_id = ?")
                .param(cadre.value())
                .update();
        jdbc.sql("INSERT INTO membership (cadre_id, unit_id, valid_from) VALUES (?, ?, ?)")
                .param(cadre.value())
                .param(other.value())
                .param(LocalDate.of(2026, 11, 20))
                .update();

        pass(studies.startQuiz(code), true);

        assertThat(count(cell)).containsExactly(0, 0, 0);
        assertThat(count(other)).containsExactly(1, 0, 1);
        assertThat(counts.drift())
                .noneMatch(
                        drift ->
                                drift.module().equals(module)
                                        && !drift.kept().equals(drift.actual()));
    }

    @Test
    void keepsTheVersionItBeganWithWhenANewOneIsApproved() {
        studies.open(code);
        people.signIn(people.officer(Role.LECTURER, province));
        ModuleDraft draft = authoring.edit(code);
        LessonDraft lesson = draft.lessons().getFirst();
        authoring.changeLesson(
                lesson.id(),
                new LessonContent(
                        "Bài một",
                        10,
                        "Chữ mới.",
                        null,
                        null,
                        List.of(new Citation("Luật", null, null, null, null))),
                lesson.version());
        review.submit(draft.id());
        people.signIn(people.officer(Role.LECTURER, province));
        review.approve(draft.id());
        people.signIn(learner);

        assertThat(quizzes.find(draft.id()).orElseThrow().questionCount()).isEqualTo(2);
        assertThat(modules.latestApproved(code).orElseThrow().id()).isEqualTo(draft.id());
        assertThat(studies.openLesson(code, "t-01").lesson().html()).contains("Chữ đầu.");
    }

    @Test
    void hidesModulesTheCadreIsNotSummonedTo() {
        people.signIn(people.studying(people.cadre("A Đức", cell)));

        assertThat(studies.mine()).isEmpty();
        assertThatThrownBy(() -> studies.open(code)).isInstanceOf(StudyNotFoundException.class);
        assertThatThrownBy(() -> studies.startQuiz(code))
                .isInstanceOf(StudyNotFoundException.class);
    }

    @Test
    void letsOnlyStudyAccountsIn() {
        people.signIn(people.officer(Role.LECTURER, province));

        assertThatThrownBy(() -> studies.mine()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> studies.startQuiz(code)).isInstanceOf(AccessDeniedException.class);
    }
}
