package vn.giangduong.reporting;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitContact;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.NewUnit;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitEventId;
import vn.giangduong.organization.events.UnitEventService;
import vn.giangduong.organization.events.UnitTarget;
import vn.giangduong.training.CompletionFigures;
import vn.giangduong.training.completion.RollUp;
import vn.giangduong.training.completion.RollUpTree;
import vn.giangduong.training.completion.UnitCompletion;
import vn.giangduong.training.completion.UnitCompletionRow;

@IntegrationTest
class ReportsAcrossEventsTests {

    private static final Quarter QUARTER = ReportFixture.QUARTER;
    private static final LocalDate CUT_OFF = LocalDate.of(2026, 11, 15);
    private static final LegalDocument DECISION =
            new LegalDocument("12-QĐ/TU", LocalDate.of(2026, 10, 1), "Tỉnh ủy");

    @Autowired UnitReportService reports;
    @Autowired ReportPeopleService names;
    @Autowired UnitEventService events;
    @Autowired UnitCompletion completion;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople people;
    @Autowired TestClock clock;

    private ReportFixture fixture;
    private String code;

    @BeforeEach
    void twoCellsWithPeople() {
        clock.reset();
        fixture = new ReportFixture(people, jdbc);
        code = fixture.code(fixture.cell);
        fixture.roster(fixture.cell, 3, 1);
        fixture.roster(fixture.otherCell, 4, 2);
    }

    @AfterEach
    void nobody() {
        people.signOut();
        clock.reset();
    }

    @Test
    void whoeverCarriesAUnitOnReportsForItsPeople() {
        merge(CUT_OFF);

        UnitReport report = fixture.submit(reports, fixture.cell);

        assertThat(report.lines().getFirst().own()).isEqualTo(new CompletionFigures(7, 0, 3));
        assertThat(ownOnTheCompletionPage()).isEqualTo(report.lines().getFirst().own());
        assertThat(names.people(code, QUARTER, fixture.moduleCode, null, 1).total()).isEqualTo(7);
    }

    @Test
    void anEventAfterTheCutOffLeavesTheReportAlone() {
        merge(CUT_OFF.plusDays(1));
        people.signIn(fixture.secretary(fixture.cell));

        UnitReport report = reports.report(code, QUARTER);

        assertThat(report.lines().getFirst().own()).isEqualTo(new CompletionFigures(3, 0, 1));
        assertThat(ownOnTheCompletionPage()).isEqualTo(report.lines().getFirst().own());
        assertThat(names.people(code, QUARTER, fixture.moduleCode, null, 1).total()).isEqualTo(3);
    }

    @Test
    void aUnitSomebodyReportsForIsNotTakenBack() {
        people.signIn(fixture.provinceOfficer());
        UnitCode founded = new UnitCode(code + "M");
        UnitEventId event =
                events.apply(
                        new UnitEventDraft.Found(
                                new NewUnit(
                                        founded,
                                        "Chi bộ Mới",
                                        "Chi bộ Mới",
                                        null,
                                        "cell",
                                        new UnitCode(fixture.code(fixture.grassroots)),
                                        UnitContact.NONE,
                                        9),
                                CUT_OFF,
                                DECISION,
                                ""),
                        events.revision());
        assertThat(events.undoable(event)).isEmpty();
        UnitId unit = unit(founded);
        fixture.submit(reports, unit);
        people.signIn(fixture.provinceOfficer());

        assertThat(events.undoable(event))
                .extracting(Problem::messageKey)
                .contains("reporting.units.dependence.reports");
    }

    private void merge(LocalDate on) {
        people.signIn(fixture.provinceOfficer());
        events.apply(
                new UnitEventDraft.Merge(
                        List.of(new UnitCode(fixture.code(fixture.otherCell))),
                        new UnitTarget.Existing(new UnitCode(code)),
                        Map.of(),
                        on,
                        DECISION,
                        ""),
                events.revision());
    }

    private CompletionFigures ownOnTheCompletionPage() {
        return completion
                .report(code, fixture.moduleCode, new RollUp(CUT_OFF, RollUpTree.OLD))
                .rows()
                .stream()
                .filter(UnitCompletionRow::own)
                .map(UnitCompletionRow::figures)
                .findFirst()
                .orElse(CompletionFigures.NONE);
    }

    private UnitId unit(UnitCode founded) {
        return new UnitId(
                jdbc.sql("SELECT id FROM unit WHERE code = ?")
                        .param(founded.value())
                        .query(Long.class)
                        .single());
    }
}
