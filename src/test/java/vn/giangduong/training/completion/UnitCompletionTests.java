package vn.giangduong.training.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.CompletionFigures;
import vn.giangduong.training.CompletionState;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;

@IntegrationTest
class UnitCompletionTests {

    private static final Instant THIS_WEEK = Instant.parse("2026-11-18T03:00:00Z");

    @Autowired UnitCompletion completion;
    @Autowired CompletionCounts counts;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired TransactionTemplate transaction;

    private TrainingFixture fixture;
    private StudyModuleId module;
    private TrainingClassId trainingClass;
    private UnitId province;

    @BeforeEach
    void aProvince() {
        clock.reset();
        fixture = new TrainingFixture(jdbc);
        province = people.province("Đảng bộ tỉnh");
        module = fixture.module("Luật Phòng, chống tham nhũng");
        trainingClass =
                fixture.trainingClass(
                        people.unit("Trường Chính trị", "school", province),
                        fixture.programme("Chương trình", module),
                        LocalDate.of(2026, 6, 1),
                        "RUNNING");
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void equalsAnIndependentRecountForEveryUnitOfATree() {
        Random random = new Random(7);
        Map<UnitId, UnitId> parents = new HashMap<>();
        List<UnitId> units = new ArrayList<>(List.of(province));
        for (int i = 0; i < 3; i++) {
            UnitId committee = child("Đảng bộ " + i, "direct_committee", province, parents, units);
            for (int j = 0; j < 3; j++) {
                UnitId base =
                        child(
                                "Đảng bộ cơ sở " + i + j,
                                "grassroots_committee",
                                committee,
                                parents,
                                units);
                for (int k = 0; k < random.nextInt(3); k++) {
                    child("Chi bộ " + i + j + k, "cell", base, parents, units);
                }
            }
        }
        Map<UnitId, CompletionFigures> own = new HashMap<>();
        for (UnitId unit : units) {
            for (int i = 0; i < random.nextInt(5); i++) {
                own.merge(unit, study(unit, random.nextInt(3)), CompletionFigures::plus);
            }
        }
        counts.recount();
        Map<UnitId, CompletionFigures> expected = new HashMap<>();
        own.forEach(
                (unit, figures) -> {
                    for (UnitId at = unit; at != null; at = parents.get(at)) {
                        expected.merge(at, figures, CompletionFigures::plus);
                    }
                });
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));

        assertThat(expected.getOrDefault(province, CompletionFigures.NONE).summoned())
                .isGreaterThan(20);
        for (UnitId unit : units) {
            UnitCompletionReport report = completion.report(people.codeOf(unit), moduleCode());
            assertThat(report.totals())
                    .isEqualTo(expected.getOrDefault(unit, CompletionFigures.NONE));
            for (UnitCompletionRow row : report.rows()) {
                Map<UnitId, CompletionFigures> side = row.own() ? own : expected;
                assertThat(row.figures())
                        .isEqualTo(side.getOrDefault(row.unit(), CompletionFigures.NONE));
            }
        }
    }

    @Test
    void givesThePercentToTwoDecimalsRoundedHalfUp() {
        assertThat(new CompletionFigures(684, 32, 631).percent()).contains(new BigDecimal("92.25"));
        assertThat(new CompletionFigures(31, 0, 14).percent()).contains(new BigDecimal("45.16"));
        assertThat(new CompletionFigures(800, 0, 1).percent()).contains(new BigDecimal("0.13"));
        assertThat(new CompletionFigures(684, 32, 631).notStarted()).isEqualTo(21);
        assertThat(CompletionFigures.NONE.percent()).isEmpty();
    }

    @Test
    void addsUpTheWeeksToThePresentTotal() {
        UnitId cell = people.unit("Chi bộ", "direct_committee", province);
        completeAt(cell, "2026-01-05T03:00:00Z");
        completeAt(cell, "2026-11-09T03:00:00Z");
        completeAt(cell, "2026-11-18T03:00:00Z");
        counts.recount();
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));

        List<UnitCompletionWeek> trend =
                completion.report(people.codeOf(province), moduleCode()).trend();

        assertThat(trend).hasSize(26);
        assertThat(trend.getFirst())
                .isEqualTo(new UnitCompletionWeek(LocalDate.of(2026, 5, 25), 1, 3));
        assertThat(trend.get(24))
                .isEqualTo(new UnitCompletionWeek(LocalDate.of(2026, 11, 9), 2, 3));
        assertThat(trend.getLast())
                .isEqualTo(new UnitCompletionWeek(LocalDate.of(2026, 11, 16), 3, 3));
    }

    @Test
    void readsAWholePageInThreeStatements() {
        UnitId cell = people.unit("Chi bộ 1", "cell", province);
        summon(people.cadre("Y Hạnh", cell), cell);
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));

        String unit = people.codeOf(province);
        String module = moduleCode();
        long taken =
                Objects.requireNonNull(
                        transaction.<Long>execute(
                                status -> {
                                    long before = statements();
                                    completion.report(unit, module);
                                    return statements() - before;
                                }));
        // where it stands, what one may do there, the figures
        assertThat(taken).isEqualTo(3);
    }

    /** How many SELECTs this connection has made. */
    private long statements() {
        return jdbc.sql("SHOW SESSION STATUS LIKE 'Com_select'")
                .query((row, number) -> row.getLong("Value"))
                .single();
    }

    @Test
    void showsThePathOnlyFromTheReadersOwnUnitDown() {
        UnitId committee = people.unit("Đảng bộ xã", "direct_committee", province);
        UnitId cell = people.unit("Chi bộ thôn", "grassroots_cell", committee);
        people.signIn(people.officer(Role.COMMITTEE_OFFICER, committee));

        UnitCompletionReport report = completion.report(people.codeOf(cell), null);

        assertThat(report.path())
                .extracting(Unit::name)
                .containsExactly("Đảng bộ xã", "Chi bộ thôn");
        assertThat(completion.firstUnit().map(Unit::id)).contains(committee);
    }

    @Test
    void refusesAnotherSubtreeExactlyAsAUnitThatDoesNotExist() {
        UnitId mine = people.unit("Đảng bộ xã A", "direct_committee", province);
        UnitId other = people.unit("Đảng bộ xã B", "direct_committee", province);
        study(other, 2);
        counts.recount();
        people.signIn(people.officer(Role.UNIT_SECRETARY, mine));

        Throwable foreign =
                catchThrowable(() -> completion.report(people.codeOf(other), moduleCode()));
        Throwable unknown = catchThrowable(() -> completion.report("khong-co", moduleCode()));

        assertThat(foreign).isInstanceOf(AccessDeniedException.class);
        assertThat(unknown)
                .isInstanceOf(AccessDeniedException.class)
                .hasMessage(foreign.getMessage());
        assertThatThrownBy(() -> completion.report(people.codeOf(province), moduleCode()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () ->
                                completion.people(
                                        people.codeOf(other),
                                        moduleCode(),
                                        UnitCompletionFilter.everybody(),
                                        0))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keepsNamesFromThoseWhoMayOnlyManageClasses() {
        people.signIn(people.officer(Role.TRAINING_OFFICER, province));

        assertThatThrownBy(
                        () ->
                                completion.people(
                                        people.codeOf(province),
                                        null,
                                        UnitCompletionFilter.everybody(),
                                        0))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void sortsNamesByGivenNameAndFindsThemWithoutMarks() {
        UnitId cell = people.unit("Chi bộ", "direct_committee", province);
        for (String name :
                List.of(
                        "Trần Văn Bình",
                        "Đỗ Thị Ánh",
                        "Nguyễn Văn An",
                        "Lê Đức",
                        "Phạm Văn Dũng")) {
            summon(people.cadre(name, cell), cell);
        }
        counts.recount();
        people.signIn(people.officer(Role.UNIT_SECRETARY, cell));

        assertThat(names(cell, UnitCompletionFilter.everybody()))
                .containsExactly(
                        "Nguyễn Văn An", "Đỗ Thị Ánh", "Trần Văn Bình", "Phạm Văn Dũng", "Lê Đức");
        assertThat(names(cell, new UnitCompletionFilter(null, false, "do thi")))
                .containsExactly("Đỗ Thị Ánh");
        assertThat(names(cell, new UnitCompletionFilter(CompletionState.COMPLETED, false, "")))
                .isEmpty();
    }

    @Test
    void pagesTheNamesAndLogsEveryOpening() {
        UnitId committee = people.unit("Đảng bộ", "direct_committee", province);
        UnitId cell = people.unit("Chi bộ", "grassroots_cell", committee);
        for (int i = 0; i < 53; i++) {
            summon(people.cadre("Nguyễn Văn A" + i, cell), cell);
        }
        summon(people.cadre("Lê Thị Z", committee), committee);
        counts.recount();
        people.signIn(people.officer(Role.COMMITTEE_OFFICER, committee));

        UnitCompletionPeople last =
                completion.people(
                        people.codeOf(committee),
                        moduleCode(),
                        UnitCompletionFilter.everybody(),
                        99);

        assertThat(last.total()).isEqualTo(54);
        assertThat(last.page()).isEqualTo(1);
        assertThat(last.people())
                .hasSize(4)
                .last()
                .extracting(UnitCompletionPerson::name)
                .isEqualTo("Lê Thị Z");
        assertThat(names(committee, new UnitCompletionFilter(null, true, "")))
                .containsExactly("Lê Thị Z");
        assertThat(logged(committee))
                .containsExactly(
                        "module %s, all, subtree: 4 of 54, page 2".formatted(moduleCode()),
                        "module %s, all, own: 1 of 1, page 1".formatted(moduleCode()));
    }

    private List<String> logged(UnitId unit) {
        return jdbc.sql(
                        """
                        SELECT detail FROM audit_log WHERE action = 'training.names.opened'
                            AND subject_type = 'unit' AND subject_id = ? ORDER BY id
                        """)
                .param(Long.toString(unit.value()))
                .query(String.class)
                .list();
    }

    private List<String> names(UnitId unit, UnitCompletionFilter filter) {
        return completion.people(people.codeOf(unit), moduleCode(), filter, 0).people().stream()
                .map(UnitCompletionPerson::name)
                .toList();
    }

    private UnitId child(
            String name,
            String type,
            UnitId parent,
            Map<UnitId, UnitId> parents,
            List<UnitId> units) {
        UnitId unit = people.unit(name, type, parent);
        parents.put(unit, parent);
        units.add(unit);
        return unit;
    }

    /** A new person of the unit: summoned (0), studying (1) or completed (2). */
    private CompletionFigures study(UnitId unit, int state) {
        CadreId cadre = people.cadre("Nguyễn Văn Học", unit);
        summon(cadre, unit);
        if (state == 1) {
            fixture.start(module, cadre, THIS_WEEK);
        } else if (state == 2) {
            fixture.complete(module, cadre, THIS_WEEK, "9.00");
        }
        return new CompletionFigures(1, state == 1 ? 1 : 0, state == 2 ? 1 : 0);
    }

    private void completeAt(UnitId unit, String at) {
        CadreId cadre = people.cadre("Nguyễn Văn Học", unit);
        summon(cadre, unit);
        fixture.complete(module, cadre, Instant.parse(at), null);
    }

    private void summon(CadreId cadre, UnitId unit) {
        fixture.summon(module, trainingClass, cadre, unit);
    }

    private String moduleCode() {
        return fixture.codeOf(module);
    }
}
