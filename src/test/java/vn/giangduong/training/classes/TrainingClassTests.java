package vn.giangduong.training.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import vn.giangduong.assessment.QuizId;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.time.Periods;
import vn.giangduong.content.ModuleVersionId;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.CompletionFigures;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.enrolment.EnrolmentPerson;
import vn.giangduong.training.classes.enrolment.EnrolmentRoster;
import vn.giangduong.training.classes.enrolment.EnrolmentState;
import vn.giangduong.training.classes.enrolment.TrainingClassSummonPreview;
import vn.giangduong.training.classes.enrolment.TrainingClassSummons;
import vn.giangduong.training.classes.enrolment.TrainingClassUnit;
import vn.giangduong.training.programme.ProgrammeVersionId;

@IntegrationTest
class TrainingClassTests {

    @Autowired TrainingClassService classes;
    @Autowired TrainingClassSummons summons;
    @Autowired TrainingClassRegister register;
    @Autowired EnrolmentRoster roster;
    @Autowired ApplicationEventPublisher events;
    @Autowired CompletionCounts counts;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired TransactionTemplate transaction;

    private TrainingFixture fixture;
    private UnitId province;
    private UnitId committee;
    private UnitId cell;
    private UnitId centre;
    private StudyModuleId law;
    private StudyModuleId report;
    private ProgrammeVersionId programme;

    @BeforeEach
    void aCentre() {
        clock.reset();
        fixture = new TrainingFixture(jdbc);
        province = people.province("Đảng bộ tỉnh");
        committee = people.unit("Đảng bộ xã", "direct_committee", province);
        cell = people.unit("Chi bộ thôn", "grassroots_cell", committee);
        centre = people.unit("Trung tâm chính trị", "centre", province);
        fixture.serves(centre, committee);
        law = fixture.module("Luật");
        report = fixture.module("Báo cáo");
        programme = fixture.programme("Bồi dưỡng đảng viên mới", law, report);
        people.signIn(people.officer(Role.TRAINING_OFFICER, centre));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void keepTheModuleVersionsTheyOpenedWith() {
        ModuleVersionId second = fixture.moduleVersion(law, 2, "Luật, bản 2", "APPROVED");
        fixture.moduleVersion(report, 2, "Báo cáo, bản nháp", "DRAFT");
        TrainingClassId id = classes.create(draft());

        classes.open(id);
        fixture.moduleVersion(law, 3, "Luật, bản 3", "APPROVED");

        TrainingClassDetails details = register.details(fixture.codeOf(id));
        assertThat(details.trainingClass().state()).isEqualTo(TrainingClassState.RUNNING);
        assertThat(details.modules())
                .extracting(TrainingClassModule::title)
                .containsExactly("Luật, bản 2", "Báo cáo");
        assertThat(details.modules().getFirst().version()).isEqualTo(second);
    }

    @Test
    void openOnce() {
        TrainingClassId id = running();

        assertThatThrownBy(() -> classes.open(id))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e ->
                                assertThat(e.problems())
                                        .extracting(Problem::messageKey)
                                        .containsExactly("training.class.state.notPLANNED"));
    }

    @Test
    void tellEverythingWrongWithADraftAtOnce() {
        TrainingClassDraft wrong =
                new TrainingClassDraft(
                        "hai chữ",
                        "",
                        programme,
                        centre,
                        TrainingClassForm.ONLINE,
                        LocalDate.of(2026, 11, 20),
                        LocalDate.of(2026, 11, 19),
                        0);

        assertThatThrownBy(() -> classes.create(wrong))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e ->
                                assertThat(e.problems())
                                        .extracting(Problem::column)
                                        .containsExactly(
                                                "code", "title", "closesOn", "plannedLearners"));
    }

    @Test
    void refuseACodeThatIsTaken() {
        TrainingClassDraft draft = draft();
        classes.create(draft);

        assertThatThrownBy(() -> classes.create(draft))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e ->
                                assertThat(e.problems())
                                        .extracting(Problem::messageKey)
                                        .containsExactly("training.class.code.taken"));
    }

    @Test
    void summonAWholeSubtreeOnceAndCountIt() {
        people.cadre("Nguyễn Văn An", cell);
        people.cadre("Lê Thị Bình", cell);
        people.cadre("Trần Văn Cường", committee);
        TrainingClassId id = running();

        assertThat(summons.preview(id, List.of(committee)))
                .isEqualTo(new TrainingClassSummonPreview(3, 0));
        assertThat(summons.summon(id, List.of(cell))).isEqualTo(2);
        assertThat(summons.preview(id, List.of(committee, cell)))
                .isEqualTo(new TrainingClassSummonPreview(3, 2));
        assertThat(summons.summon(id, List.of(committee, cell))).isEqualTo(1);
        assertThat(summons.summon(id, List.of(committee))).isZero();

        assertThat(figures(law, cell)).isEqualTo(new CompletionFigures(2, 0, 0));
        assertThat(figures(report, committee)).isEqualTo(new CompletionFigures(1, 0, 0));
        assertThat(counts.drift()).noneMatch(d -> d.module().equals(law));
    }

    @Test
    void doNotMakeAnybodyStudyAModuleTwice() {
        CadreId cadre = people.cadre("Nguyễn Văn An", cell);
        TrainingClassId first = running();
        summons.summon(first, List.of(cell));
        complete(law, cadre, "8.00");
        TrainingClassId second = running();

        assertThat(summons.summon(second, List.of(cell))).isEqualTo(1);

        assertThat(figures(law, cell).summoned()).isEqualTo(1);
        assertThat(only(second).state()).isEqualTo(EnrolmentState.STUDYING);
        assertThat(only(second).modulesCompleted()).isEqualTo(1);
    }

    @Test
    void summonOnlyWhereTheirCentreServes() {
        UnitId elsewhere = people.unit("Đảng bộ khác", "direct_committee", province);
        people.cadre("Nguyễn Văn An", elsewhere);
        TrainingClassId id = running();

        assertThatThrownBy(() -> summons.summon(id, List.of(elsewhere)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> summons.preview(id, List.of(cell, elsewhere)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(summons.units(id, "", 10))
                .extracting(TrainingClassUnit::name)
                .containsExactly("Đảng bộ xã", "Chi bộ thôn");
        assertThat(summons.units(id, "thon", 10))
                .extracting(TrainingClassUnit::name)
                .containsExactly("Chi bộ thôn");
    }

    @Test
    void areCompletedWithTheMeanMarkOnceAllModulesAre() {
        CadreId cadre = people.cadre("Nguyễn Văn An", cell);
        TrainingClassId id = running();
        summons.summon(id, List.of(cell));

        complete(law, cadre, "8.00");
        assertThat(only(id).state()).isEqualTo(EnrolmentState.SUMMONED);
        complete(report, cadre, "9.55");

        EnrolmentPerson person = only(id);
        assertThat(person.state()).isEqualTo(EnrolmentState.COMPLETED);
        assertThat(person.mark()).isEqualByComparingTo(new BigDecimal("8.78"));
        assertThat(person.grade()).isEqualTo(EnrolmentGrade.GOOD);
    }

    @Test
    void failThoseWhoHaveNotCompletedWhenTheyClose() {
        CadreId good = people.cadre("Nguyễn Văn An", cell);
        people.cadre("Lê Thị Bình", cell);
        TrainingClassId id = running();
        summons.summon(id, List.of(cell));
        complete(law, good, "9.00");
        complete(report, good, "9.00");

        assertThatThrownBy(() -> classes.close(id, 3)).isInstanceOf(BadInputException.class);
        classes.close(id, 1);
        assertThat(classes.awardCertificates(id)).isEqualTo(1);
        assertThat(classes.awardCertificates(id)).isZero();

        TrainingClassDetails details = register.details(fixture.codeOf(id));
        assertThat(details.trainingClass().state()).isEqualTo(TrainingClassState.CLOSED);
        assertThat(details.trainingClass().ethnicMinority()).isEqualTo(1);
        assertThat(details.grades())
                .isEqualTo(Map.of(EnrolmentGrade.EXCELLENT, 1L, EnrolmentGrade.FAILED, 1L));
        assertThat(details.certificates()).isEqualTo(1);
        assertThatThrownBy(() -> summons.summon(id, List.of(cell)))
                .isInstanceOf(BadInputException.class);
    }

    @Test
    void areForThoseWhoManageTheirCentreAlone() {
        TrainingClassId id = running();
        String code = fixture.codeOf(id);
        TrainingClassDraft draft = draft();
        UnitId other = people.unit("Trung tâm khác", "centre", province);
        people.signIn(people.officer(Role.TRAINING_OFFICER, other));

        assertThatThrownBy(() -> register.details(code)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> register.details("khong-co"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> roster.page(code, null, "", 0))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> classes.create(draft)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> classes.close(id, null)).isInstanceOf(AccessDeniedException.class);
        assertThat(register.classes(null, 2026)).isEmpty();

        people.signIn(people.officer(Role.COMMITTEE_OFFICER, province));
        assertThatThrownBy(() -> summons.summon(id, List.of(cell)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void listByCentreAndYearOfOpening() {
        TrainingClassId id = running();

        assertThat(register.classes(null, 2026)).extracting(TrainingClass::id).containsExactly(id);
        assertThat(register.classes(null, 2025)).isEmpty();
        assertThat(register.classes("khong-co", 2026)).isEmpty();
        assertThat(register.centres()).extracting(TrainingCentre::id).containsExactly(centre);
    }

    @Test
    void logEveryOpeningOfTheRoster() {
        people.cadre("Nguyễn Văn An", cell);
        TrainingClassId id = running();
        summons.summon(id, List.of(cell));

        roster.page(fixture.codeOf(id), null, "an", 0);

        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT detail FROM audit_log
                                        WHERE action = 'training.roster.opened' AND subject_id = ?
                                        """)
                                .param(id.toString())
                                .query(String.class)
                                .list())
                .containsExactly(fixture.codeOf(id) + ", all, searched: 1 of 1, page 1");
    }

    private TrainingClassDraft draft() {
        return new TrainingClassDraft(
                fixture.code("K"),
                "Lớp đảng viên mới",
                programme,
                centre,
                TrainingClassForm.ONLINE,
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 12, 20),
                50);
    }

    private TrainingClassId running() {
        TrainingClassId id = classes.create(draft());
        classes.open(id);
        return id;
    }

    private void complete(StudyModuleId module, CadreId cadre, String mark) {
        AttemptMarked passed =
                new AttemptMarked(
                        new AttemptId(1),
                        new QuizId(1),
                        fixture.versionOf(module),
                        cadre,
                        new BigDecimal(mark),
                        true,
                        clock.instant());
        transaction.executeWithoutResult(status -> events.publishEvent(passed));
    }

    private EnrolmentPerson only(TrainingClassId id) {
        return roster.page(fixture.codeOf(id), null, "", 0).people().getFirst();
    }

    private CompletionFigures figures(StudyModuleId module, UnitId unit) {
        return counts.own(module, unit, Periods.dayOf(clock.instant()));
    }
}
