package vn.giangduong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.CompletionFigures;

@IntegrationTest
class ReportChainTests {

    private static final Quarter QUARTER = ReportFixture.QUARTER;

    @Autowired UnitReportService reports;
    @Autowired ReportBoardService boards;
    @Autowired ReportDutyService duties;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople people;
    @Autowired TestClock clock;

    private ReportFixture fixture;

    @BeforeEach
    void aProvinceAtWork() {
        clock.reset();
        fixture = new ReportFixture(people, jdbc);
        fixture.roster(fixture.cell, 5, 3);
        fixture.roster(fixture.otherCell, 7, 4);
        fixture.roster(fixture.cellsElsewhere.get(0), 4, 4);
        fixture.roster(fixture.cellsElsewhere.get(1), 6, 0);
        fixture.roster(fixture.grassroots, 2, 1);
        fixture.roster(fixture.direct, 3, 2);
        fixture.roster(fixture.province, 1, 1);
    }

    @AfterEach
    void nobody() {
        people.signOut();
        clock.reset();
    }

    @Test
    void addsUpOverFourLevelsToWhatAnIndependentRecountFinds() {
        pass(fixture.cell, fixture.grassroots);
        pass(fixture.otherCell, fixture.grassroots);
        pass(fixture.cellsElsewhere.get(0), fixture.otherGrassroots);
        pass(fixture.cellsElsewhere.get(1), fixture.otherGrassroots);
        pass(fixture.grassroots, fixture.direct);
        pass(fixture.otherGrassroots, fixture.direct);
        pass(fixture.direct, fixture.province);
        people.signIn(fixture.provinceOfficer());

        UnitReport province = reports.report(fixture.code(fixture.province), QUARTER);
        UnitReport direct = reports.report(fixture.code(fixture.direct), QUARTER);
        UnitReport grassroots = reports.report(fixture.code(fixture.grassroots), QUARTER);

        assertThat(grassroots.lines().getFirst().own()).isEqualTo(new CompletionFigures(2, 0, 1));
        assertThat(grassroots.lines().getFirst().below())
                .isEqualTo(new CompletionFigures(12, 0, 7));
        assertThat(direct.lines().getFirst().below()).isEqualTo(new CompletionFigures(24, 0, 12));
        assertThat(direct.lines().getFirst().total()).isEqualTo(recount(fixture.direct));
        assertThat(province.lines().getFirst().total())
                .isEqualTo(new CompletionFigures(28, 0, 15))
                .isEqualTo(recount(fixture.province));
        assertThat(province.addressee()).isNull();
        assertThat(province.mayWrite()).isFalse();
    }

    @Test
    void countsOnlyAcceptedReportsAndAsksHowManyAreMissing() {
        pass(fixture.cell, fixture.grassroots);
        fixture.submit(reports, fixture.otherCell);
        String code = fixture.code(fixture.grassroots);
        people.signIn(fixture.secretary(fixture.grassroots));
        UnitReport draft = reports.report(code, QUARTER);

        assertThat(draft.missing()).isEqualTo(1);
        assertThatThrownBy(() -> reports.submit(code, QUARTER, draft.version(), "", 0))
                .isInstanceOfSatisfying(
                        ReportRefusedException.class,
                        refusal -> {
                            assertThat(refusal.messageKey()).isEqualTo("reporting.refused.missing");
                            assertThat(refusal.arguments()).containsExactly(1);
                        });
        UnitReport submitted = reports.submit(code, QUARTER, draft.version(), "", 1);
        assertThat(submitted.lines().getFirst().below()).isEqualTo(new CompletionFigures(5, 0, 3));
        assertThat(submitted.children())
                .extracting(child -> child.unit().id(), ReportChild::counted)
                .containsExactlyInAnyOrder(
                        tuple(fixture.cell, true), tuple(fixture.otherCell, false));
    }

    @Test
    void doesNotCountAReportAcceptedAfterItWasSubmittedItself() {
        pass(fixture.cell, fixture.grassroots);
        fixture.submit(reports, fixture.grassroots);
        pass(fixture.otherCell, fixture.grassroots);
        people.signIn(fixture.officer(fixture.direct));

        UnitReport report = reports.report(fixture.code(fixture.grassroots), QUARTER);

        assertThat(report.lines().getFirst().below()).isEqualTo(new CompletionFigures(5, 0, 3));
        assertThat(report.missing()).isEqualTo(1);
    }

    @Test
    void theBoardShowsWhoHasAndHasNotReportedAtEveryLevel() {
        pass(fixture.cell, fixture.grassroots);
        fixture.submit(reports, fixture.otherCell);
        people.signIn(fixture.officer(fixture.direct));

        ReportBoard direct = boards.board(fixture.code(fixture.direct), QUARTER, false);
        ReportBoard all = boards.board(fixture.code(fixture.direct), QUARTER, true);

        assertThat(direct.rows())
                .extracting(row -> row.duty().unit().id(), BoardRow::below, BoardRow::acceptedBelow)
                .containsExactlyInAnyOrder(
                        tuple(fixture.grassroots, 2L, 1L), tuple(fixture.otherGrassroots, 2L, 0L));
        assertThat(all.counts())
                .isEqualTo(
                        Map.of(
                                ReportStatus.DRAFT, 4L,
                                ReportStatus.SUBMITTED, 1L,
                                ReportStatus.RETURNED, 0L,
                                ReportStatus.ACCEPTED, 1L));
        assertThat(all.accepted()).isEmpty();
        assertThat(
                        boards.board(fixture.code(fixture.grassroots), QUARTER, false)
                                .accepted()
                                .getFirst()
                                .below())
                .isEqualTo(new CompletionFigures(5, 0, 3));
    }

    @Test
    void theBoardOfAnotherSubtreeIsRefused() {
        people.signIn(fixture.officer(fixture.otherGrassroots));

        assertThatThrownBy(() -> boards.board(fixture.code(fixture.grassroots), QUARTER, true))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(boards.units())
                .extracting(ReportUnit::id)
                .containsExactly(fixture.otherGrassroots);
    }

    @Test
    void everyUnitOfTheChainOwesAndNobodyBesideItOrAtTheTop() {
        UnitId board = people.unit("Ban Tổ chức", "board", fixture.province);
        people.signIn(fixture.provinceOfficer());

        ReportDuty duty = duties.currentFor(fixture.direct).orElseThrow();

        assertThat(duty.addressee().id()).isEqualTo(fixture.province);
        assertThat(duty.status()).isEqualTo(ReportStatus.DRAFT);
        assertThat(duty.isLate(TestClock.START)).isFalse();
        assertThat(duties.currentFor(fixture.cell)).isPresent();
        assertThat(duties.currentFor(board)).isEmpty();
        assertThat(duties.currentFor(fixture.province)).isEmpty();
        assertThat(duties.duties()).isEmpty();
    }

    @Test
    void aUnitThatMovedOwesToTheParentItHadOnTheCutOffDay() {
        jdbc.sql("UPDATE unit_version SET valid_to = '2026-11-20' WHERE unit_id = ?")
                .param(fixture.cell.value())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO unit_version (unit_id, name, name_folded, short_name, type_code,
                            parent_id, valid_from, created_at)
                        VALUES (?, 'Chi bộ đã chuyển', 'chi bo da chuyen', 'CB', 'cell', ?,
                            '2026-11-20', ?)
                        """)
                .param(fixture.cell.value())
                .param(fixture.otherGrassroots.value())
                .param(Utc.bind(clock.instant()))
                .update();
        people.signIn(fixture.secretary(fixture.cell));

        List<ReportDuty> owed = duties.duties();

        assertThat(owed.getFirst().addressee().id()).isEqualTo(fixture.grassroots);
        assertThat(owed.getFirst().unit().name()).isEqualTo("Chi bộ Một");
    }

    @Test
    void theBoardHoldsACommitteeWithSevenHundredUnitsBelow() {
        cells(700, fixture.grassroots);
        people.signIn(fixture.officer(fixture.direct));

        ReportBoard direct = boards.board(fixture.code(fixture.direct), QUARTER, false);
        ReportBoard all = boards.board(fixture.code(fixture.direct), QUARTER, true);

        assertThat(direct.rows())
                .extracting(row -> row.duty().unit().id(), BoardRow::below)
                .contains(tuple(fixture.grassroots, 702L));
        assertThat(all.rows()).hasSize(706);
        assertThat(all.counts()).containsEntry(ReportStatus.DRAFT, 706L);
    }

    private void cells(int count, UnitId parent) {
        String prefix = "X" + parent + "-";
        jdbc.sql(
                        """
                        INSERT INTO unit (code, created_at)
                        SELECT CONCAT(?, seq), UTC_TIMESTAMP(6) FROM seq_1_to_%d
                        """
                                .formatted(count))
                .param(prefix)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO unit_version (unit_id, name, name_folded, short_name, type_code,
                            parent_id, valid_from, created_at)
                        SELECT id, code, code, code, 'cell', ?, ?, created_at
                        FROM unit WHERE code LIKE CONCAT(?, '%')
                        """)
                .param(parent.value())
                .param(TestPeople.SINCE)
                .param(prefix)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO unit_path (ancestor_id, descendant_id, depth, valid_from)
                        SELECT p.ancestor_id, u.id, p.depth + 1, p.valid_from
                        FROM unit u JOIN unit_path p ON p.descendant_id = ?
                        WHERE u.code LIKE CONCAT(?, '%')
                        UNION ALL
                        SELECT id, id, 0, ? FROM unit WHERE code LIKE CONCAT(?, '%')
                        """)
                .param(parent.value())
                .param(prefix)
                .param(TestPeople.SINCE)
                .param(prefix)
                .update();
    }

    private void pass(UnitId unit, UnitId addressee) {
        fixture.submit(reports, unit);
        fixture.accept(reports, unit, addressee);
    }

    private CompletionFigures recount(UnitId unit) {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) AS summoned, SUM(s.completed_at IS NOT NULL) AS completed
                        FROM module_study s
                            JOIN unit_path p ON p.descendant_id = s.unit_id AND p.ancestor_id = ?
                        WHERE s.module_id = ?
                        """)
                .param(unit.value())
                .param(fixture.module.value())
                .query(
                        (row, number) ->
                                new CompletionFigures(
                                        row.getLong("summoned"), 0, row.getLong("completed")))
                .single();
    }
}
