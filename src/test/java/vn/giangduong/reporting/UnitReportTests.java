package vn.giangduong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.CompletionFigures;
import vn.giangduong.training.CompletionState;

@IntegrationTest
class UnitReportTests {

    private static final Quarter QUARTER = ReportFixture.QUARTER;

    @Autowired UnitReportService reports;
    @Autowired ReportPeopleService names;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople people;
    @Autowired TestClock clock;

    private ReportFixture fixture;
    private UnitId cell;
    private String code;

    @BeforeEach
    void aProvince() {
        clock.reset();
        fixture = new ReportFixture(people, jdbc);
        cell = fixture.cell;
        code = fixture.code(cell);
    }

    @AfterEach
    void nobody() {
        people.signOut();
        clock.reset();
    }

    @Test
    void isFilledWithWhereEachPersonStoodAtTheEndOfTheCutOffDay() {
        List<CadreId> cadres = fixture.roster(cell, 6, 0);
        fixture.complete(cadres.get(0), ReportFixture.BEFORE_CUT_OFF);
        fixture.complete(cadres.get(1), ReportFixture.AFTER_CUT_OFF);
        fixture.start(cadres.get(2), ReportFixture.BEFORE_CUT_OFF);
        fixture.start(cadres.get(3), ReportFixture.AFTER_CUT_OFF);
        fixture.summonedAt(cadres.get(4), ReportFixture.AFTER_CUT_OFF);
        people.signIn(fixture.secretary(cell));

        UnitReport report = reports.report(code, QUARTER);

        assertThat(report.lines())
                .containsExactly(
                        new ReportLine(
                                fixture.moduleCode,
                                "Chuyên đề thử",
                                new CompletionFigures(5, 1, 1),
                                CompletionFigures.NONE));
        assertThat(report.provisional()).isFalse();
        assertThat(report.mayWrite()).isTrue();
    }

    @Test
    void marksItsFiguresProvisionalUntilTheCutOffDayHasPassedAndCannotBeSubmitted() {
        fixture.roster(cell, 2, 0);
        people.signIn(fixture.secretary(cell));
        clock.set(ReportFixture.BEFORE_CUT_OFF);

        UnitReport report = reports.report(code, QUARTER);

        assertThat(report.provisional()).isTrue();
        assertThat(report.lines().getFirst().own()).isEqualTo(new CompletionFigures(2, 0, 0));
        assertRefused(
                () -> reports.submit(code, QUARTER, report.version(), "", 0),
                "reporting.refused.cutOff");
        clock.set(ReportFixture.AFTER_CUT_OFF);
        assertThat(reports.submit(code, QUARTER, report.version(), "", 0).status())
                .isEqualTo(ReportStatus.SUBMITTED);
    }

    @Test
    void keepsItsFiguresAndRosterWhateverHappensAfterwards() {
        List<CadreId> cadres = fixture.roster(cell, 3, 1);
        UnitReport before = fixture.submit(reports, cell);

        fixture.complete(cadres.get(1), ReportFixture.BEFORE_CUT_OFF);
        fixture.moveStudy(cadres.get(0), fixture.otherCell);
        fixture.roster(cell, 4, 4);
        clock.advance(Duration.ofDays(30));
        UnitReport after = reports.report(code, QUARTER);

        assertThat(before.frozen()).isTrue();
        assertThat(before.lines().getFirst().own()).isEqualTo(new CompletionFigures(3, 0, 1));
        assertThat(after.lines()).isEqualTo(before.lines());
        assertThat(after.frozenAt()).isEqualTo(TestClock.START);
        assertThat(names.people(code, QUARTER, fixture.moduleCode, null, 1).people())
                .extracting(ReportPerson::state)
                .containsExactlyInAnyOrder(
                        CompletionState.COMPLETED,
                        CompletionState.SUMMONED,
                        CompletionState.SUMMONED);
    }

    @Test
    void comesBackWithAReasonAndIsFrozenAnew() {
        List<CadreId> cadres = fixture.roster(cell, 3, 1);
        fixture.submit(reports, cell);
        people.signIn(fixture.officer(fixture.grassroots));
        int version = reports.report(code, QUARTER).version();
        UnitReport returned = reports.giveBack(code, QUARTER, version, "Thiếu một đồng chí");
        fixture.complete(cadres.get(1), ReportFixture.BEFORE_CUT_OFF);

        UnitReport again = fixture.submit(reports, cell);

        assertThat(returned.status()).isEqualTo(ReportStatus.RETURNED);
        assertThat(returned.returnReason()).isEqualTo("Thiếu một đồng chí");
        assertThat(again.submission()).isEqualTo(2);
        assertThat(again.lines().getFirst().own()).isEqualTo(new CompletionFigures(3, 0, 2));
        assertThat(again.steps())
                .extracting(ReportStep::status, ReportStep::submission)
                .containsExactly(
                        tuple(ReportStatus.SUBMITTED, 1),
                        tuple(ReportStatus.RETURNED, 1),
                        tuple(ReportStatus.SUBMITTED, 2));
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT f.submission, f.own_completed FROM report_figure f
                                            JOIN unit_report r ON r.id = f.report_id
                                        WHERE r.unit_id = ? ORDER BY f.submission
                                        """)
                                .param(cell.value())
                                .query((row, n) -> List.of(row.getInt(1), row.getInt(2)))
                                .list())
                .containsExactly(List.of(1, 1), List.of(2, 2));
    }

    @Test
    void keepsWhatWasWrittenAsTypedAndComposed() {
        people.signIn(fixture.secretary(cell));
        String typed = "Mạng yếu ở thôn 3.\n  - Thie\u0302\u0301u máy";

        UnitReport draft = reports.saveDraft(code, QUARTER, 0, typed);
        UnitReport submitted =
                reports.submit(code, QUARTER, draft.version(), draft.difficulties(), 0);

        assertThat(draft.difficulties()).isEqualTo("Mạng yếu ở thôn 3.\n  - Thiếu máy");
        assertThat(submitted.difficulties()).isEqualTo(draft.difficulties());
        assertRefused(
                () -> reports.saveDraft(code, QUARTER, submitted.version(), "khác"),
                "reporting.refused.submitted");
        assertThat(reports.report(code, QUARTER).difficulties()).isEqualTo(draft.difficulties());
    }

    @Test
    void refusesADraftWrittenOverSomebodyElses() {
        people.signIn(fixture.secretary(cell));
        reports.saveDraft(code, QUARTER, 0, "Bản một");

        assertRefused(
                () -> reports.saveDraft(code, QUARTER, 0, "Bản hai"), "reporting.refused.changed");
        assertThat(reports.report(code, QUARTER).difficulties()).isEqualTo("Bản một");
    }

    @Test
    void refusesTextLongerThanItKeeps() {
        people.signIn(fixture.secretary(cell));

        assertRefused(
                () -> reports.saveDraft(code, QUARTER, 0, "a".repeat(4001)),
                "reporting.refused.longText");
    }

    @Test
    void isNotAcceptedByWhoeverSubmittedItThoughTheyMayDoBoth() {
        SignedIn officer = fixture.officer(fixture.grassroots);
        people.signIn(officer);
        int version = reports.submit(code, QUARTER, 0, "", 0).version();

        assertThat(reports.report(code, QUARTER).mayDecide()).isFalse();
        assertRefused(() -> reports.accept(code, QUARTER, version), "reporting.refused.own");
        assertThat(fixture.accept(reports, cell, fixture.grassroots).status())
                .isEqualTo(ReportStatus.ACCEPTED);
    }

    @Test
    void isNotDecidedOnAVersionTheOfficerHasNotSeen() {
        int seen = fixture.submit(reports, cell).version();
        people.signIn(fixture.officer(fixture.grassroots));
        reports.giveBack(code, QUARTER, seen, "Sửa lại");
        fixture.submit(reports, cell);
        people.signIn(fixture.officer(fixture.grassroots));

        assertRefused(() -> reports.accept(code, QUARTER, seen), "reporting.refused.changed");
    }

    @Test
    void showsAndGivesNothingToAnotherSubtree() {
        fixture.roster(cell, 2, 1);
        int version = fixture.submit(reports, cell).version();
        SignedIn stranger = fixture.officer(fixture.otherGrassroots);
        people.signIn(stranger);

        assertDenied(() -> reports.report(code, QUARTER));
        assertDenied(() -> reports.saveDraft(code, QUARTER, version, "khác"));
        assertDenied(() -> reports.submit(code, QUARTER, version, "", 0));
        assertDenied(() -> reports.accept(code, QUARTER, version));
        assertDenied(() -> reports.giveBack(code, QUARTER, version, "Vì sao"));
        assertDenied(() -> names.people(code, QUARTER, fixture.moduleCode, null, 1));
        assertDenied(() -> reports.report("khong-co", QUARTER));
        assertDenied(() -> reports.report(code, new Quarter(1999, 1)));
        assertThat(fixture.audited("access.refused", stranger)).isEqualTo(6);
    }

    @Test
    void isDecidedOnlyWithTheRightToDecideForTheAddressee() {
        int version = fixture.submit(reports, cell).version();
        people.signIn(fixture.secretary(fixture.grassroots));

        assertThat(reports.report(code, QUARTER).mayDecide()).isFalse();
        assertDenied(() -> reports.accept(code, QUARTER, version));
    }

    @Test
    void logsEveryOpeningOfNamesAndEveryAct() {
        fixture.roster(cell, 2, 1);
        SignedIn secretary = fixture.secretary(cell);
        people.signIn(secretary);
        reports.submit(code, QUARTER, 0, "", 0);

        ReportRoster completed =
                names.people(code, QUARTER, fixture.moduleCode, CompletionState.COMPLETED, 1);

        assertThat(completed.total()).isEqualTo(1);
        assertThat(completed.frozen()).isTrue();
        assertThat(completed.people().getFirst().completedAt())
                .isEqualTo(ReportFixture.BEFORE_CUT_OFF);
        assertThat(fixture.audited("report.people", secretary)).isEqualTo(1);
        assertThat(fixture.audited("report.submit", secretary)).isEqualTo(1);
    }

    @Test
    void isLateFromTheDayItIsDueBefore() {
        ReportDates dates = new ReportSchedule(10, 15).datesOf(QUARTER);
        clock.set(Instant.parse("2026-12-09T17:00:00Z"));
        fixture.submit(reports, cell);

        UnitReport report = reports.report(code, QUARTER);

        assertThat(report.submittedAt()).isEqualTo(Instant.parse("2026-12-09T17:00:00Z"));
        assertThat(dates.due().isLate(clock.instant())).isTrue();
        assertThat(report.period().dates()).isEqualTo(dates);
    }

    private static void assertRefused(ThrowingCallable act, String messageKey) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ReportRefusedException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }

    private static void assertDenied(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
    }
}
