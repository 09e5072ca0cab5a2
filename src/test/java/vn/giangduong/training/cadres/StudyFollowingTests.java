package vn.giangduong.training.cadres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.duplicates.CadreMerging;
import vn.giangduong.people.memberships.MembershipService;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.study.StudyTransfers;

@IntegrationTest
class StudyFollowingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired private MembershipService memberships;
    @Autowired private CadreMerging merging;
    @Autowired private StudyTransfers transfers;
    @Autowired private CompletionCounts counts;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;

    private TrainingFixture fixture;
    private StudyModuleId open;
    private StudyModuleId done;
    private TrainingClassId training;
    private UnitId province;
    private UnitId from;
    private UnitId to;
    private CadreId cadre;

    @BeforeEach
    void aCadreWithOneStudyOpenAndOneCompleted() {
        clock.reset();
        fixture = new TrainingFixture(jdbc);
        province = people.province("Đảng bộ tỉnh");
        from = people.unit("Chi bộ 1", "grassroots_cell", province);
        to = people.unit("Chi bộ 2", "grassroots_cell", province);
        open = fixture.module("Đang học");
        done = fixture.module("Đã học");
        training =
                fixture.trainingClass(
                        people.unit("Trường", "school", province),
                        fixture.programme("Chương trình", open, done),
                        LocalDate.of(2026, 9, 1),
                        "RUNNING");
        cadre = studying("Y Hạnh", from);
        fixture.complete(done, cadre, Instant.parse("2026-10-10T03:00:00Z"), "8.00");
        counts.recount();
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void whatIsOpenFollowsAndWhatIsCompletedStays() {
        memberships.transfer(cadre, to, TODAY, "Chuyển");
        assertThat(units(cadre)).containsExactly(tuple("Đang học", to), tuple("Đã học", from));
        assertThat(driftHere()).isZero();
    }

    @Test
    void aTransferEnteredForADayBeforeACompletionTakesItAlong() {
        memberships.transfer(cadre, to, LocalDate.of(2026, 10, 1), "Chuyển");
        assertThat(units(cadre)).containsExactly(tuple("Đang học", to), tuple("Đã học", to));
        assertThat(driftHere()).isZero();
        memberships.takeBack(cadre, "Nhầm");
        assertThat(units(cadre)).containsExactly(tuple("Đang học", from), tuple("Đã học", from));
        assertThat(driftHere()).isZero();
    }

    @Test
    void aTransferToComeIsFollowedWhenItsDayHasCome() {
        memberships.transfer(cadre, to, TODAY.plusDays(3), "Chuyển");
        assertThat(units(cadre)).contains(tuple("Đang học", from));
        transfers.followThoseArrived();
        assertThat(units(cadre)).contains(tuple("Đang học", from));
        clock.advance(Duration.ofDays(3));
        transfers.followThoseArrived();
        assertThat(units(cadre)).containsExactly(tuple("Đang học", to), tuple("Đã học", from));
        assertThat(driftHere()).isZero();
    }

    @Test
    void completionsFollowAMergeTheBetterOneStaysAndAnUndoPutsAllBack() {
        CadreId other = studying("Y Hạnh", to);
        fixture.complete(open, other, Instant.parse("2026-11-01T03:00:00Z"), "9.00");
        fixture.enrolment(training, cadre, from, "STUDYING", null, false);
        fixture.enrolment(training, other, to, "COMPLETED", "9.00", true);
        jdbc.sql(
                        """
                        INSERT INTO lesson_progress (study_id, lesson_code, opened_at)
                        SELECT id, 'bai-1', '2026-10-01' FROM module_study
                        WHERE module_id = ? AND cadre_id = ?
                        """)
                .param(open.value())
                .param(cadre.value())
                .update();
        counts.recount();
        List<String> before = everything(other);

        merging.merge(cadre, other, "Một người");

        assertThat(units(cadre)).containsExactly(tuple("Đang học", to), tuple("Đã học", from));
        assertThat(states(cadre)).containsExactly("COMPLETED", "COMPLETED");
        assertThat(units(other)).isEmpty();
        assertThat(
                        jdbc.sql("SELECT state FROM enrolment WHERE cadre_id = ?")
                                .param(cadre.value())
                                .query(String.class)
                                .list())
                .containsExactly("COMPLETED");
        assertThat(driftHere()).isZero();

        merging.undo(merging.of(cadre).getFirst().id());

        assertThat(everything(other)).isEqualTo(before);
        assertThat(driftHere()).isZero();
    }

    @Test
    void aMergeAndItsUndoLeaveTheFiguresOfEarlierDaysAlone() {
        LocalDate past = LocalDate.of(2026, 10, 1);
        UnitId third = people.unit("Chi bộ 3", "grassroots_cell", province);
        CadreId other = studying("Y Hạnh", third);
        StudyModuleId theirs = fixture.module("Chỉ người kia học");
        fixture.summon(theirs, training, other, third);
        counts.recount();
        memberships.transfer(other, to, LocalDate.of(2026, 10, 15), "Chuyển");
        assertThat(summoned(theirs, past)).containsExactly(0L, 0L, 1L);
        assertThat(summoned(theirs, TODAY)).containsExactly(0L, 1L, 0L);
        assertThat(counts.own(open, third, past).studying()).isEqualTo(1);
        clock.advance(Duration.ofDays(1));

        merging.merge(cadre, other, "Một người");

        assertThat(summoned(theirs, past)).containsExactly(0L, 0L, 1L);
        assertThat(summoned(theirs, TODAY)).containsExactly(0L, 1L, 0L);
        assertThat(summoned(theirs, TODAY.plusDays(1))).containsExactly(1L, 0L, 0L);
        assertThat(counts.own(open, third, past).studying()).isZero();
        assertThat(counts.drift()).filteredOn(drift -> drift.module().equals(theirs)).isEmpty();
        assertThat(driftHere()).isZero();
        clock.advance(Duration.ofDays(1));

        merging.undo(merging.of(cadre).getFirst().id());

        assertThat(summoned(theirs, past)).containsExactly(0L, 0L, 1L);
        assertThat(summoned(theirs, TODAY)).containsExactly(0L, 1L, 0L);
        assertThat(summoned(theirs, TODAY.plusDays(2))).containsExactly(0L, 1L, 0L);
        assertThat(counts.own(open, third, past).studying()).isEqualTo(1);
        assertThat(counts.own(open, to, TODAY).studying()).isEqualTo(1);
        assertThat(counts.drift()).filteredOn(drift -> drift.module().equals(theirs)).isEmpty();
        assertThat(driftHere()).isZero();
    }

    @Test
    void aStayOfThePastBeforeALaterOneLeavesWhatIsOpenWithTodaysUnit() {
        jdbc.sql("UPDATE membership SET valid_from = '2026-06-01' WHERE cadre_id = ?")
                .param(cadre.value())
                .update();
        memberships.begin(cadre, to, LocalDate.of(2026, 1, 1), "Bổ sung");
        assertThat(units(cadre)).containsExactly(tuple("Đang học", from), tuple("Đã học", from));

        UnitId third = people.unit("Chi bộ 3", "grassroots_cell", province);
        memberships.transfer(cadre, third, LocalDate.of(2026, 11, 1), "Chuyển");
        memberships.transfer(cadre, to, LocalDate.of(2026, 10, 1), "Nhập muộn");
        assertThat(units(cadre)).containsExactly(tuple("Đang học", third), tuple("Đã học", to));
        assertThat(counts.own(done, from, LocalDate.of(2026, 9, 30)).summoned()).isEqualTo(1);
        assertThat(driftHere()).isZero();
    }

    /** By the end of the day, of the first, the second and the third cell. */
    private List<Long> summoned(StudyModuleId module, LocalDate on) {
        return List.of("Chi bộ 1", "Chi bộ 2", "Chi bộ 3").stream()
                .map(
                        name ->
                                jdbc.sql(
                                                """
                                                SELECT unit_id FROM unit_version
                                                WHERE name = ? AND parent_id = ?
                                                """)
                                        .param(name)
                                        .param(province.value())
                                        .query(Long.class)
                                        .single())
                .map(unit -> counts.own(module, new UnitId(unit), on).summoned())
                .toList();
    }

    private CadreId studying(String name, UnitId unit) {
        CadreId one = people.cadre(name, unit);
        for (StudyModuleId module : List.of(open, done)) {
            fixture.summon(module, training, one, unit);
            fixture.start(module, one, Instant.parse("2026-09-10T03:00:00Z"));
        }
        return one;
    }

    /** Every row of both records, without the version that counts changes. */
    private List<String> everything(CadreId other) {
        return jdbc.sql(
                        """
                        SELECT CONCAT_WS('|', cadre_id, module_id, unit_id, state, completed_at, mark)
                        FROM module_study WHERE cadre_id IN (:one, :other)
                        UNION ALL
                        SELECT CONCAT_WS('|', cadre_id, class_id, unit_id, state, mark, certificate)
                        FROM enrolment WHERE cadre_id IN (:one, :other)
                        UNION ALL
                        SELECT CONCAT_WS('|', s.cadre_id, p.lesson_code, p.opened_at)
                        FROM lesson_progress p JOIN module_study s ON s.id = p.study_id
                        WHERE s.cadre_id IN (:one, :other)
                        ORDER BY 1
                        """)
                .param("one", cadre.value())
                .param("other", other.value())
                .query(String.class)
                .list();
    }

    private List<Tuple> units(CadreId one) {
        return jdbc.sql(
                        """
                        SELECT v.title, s.unit_id FROM module_study s
                            JOIN study_module_version v ON v.id = s.module_version_id
                        WHERE s.cadre_id = ? ORDER BY s.module_id
                        """)
                .param(one.value())
                .query(
                        (row, number) ->
                                tuple(row.getString("title"), new UnitId(row.getLong("unit_id"))))
                .list();
    }

    private List<String> states(CadreId one) {
        return jdbc.sql("SELECT state FROM module_study WHERE cadre_id = ?")
                .param(one.value())
                .query(String.class)
                .list();
    }

    private long driftHere() {
        return counts.drift().stream()
                .filter(drift -> drift.module().equals(open) || drift.module().equals(done))
                .count();
    }
}
