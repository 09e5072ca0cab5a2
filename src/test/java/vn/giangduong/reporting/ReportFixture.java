package vn.giangduong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.base.time.Utc;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;

/**
 * A province of four levels: one direct committee with two grassroots committees of two cells each,
 * and a grassroots cell beside them; everybody summoned to one module.
 */
public class ReportFixture {

    /** The quarter the tests' clock stands in; its figures are taken at the end of 15/11. */
    public static final Quarter QUARTER = new Quarter(2026, 4);

    static final Instant BEFORE_CUT_OFF = Instant.parse("2026-11-15T16:59:59Z");
    static final Instant AFTER_CUT_OFF = Instant.parse("2026-11-15T17:00:00Z");

    public final UnitId province;
    public final UnitId direct;
    public final UnitId grassroots;
    public final UnitId otherGrassroots;
    public final UnitId cell;
    public final UnitId otherCell;
    public final List<UnitId> cellsElsewhere;
    public final StudyModuleId module;
    public final String moduleCode;

    private final TestPeople people;
    private final JdbcClient jdbc;
    private final TrainingFixture training;
    private final TrainingClassId trainingClass;

    public ReportFixture(TestPeople people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
        training = new TrainingFixture(jdbc);
        province = people.province("Đảng bộ tỉnh Thử Nghiệm");
        direct = people.unit("Đảng bộ xã Đắk Thử", "direct_committee", province);
        grassroots = people.unit("Đảng bộ cơ sở Một", "grassroots_committee", direct);
        otherGrassroots = people.unit("Đảng bộ cơ sở Hai", "grassroots_committee", direct);
        cell = people.unit("Chi bộ Một", "cell", grassroots);
        otherCell = people.unit("Chi bộ Hai", "cell", grassroots);
        cellsElsewhere =
                List.of(
                        people.unit("Chi bộ Ba", "cell", otherGrassroots),
                        people.unit("Chi bộ Bốn", "cell", otherGrassroots));
        module = training.module("Chuyên đề thử");
        moduleCode = training.codeOf(module);
        trainingClass =
                training.trainingClass(
                        people.unit("Trường Chính trị", "school", province),
                        training.programme("Chương trình thử", module),
                        LocalDate.of(2026, 10, 1),
                        "RUNNING");
    }

    /** So many people of a unit summoned; the first ones have completed by the cut-off. */
    public List<CadreId> roster(UnitId unit, int summoned, int completed) {
        List<CadreId> cadres = new ArrayList<>();
        for (int i = 0; i < summoned; i++) {
            CadreId cadre = people.cadre("Nguyễn Văn Người" + (char) ('A' + i), unit);
            training.summon(module, trainingClass, cadre, unit);
            if (i < completed) {
                training.complete(module, cadre, BEFORE_CUT_OFF, "8");
            }
            cadres.add(cadre);
        }
        return cadres;
    }

    void complete(CadreId cadre, Instant at) {
        training.complete(module, cadre, at, "8");
    }

    void start(CadreId cadre, Instant at) {
        training.start(module, cadre, at);
    }

    void summonedAt(CadreId cadre, Instant at) {
        jdbc.sql("UPDATE module_study SET summoned_at = ? WHERE cadre_id = ?")
                .param(Utc.bind(at))
                .param(cadre.value())
                .update();
    }

    void moveStudy(CadreId cadre, UnitId to) {
        jdbc.sql("UPDATE module_study SET unit_id = ? WHERE cadre_id = ?")
                .param(to.value())
                .param(cadre.value())
                .update();
    }

    public String code(UnitId unit) {
        return people.codeOf(unit);
    }

    public SignedIn secretary(UnitId unit) {
        return people.officer(Role.UNIT_SECRETARY, unit);
    }

    public SignedIn officer(UnitId unit) {
        return people.officer(Role.COMMITTEE_OFFICER, unit);
    }

    public SignedIn provinceOfficer() {
        return people.officer(Role.PROVINCE_OFFICER, province);
    }

    /** A fresh secretary of the unit hands its report up. */
    public UnitReport submit(UnitReportService reports, UnitId unit) {
        people.signIn(secretary(unit));
        UnitReport seen = reports.report(code(unit), QUARTER);
        return reports.submit(code(unit), QUARTER, seen.version(), "", seen.missing());
    }

    /** A fresh officer of the unit above accepts the report. */
    public UnitReport accept(UnitReportService reports, UnitId unit, UnitId addressee) {
        people.signIn(officer(addressee));
        UnitReport seen = reports.report(code(unit), QUARTER);
        return reports.accept(code(unit), QUARTER, seen.version());
    }

    long audited(String action, SignedIn by) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_log WHERE action = ? AND account_id = ?")
                .param(action)
                .param(by.accountId())
                .query(Long.class)
                .single();
    }
}
