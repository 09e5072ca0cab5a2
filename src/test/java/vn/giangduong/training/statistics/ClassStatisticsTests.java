package vn.giangduong.training.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.Role;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingCentre;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.programme.ProgrammeVersionId;

@IntegrationTest
class ClassStatisticsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Autowired ClassStatisticsService statistics;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople people;
    @Autowired TestClock clock;

    private TrainingFixture fixture;
    private UnitId province;
    private UnitId centre;
    private UnitId cell;

    @BeforeEach
    void aCentre() {
        clock.reset();
        fixture = new TrainingFixture(jdbc);
        province = people.province("Đảng bộ tỉnh");
        centre = people.unit("Trung tâm chính trị", "centre", province);
        cell = people.unit("Chi bộ", "direct_committee", province);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void agreeWithAClassCountedByHand() {
        ProgrammeVersionId programme = fixture.programme("Bồi dưỡng", fixture.module("Luật"));
        LocalDate opens = LocalDate.of(2026, 6, 15);
        TrainingClassId id = fixture.trainingClass(centre, programme, opens, "CLOSED");
        plan(id, 10, 3);
        // exactly 30 on the opening day, and 31 the day before it was 30
        learner(id, "F", "1996-06-15", null, "PRIMARY", "COMPLETED", "9.00", true);
        learner(id, "F", "1996-06-16", null, null, "COMPLETED", "8.99", true);
        learner(id, "M", "1995-06-15", null, "ADVANCED", "COMPLETED", "7.00", true);
        learner(id, "M", null, 1966, "INTERMEDIATE", "COMPLETED", "5.00", true);
        learner(id, "M", null, 1965, "INTERMEDIATE", "COMPLETED", "4.99", false);
        learner(id, "F", null, null, null, "FAILED", null, false);
        learner(id, "M", "1980-01-01", null, null, "COMPLETED", null, false);
        learner(id, "F", "1980-01-01", null, null, "EXEMPT", null, false);
        TrainingClassId planned =
                fixture.trainingClass(centre, programme, LocalDate.of(2026, 12, 31), "PLANNED");
        plan(planned, 40, null);
        fixture.trainingClass(centre, programme, LocalDate.of(2027, 1, 1), "PLANNED");
        people.signIn(people.officer(Role.TRAINING_OFFICER, centre));

        ClassStatisticsReport report = statistics.draw(people.codeOf(centre), FIRST, LAST);

        assertThat(report.rows()).hasSize(1);
        ClassStatisticsRow row = report.rows().getFirst();
        assertThat(row.title()).isEqualTo("Bồi dưỡng");
        assertThat(row.classesPlanned()).isEqualTo(2);
        assertThat(row.classesHeld()).isEqualTo(1);
        assertThat(row.learnersPlanned()).isEqualTo(50);
        assertThat(row.learners()).isEqualTo(7);
        assertThat(row.women()).isEqualTo(3);
        assertThat(row.ethnicMinority()).isEqualTo(3);
        assertThat(row.bands().counts()).containsExactly(2L, 1L, 0L, 0L, 1L, 0L, 1L, 1L);
        assertThat(row.unknownAge()).isEqualTo(1);
        assertThat(List.of(row.theoryPrimary(), row.theoryIntermediate(), row.theoryAdvanced()))
                .containsExactly(1L, 2L, 1L);
        assertThat(
                        List.of(
                                row.excellent(),
                                row.good(),
                                row.fair(),
                                row.average(),
                                row.ungraded(),
                                row.failed()))
                .containsExactly(1L, 1L, 1L, 1L, 1L, 2L);
        assertThat(row.certificates()).isEqualTo(4);
        assertThat(row.passed()).isEqualTo(5);
        assertThat(row.passedPercent()).contains(new BigDecimal("71.43"));
    }

    @Test
    void addUpTheCentresOfAProvinceByProgramme() {
        UnitId school = people.unit("Trường Chính trị", "school", province);
        ProgrammeVersionId one = fixture.programme("An", fixture.module("Luật"));
        ProgrammeVersionId two = fixture.programme("Bình", fixture.module("Luật"));
        LocalDate opens = LocalDate.of(2026, 3, 1);
        for (ProgrammeVersionId programme : List.of(one, two)) {
            TrainingClassId id = fixture.trainingClass(centre, programme, opens, "RUNNING");
            learner(id, "F", "1990-01-01", null, null, "STUDYING", null, false);
        }
        TrainingClassId id = fixture.trainingClass(school, one, opens, "CLOSED");
        learner(id, "M", "1990-01-01", null, null, "COMPLETED", "9.50", true);
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));

        ClassStatisticsReport report = statistics.export(people.codeOf(province), FIRST, LAST);

        assertThat(report.rows())
                .extracting(ClassStatisticsRow::title, ClassStatisticsRow::learners)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("An", 2L),
                        org.assertj.core.groups.Tuple.tuple("Bình", 1L));
        assertThat(report.totals().learners()).isEqualTo(3);
        assertThat(report.totals().classesHeld()).isEqualTo(3);
        assertThat(report.totals().bands().count(2)).isEqualTo(3);
        assertThat(report.totals().passedPercent()).contains(new BigDecimal("33.33"));
        assertThat(logged(province)).containsExactly("training.statistics.exported");
    }

    @Test
    void areRefusedForAnotherCentreAsForNone() {
        UnitId other = people.unit("Trung tâm khác", "centre", province);
        people.signIn(people.officer(Role.TRAINING_OFFICER, other));

        assertThatThrownBy(() -> statistics.draw(people.codeOf(centre), FIRST, LAST))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> statistics.draw("khong-co", FIRST, LAST))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> statistics.draw(people.codeOf(other), LAST, FIRST))
                .isInstanceOf(BadInputException.class);
        assertThat(statistics.choices()).extracting(TrainingCentre::id).containsExactly(other);
    }

    @Test
    void hideSmallAgeGroupsAndTheTotalsOneCouldSubtractThemFrom() {
        ClassStatisticsBands one = bands(0L, 4L, 5L, 12L, 0L, 0L, 0L, 0L);
        ClassStatisticsBands two = bands(7L, 9L, 1L, 6L, 0L, 0L, 0L, 0L);

        assertThat(one.withoutSmall().counts()).containsExactly(0L, null, 5L, 12L, 0L, 0L, 0L, 0L);
        assertThat(one.withoutSmall().plus(two.withoutSmall()).counts())
                .containsExactly(7L, null, null, 18L, 0L, 0L, 0L, 0L);
    }

    private static ClassStatisticsBands bands(@Nullable Long... counts) {
        return new ClassStatisticsBands(Arrays.asList(counts));
    }

    private List<String> logged(UnitId unit) {
        return jdbc.sql(
                        """
                        SELECT action FROM audit_log
                        WHERE subject_type = 'unit' AND subject_id = ? ORDER BY id
                        """)
                .param(unit.toString())
                .query(String.class)
                .list();
    }

    private void plan(TrainingClassId id, int learners, @Nullable Integer ethnicMinority) {
        jdbc.sql("UPDATE training_class SET planned_learners = ?, ethnic_minority = ? WHERE id = ?")
                .param(learners)
                .param(ethnicMinority)
                .param(id.value())
                .update();
    }

    private void learner(
            TrainingClassId id,
            String sex,
            @Nullable String birthDate,
            @Nullable Integer birthYear,
            @Nullable String theoryLevel,
            String state,
            @Nullable String mark,
            boolean certificate) {
        CadreId cadre = people.cadre("Nguyễn Văn Học", cell);
        jdbc.sql(
                        """
                        UPDATE cadre SET sex = ?, birth_date = ?, birth_year = ?, theory_level = ?
                        WHERE id = ?
                        """)
                .param(sex)
                .param(birthDate)
                .param(birthYear)
                .param(theoryLevel)
                .param(cadre.value())
                .update();
        fixture.enrolment(id, cadre, cell, state, mark, certificate);
    }
}
