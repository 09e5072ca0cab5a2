package vn.giangduong.organization.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.time.Periods;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitAccess;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.engine.UnitEventArrivals;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.grants.GrantDraft;
import vn.giangduong.people.grants.GrantService;
import vn.giangduong.people.memberships.MembershipService;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.CompletionFigures;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.completion.RollUpTree;
import vn.giangduong.training.completion.UnitCompletion;
import vn.giangduong.training.completion.UnitCompletionHistory;

/** What people's and training's modules do when units change. */
@IntegrationTest
class UnitEventPeopleTests {

    private static final LocalDate PAST = LocalDate.of(2025, 7, 1);
    private static final LocalDate FUTURE = LocalDate.of(2027, 3, 1);

    @Autowired TestPeople people;
    @Autowired MembershipService memberships;
    @Autowired GrantService grants;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired UnitEventService events;
    @Autowired UnitAccess access;
    @Autowired UnitEventArrivals arrivals;
    @Autowired CompletionCounts counts;
    @Autowired UnitCompletion completion;
    @Autowired UnitCompletionHistory history;

    private UnitEventFixture f;
    private CadreId an;
    private CadreId binh;

    @BeforeEach
    void aProvinceWithMembers() {
        clock.reset();
        f = new UnitEventFixture(people, jdbc, events);
        an = people.cadre("Nguyễn Văn An", f.cellA1);
        binh = people.cadre("Lê Thị Bình", f.cellA1);
    }

    @AfterEach
    void signOut() {
        people.signOut();
        clock.reset();
    }

    private UnitId unitOf(CadreId cadre, LocalDate on) {
        return new UnitId(
                jdbc.sql(
                                """
                                SELECT unit_id FROM membership
                                WHERE cadre_id = ? AND valid_from <= ? AND valid_to > ?
                                """)
                        .param(cadre.value())
                        .param(on)
                        .param(on)
                        .query(Long.class)
                        .single());
    }

    private UnitEventDraft.Split divide(
            NewUnit one, NewUnit other, MemberSplit members, LocalDate on) {
        return new UnitEventDraft.Split(
                f.code(f.cellA1),
                List.of(new UnitTarget.Founded(one), new UnitTarget.Founded(other)),
                members,
                Map.of(),
                on,
                UnitEventFixture.DOCUMENT,
                "");
    }

    @Test
    void membersGoWithTheirCellIntoTheMergedOneAndBack() {
        List<String> before = f.snapshot();

        UnitEventId event =
                f.apply(
                        f.merge(
                                List.of(f.cellA1),
                                new UnitTarget.Existing(f.code(f.cellA2)),
                                FUTURE));

        assertThat(unitOf(an, FUTURE.minusDays(1))).isEqualTo(f.cellA1);
        assertThat(unitOf(an, FUTURE)).isEqualTo(f.cellA2);
        assertThat(unitOf(binh, FUTURE)).isEqualTo(f.cellA2);
        assertThat(events.undoable(event)).isEmpty();
        events.undo(event);
        assertThat(f.snapshot()).isEqualTo(before);
    }

    @Test
    void aMembershipEnteredAfterAnEventToComeFollowsItAndItsUndo() {
        UnitEventId merger =
                f.apply(
                        f.merge(
                                List.of(f.cellA1),
                                new UnitTarget.Existing(f.code(f.cellA2)),
                                FUTURE));
        f.apply(f.end(f.cellA2, List.of(f.cellB1), FUTURE.plusMonths(1)));
        CadreId late = people.cadre("Trần Văn Muộn", f.cellC1);
        people.signIn(people.officer(Role.PROVINCE_OFFICER, f.province));

        memberships.transfer(late, f.cellA1, Periods.dayOf(clock.instant()), "QĐ 05");

        assertThat(unitOf(late, FUTURE.minusDays(1))).isEqualTo(f.cellA1);
        assertThat(unitOf(late, FUTURE)).isEqualTo(f.cellA2);
        assertThat(unitOf(late, FUTURE.plusMonths(1))).isEqualTo(f.cellB1);
        assertThatThrownBy(() -> memberships.begin(an, f.cellA1, FUTURE, "QĐ 06"))
                .isInstanceOf(BadInputException.class);
        assertThat(f.dependences(merger)).isNotEmpty();
    }

    @Test
    void undoingTheEventTakesTheLaterMembershipBackToItsUnit() {
        UnitEventId merger =
                f.apply(
                        f.merge(
                                List.of(f.cellA1),
                                new UnitTarget.Existing(f.code(f.cellA2)),
                                FUTURE));
        CadreId late = people.cadre("Trần Văn Muộn", f.cellC1);
        people.signIn(people.officer(Role.PROVINCE_OFFICER, f.province));
        memberships.transfer(late, f.cellA1, Periods.dayOf(clock.instant()), "QĐ 05");
        assertThat(unitOf(late, FUTURE)).isEqualTo(f.cellA2);

        events.undo(merger);

        assertThat(unitOf(late, FUTURE)).isEqualTo(f.cellA1);
        assertThat(unitOf(an, FUTURE)).isEqualTo(f.cellA1);
    }

    @Test
    void aMembershipIsRefusedInAUnitThatEndsWithNobodyToTakeItsMembers() {
        UnitId empty = people.unit("Chi bộ sắp giải thể", "cell", f.communeA);
        f.apply(f.end(empty, List.of(), FUTURE));
        CadreId late = people.cadre("Trần Văn Muộn", f.cellC1);
        LocalDate today = Periods.dayOf(clock.instant());

        assertThatThrownBy(() -> memberships.transfer(late, empty, today, "QĐ 05"))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(Problem::messageKey)
                                        .containsExactly("people.units.refused.ends"));
    }

    @Test
    void aGrantGivenAfterAnEventToComeEndsWithTheUnitOrIsRefused() {
        f.apply(f.merge(List.of(f.cellA1), new UnitTarget.Existing(f.code(f.cellA2)), FUTURE));
        SignedIn holder = people.studying(an);
        String cell = people.codeOf(f.cellA1);
        LocalDate today = Periods.dayOf(clock.instant());

        grants.give(new GrantDraft(holder.code(), Role.UNIT_SECRETARY, cell, today, null, "QĐ 07"));

        assertThat(
                        jdbc.sql("SELECT valid_to FROM role_grant WHERE account_id = ?")
                                .param(holder.accountId())
                                .query(LocalDate.class)
                                .list())
                .containsExactly(FUTURE);
        GrantDraft tooLate =
                new GrantDraft(holder.code(), Role.FOLLOWER, cell, FUTURE, null, "QĐ 08");
        assertThatThrownBy(() -> grants.give(tooLate))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(Problem::messageKey)
                                        .containsExactly("people.grants.unitEnds"));
    }

    @Test
    void aDivisionSendsTheListedFirstThenByRuleThenTheRest() {
        CadreId chi = people.cadre("Trần Văn Chi", f.cellA1);
        CadreId young = people.cadre("Phạm Văn Dũng", f.cellA1);
        jdbc.sql("UPDATE cadre SET birth_year = 2001, position = 'Bí thư Đoàn' WHERE id = ?")
                .param(young.value())
                .update();
        NewUnit one = f.fresh("Chi bộ thôn 1A", "cell", f.communeA);
        NewUnit other = f.fresh("Chi bộ thôn 1B", "cell", f.communeA);
        String code =
                jdbc.sql("SELECT code FROM cadre WHERE id = ?")
                        .param(chi.value())
                        .query(String.class)
                        .single();
        MemberSplit split =
                new MemberSplit(
                        Map.of(code, other.code()),
                        List.of(
                                new MemberRule(
                                        other.code(), "bi thu doan", 1995, null, null, null)),
                        one.code());
        List<String> before = f.snapshot();

        UnitEventId event = f.apply(divide(one, other, split, PAST));

        assertThat(unitOf(an, PAST)).isEqualTo(f.idOf(one.code()));
        assertThat(unitOf(chi, PAST)).isEqualTo(f.idOf(other.code()));
        assertThat(unitOf(young, PAST)).isEqualTo(f.idOf(other.code()));
        events.undo(event);
        assertThat(f.snapshot()).isEqualTo(before);
    }

    @Test
    void aDivisionThatListsAStrangerIsRefused() {
        NewUnit one = f.fresh("Chi bộ thôn 1A", "cell", f.communeA);
        NewUnit other = f.fresh("Chi bộ thôn 1B", "cell", f.communeA);
        MemberSplit split = new MemberSplit(Map.of("NOBODY", other.code()), List.of(), one.code());

        assertThat(f.refusals(divide(one, other, split, PAST)))
                .containsExactly("people.units.refused.notAMember");
    }

    @Test
    void membersAreNotLeftWithoutACell() {
        assertThat(f.refusals(f.end(f.cellA1, List.of(), PAST)))
                .containsExactly("people.units.refused.membersWithoutPlace");
        assertThat(f.refusals(f.end(f.cellA1, List.of(f.communeA), PAST)))
                .containsExactly("people.units.refused.noCell");
    }

    @Test
    void grantsOnAUnitThatEndsEndAndTheSuccessorsReachWhatItLeft() {
        SignedIn secretaryA = people.officer(Role.UNIT_SECRETARY, f.cellA1);
        SignedIn secretaryB = people.officer(Role.UNIT_SECRETARY, f.cellA2);

        f.apply(f.merge(List.of(f.cellA1), new UnitTarget.Existing(f.code(f.cellA2)), PAST));

        people.signIn(secretaryA);
        assertThat(access.scopes(Permission.SEE_TOTALS)).isEmpty();
        assertThat(access.may(Permission.SEE_NAMES, f.cellA1)).isFalse();
        people.signIn(secretaryB);
        assertThat(access.may(Permission.SEE_NAMES, f.cellA1)).isTrue();
        assertThat(access.may(Permission.SEE_NAMES, f.cellB1)).isFalse();
    }

    @Test
    void whatWasBookedToAFoundedUnitSinceStandsInTheWayOfUndoing() {
        NewUnit unit = f.fresh("Chi bộ thôn 9", "cell", f.communeA);
        UnitEventId event = f.apply(f.found(unit, PAST));
        people.cadre("Hoàng Văn Em", f.idOf(unit.code()));

        BadInputException refused =
                catchThrowableOfType(BadInputException.class, () -> events.undo(event));

        assertThat(UnitEventFixture.keys(refused))
                .containsExactly("people.units.dependence.members");
    }

    @Test
    void aMembershipChangedSinceStandsInTheWayOfUndoing() {
        UnitEventId event =
                f.apply(
                        f.merge(
                                List.of(f.cellA1),
                                new UnitTarget.Existing(f.code(f.cellA2)),
                                PAST));
        jdbc.sql("UPDATE membership SET unit_id = ? WHERE cadre_id = ? AND valid_to > ?")
                .param(f.cellB1.value())
                .param(an.value())
                .param(PAST)
                .update();

        assertThat(f.dependences(event)).containsExactly("changed.membership");
    }

    @Test
    void openStudiesFollowWhenTheDayHasComeAndCompletedOnesStay() {
        TrainingFixture training = new TrainingFixture(jdbc);
        StudyModuleId module = training.module("Nghị quyết 202");
        UnitId school = people.unit("Trường Chính trị", "school", f.province);
        TrainingClassId studies =
                training.trainingClass(
                        school,
                        training.programme("Bồi dưỡng", module),
                        LocalDate.of(2026, 1, 1),
                        "RUNNING");
        training.summon(module, studies, an, f.cellA1);
        training.summon(module, studies, binh, f.cellA1);
        training.complete(module, binh, Instant.parse("2026-05-01T02:00:00Z"), "8");
        counts.recount();

        UnitEventId event =
                f.apply(
                        f.merge(
                                List.of(f.cellA1),
                                new UnitTarget.Existing(f.code(f.cellA2)),
                                FUTURE));
        assertThat(bookings(module)).containsExactlyInAnyOrder(f.cellA1, f.cellA1);

        clock.set(Instant.parse("2027-03-01T00:00:00Z"));
        arrivals.arrive();

        assertThat(bookings(module)).containsExactlyInAnyOrder(f.cellA1, f.cellA2);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT f.unit_id FROM module_study_former_unit f
                                            JOIN module_study s ON s.id = f.study_id
                                        WHERE s.module_id = ? AND f.valid_to = ?
                                        """)
                                .param(module.value())
                                .param(FUTURE)
                                .query(Long.class)
                                .list())
                .containsExactly(f.cellA1.value());
        assertThat(counts.drift()).filteredOn(drift -> drift.module().equals(module)).isEmpty();

        String code = training.codeOf(module);
        assertThat(
                        history.figures(
                                        people.codeOf(f.cellA1),
                                        code,
                                        FUTURE.minusDays(1),
                                        RollUpTree.OLD)
                                .totals()
                                .summoned())
                .isEqualTo(2);
        assertThat(
                        history.figures(
                                        people.codeOf(f.cellA2),
                                        code,
                                        FUTURE.minusDays(1),
                                        RollUpTree.OLD)
                                .totals()
                                .summoned())
                .isZero();
        assertThat(completion.report(people.codeOf(f.cellA2), code).totals())
                .isEqualTo(new CompletionFigures(2, 0, 1));
        assertThat(completion.report(people.codeOf(f.cellA2), code).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.own()).isTrue());
        assertThat(completion.report(people.codeOf(f.province), code).totals())
                .isEqualTo(new CompletionFigures(2, 0, 1));

        events.undo(event);
        assertThat(bookings(module)).containsExactlyInAnyOrder(f.cellA1, f.cellA1);
        assertThat(counts.drift()).filteredOn(drift -> drift.module().equals(module)).isEmpty();
    }

    @Test
    void whatWasCompletedSinceADivisionOfThePastCountsForThePartOfEach() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        CadreId chi = people.cadre("Trần Văn Chi", f.cellA1);
        TrainingFixture training = new TrainingFixture(jdbc);
        StudyModuleId module = training.module("Nghị quyết 202");
        TrainingClassId studies =
                training.trainingClass(
                        people.unit("Trường Chính trị", "school", f.province),
                        training.programme("Bồi dưỡng", module),
                        LocalDate.of(2026, 1, 1),
                        "RUNNING");
        List.of(an, binh, chi).forEach(one -> training.summon(module, studies, one, f.cellA1));
        training.complete(module, an, Instant.parse("2026-05-01T02:00:00Z"), "8");
        // the first moment of the day in Viet Nam, and the last one of the day before
        training.complete(module, binh, Instant.parse("2026-02-28T17:00:00Z"), "8");
        training.complete(module, chi, Instant.parse("2026-02-28T16:59:59Z"), "8");
        counts.recount();
        NewUnit one = f.fresh("Chi bộ thôn 1A", "cell", f.communeA);
        NewUnit other = f.fresh("Chi bộ thôn 1B", "cell", f.communeA);
        String code =
                jdbc.sql("SELECT code FROM cadre WHERE id = ?")
                        .param(binh.value())
                        .query(String.class)
                        .single();
        UnitEventDraft division =
                divide(
                        one,
                        other,
                        new MemberSplit(Map.of(code, other.code()), List.of(), one.code()),
                        day);
        assertThat(events.preview(division).consequences())
                .contains(Consequence.of("training.units.will.completedMove", 2));

        UnitEventId event = f.apply(division);

        UnitId first = f.idOf(one.code());
        UnitId second = f.idOf(other.code());
        assertThat(bookings(module)).containsExactlyInAnyOrder(first, second, f.cellA1);
        assertThat(counts.own(module, second, day)).isEqualTo(new CompletionFigures(1, 0, 1));
        assertThat(counts.own(module, first, day.minusDays(1)).summoned()).isZero();
        assertThat(counts.own(module, f.cellA1, day.minusDays(1)))
                .isEqualTo(new CompletionFigures(3, 0, 1));
        assertThat(counts.own(module, f.cellA1, LocalDate.of(2026, 6, 1)))
                .isEqualTo(new CompletionFigures(1, 0, 1));
        assertThat(completion.report(other.code().value(), training.codeOf(module)).totals())
                .isEqualTo(new CompletionFigures(1, 0, 1));
        assertThat(counts.drift()).filteredOn(drift -> drift.module().equals(module)).isEmpty();

        events.undo(event);

        assertThat(bookings(module)).containsOnly(f.cellA1);
        assertThat(counts.own(module, f.cellA1, LocalDate.of(2026, 6, 1)))
                .isEqualTo(new CompletionFigures(3, 0, 3));
        assertThat(counts.drift()).filteredOn(drift -> drift.module().equals(module)).isEmpty();
    }

    private List<UnitId> bookings(StudyModuleId module) {
        return jdbc
                .sql("SELECT unit_id FROM module_study WHERE module_id = ?")
                .param(module.value())
                .query(Long.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }
}
