package vn.giangduong.training.classes.ethnicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.duplicates.CadreMerging;
import vn.giangduong.people.personal.PersonalDataService;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.classes.TrainingClassService;
import vn.giangduong.training.classes.enrolment.TrainingClassSummons;

@IntegrationTest
class EthnicityTests {

    private static final String REASON = "Công văn 12 yêu cầu danh sách hỗ trợ học phí";

    @Autowired private EthnicitySwitch recording;
    @Autowired private ClassEthnicity ethnicity;
    @Autowired private TrainingClassService classes;
    @Autowired private TrainingClassSummons summons;
    @Autowired private CadreMerging merging;
    @Autowired private PersonalDataService personal;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;

    private UnitId cell;
    private UnitId centre;
    private TrainingClassId trainingClass;
    private CadreId first;
    private CadreId second;
    private SignedIn officer;

    @BeforeEach
    void aRunningClassOfTwo() {
        clock.reset();
        TrainingFixture fixture = new TrainingFixture(jdbc);
        UnitId province = people.province("Đảng bộ tỉnh");
        cell = people.unit("Chi bộ thôn", "grassroots_cell", province);
        centre = people.unit("Trung tâm chính trị", "centre", province);
        fixture.serves(centre, cell);
        StudyModuleId module = fixture.module("Luật");
        trainingClass =
                fixture.trainingClass(
                        centre,
                        fixture.programme("Bồi dưỡng", module),
                        LocalDate.of(2026, 11, 1),
                        "RUNNING");
        first = people.cadre("A Thị Hạnh", cell);
        second = people.cadre("Lê Văn Bình", cell);
        officer = people.officer(Role.TRAINING_OFFICER, centre);
        people.signIn(officer);
        summons.summon(trainingClass, List.of(cell));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void nothingIsKeptUntilTheCentreTurnsItOnAndSaysWhy() {
        assertThat(ethnicity.noted(trainingClass)).isEmpty();
        assertThatThrownBy(() -> ethnicity.note(trainingClass, first, "14"))
                .isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> recording.turnOn(centre, "  vì cần  "))
                .isInstanceOf(BadInputException.class);

        recording.turnOn(centre, REASON);

        EthnicityCentre now = recording.centres().getFirst();
        assertThat(now.isOn()).isTrue();
        assertThat(now.periods())
                .extracting(
                        EthnicityPeriod::reason,
                        EthnicityPeriod::startedBy,
                        EthnicityPeriod::startedAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                REASON, officer.displayName(), clock.instant()));
        assertThat(logged("training.ethnicity.on")).isEqualTo(REASON);
        assertThatThrownBy(() -> recording.turnOn(centre, REASON))
                .isInstanceOf(BadInputException.class);
        assertThat(ethnicity.noted(trainingClass)).hasValue(Map.of());
    }

    @Test
    void isNotedOfLearnersOnlyAndCountedForTheClosing() {
        recording.turnOn(centre, REASON);
        assertThat(ethnicity.minority(trainingClass)).isNull();
        ethnicity.note(trainingClass, first, "14");
        ethnicity.note(trainingClass, second, "01");

        assertThat(ethnicity.noted(trainingClass).orElseThrow().get(first))
                .isEqualTo(new Ethnicity("14", "Xơ Đăng", true));
        assertThat(ethnicity.minority(trainingClass)).isEqualTo(1);
        ethnicity.note(trainingClass, second, "00");
        assertThat(ethnicity.minority(trainingClass)).isEqualTo(2);
        ethnicity.note(trainingClass, second, null);
        assertThat(ethnicity.minority(trainingClass)).isEqualTo(1);
        assertThatThrownBy(() -> ethnicity.note(trainingClass, first, "99"))
                .isInstanceOf(BadInputException.class);
        CadreId outside = people.cadre("Trần Văn Xa", cell);
        assertThatThrownBy(() -> ethnicity.note(trainingClass, outside, "01"))
                .isInstanceOf(BadInputException.class);
        assertThat(logged("training.ethnicity.noted")).doesNotContain("14", "Xơ Đăng");
    }

    @Test
    void turningOffErasesWhatWasNotedAndKeepsTheCount() {
        recording.turnOn(centre, REASON);
        ethnicity.note(trainingClass, first, "14");
        ethnicity.note(trainingClass, second, "01");

        assertThat(recording.turnOff(centre)).isEqualTo(2);

        assertThat(kept()).isZero();
        assertThat(count()).isEqualTo(1);
        EthnicityCentre now = recording.centres().getFirst();
        assertThat(now.isOn()).isFalse();
        assertThat(now.periods().getFirst().endedBy()).isEqualTo(officer.displayName());
        assertThat(ethnicity.noted(trainingClass)).isEmpty();
        assertThatThrownBy(() -> recording.turnOff(centre)).isInstanceOf(BadInputException.class);
        recording.turnOn(centre, REASON);
        assertThat(ethnicity.noted(trainingClass)).hasValue(Map.of());
    }

    @Test
    void aCountThatWasEnteredIsNotOverwrittenByTurningOff() {
        recording.turnOn(centre, REASON);
        ethnicity.note(trainingClass, first, "14");
        classes.close(trainingClass, 2);
        recording.turnOff(centre);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void thePersonReadsItWithTheReasonAndNoLongerOnceItIsErased() {
        recording.turnOn(centre, REASON);
        ethnicity.note(trainingClass, first, "14");
        SignedIn learner = people.studying(first);
        people.signIn(learner);
        assertThat(personal.json(Locale.ENGLISH))
                .contains("\"training.data.ethnicity\"", "Xơ Đăng", REASON);

        people.signIn(officer);
        recording.turnOff(centre);
        people.signIn(learner);
        assertThat(personal.json(Locale.ENGLISH))
                .doesNotContain("training.data.ethnicity\"", "Xơ Đăng");
    }

    @Test
    void aMergeOfTwoRecordsKeepsNoCopyOfIt() {
        recording.turnOn(centre, REASON);
        ethnicity.note(trainingClass, first, "14");
        ethnicity.note(trainingClass, second, "02");
        people.signIn(people.officer(Role.UNIT_SECRETARY, cell));
        merging.merge(first, second, "Một người hai hồ sơ");

        people.signIn(officer);
        assertThat(kept()).isEqualTo(1);
        recording.turnOff(centre);
        assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM cadre_merge WHERE moved LIKE '%ethnicity%'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private long kept() {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) FROM enrolment_ethnicity n
                            JOIN enrolment e ON e.id = n.enrolment_id WHERE e.class_id = ?
                        """)
                .param(trainingClass.value())
                .query(Long.class)
                .single();
    }

    private int count() {
        return jdbc.sql("SELECT ethnic_minority FROM training_class WHERE id = ?")
                .param(trainingClass.value())
                .query(Integer.class)
                .single();
    }

    private String logged(String action) {
        return jdbc.sql("SELECT detail FROM audit_log WHERE action = ? ORDER BY id DESC LIMIT 1")
                .param(action)
                .query(String.class)
                .single();
    }
}
