package vn.giangduong.training.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.lists.ListPreview;
import vn.giangduong.base.lists.ListProblem;
import vn.giangduong.base.lists.RowPlan.Outcome;
import vn.giangduong.base.lists.desk.ListImportService;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.PersonalDataSource;
import vn.giangduong.people.memberships.MembershipService;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.CompletionFigures;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.study.PersonStudies;
import vn.giangduong.training.study.PersonStudy;
import vn.giangduong.training.study.StudyOverview;
import vn.giangduong.training.study.StudyService;
import vn.giangduong.training.totals.Totals;

@IntegrationTest
class CompletionListTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate MOVED = LocalDate.of(2026, 7, 1);
    private static final String HEAD =
            "Mã cán bộ,Họ và tên,Mã chuyên đề,Ngày hoàn thành,Ngày bắt đầu,Điểm,Hệ thống nguồn,"
                    + "Văn bản,Nơi học\n";

    @Autowired private ListImportService lists;
    @Autowired private MembershipService memberships;
    @Autowired private CompletionCounts counts;
    @Autowired private Totals totals;
    @Autowired private StudyService studies;
    @Autowired private PersonStudies personStudies;
    @Autowired private List<PersonalDataSource> personalData;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;

    @TempDir private Path folder;

    private TrainingFixture fixture;
    private UnitId province;
    private UnitId centre;
    private UnitId from;
    private UnitId to;
    private UnitId elsewhere;
    private StudyModuleId module;
    private StudyModuleId other;
    private TrainingClassId training;
    private CadreId cadre;
    private CadreId colleague;
    private CadreId stranger;
    private SignedIn officer;

    @BeforeEach
    void aCadreWhoMovedAndACentreThatServesThem() {
        clock.reset();
        fixture = new TrainingFixture(jdbc);
        province = people.province("Đảng bộ tỉnh");
        UnitId commune = people.unit("Đảng bộ xã Ia Lâm", "commune_committee", province);
        from = people.unit("Chi bộ thôn 1", "grassroots_cell", commune);
        to = people.unit("Chi bộ thôn 2", "grassroots_cell", commune);
        elsewhere =
                people.unit(
                        "Chi bộ thôn 9",
                        "grassroots_cell",
                        people.unit("Đảng bộ xã Đăk Rơ", "commune_committee", province));
        centre = people.unit("Trung tâm", "centre", commune);
        fixture.serves(centre, commune);
        module = fixture.module("Luật Đất đai");
        other = fixture.module("Chuyển đổi số");
        training =
                fixture.trainingClass(
                        centre,
                        fixture.programme("Chương trình", module),
                        LocalDate.of(2026, 9, 1),
                        "RUNNING");
        cadre = people.cadre("Đặng Thị Hạnh", from);
        colleague = people.cadre("Y Bình", to);
        stranger = people.cadre("Nguyễn Văn Lạ", elsewhere);
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
        memberships.transfer(cadre, to, MOVED, "Chuyển");
        officer = people.officer(Role.TRAINING_OFFICER, centre);
        people.signIn(officer);
        counts.recount();
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aCompletionCountsForTheUnitOfItsDayAndASecondTimeChangesNothing() throws IOException {
        String list =
                row(cadre, "dang thi hanh", module, "15/06/2026", "01/06/2026", "8,5")
                        + row(colleague, "Y Bình", module, "15/06/2026", "", "");
        ListPreview preview = preview(list);
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.count(Outcome.NEW)).isEqualTo(2);
        assertThat(figures(from, TODAY)).isEqualTo(new CompletionFigures(0, 0, 0));

        land(list, preview.digest());

        assertThat(figures(from, LocalDate.of(2026, 5, 31)))
                .isEqualTo(new CompletionFigures(0, 0, 0));
        assertThat(figures(from, LocalDate.of(2026, 6, 14)))
                .isEqualTo(new CompletionFigures(1, 1, 0));
        assertThat(figures(from, LocalDate.of(2026, 6, 15)))
                .isEqualTo(new CompletionFigures(1, 0, 1));
        assertThat(figures(from, TODAY)).isEqualTo(new CompletionFigures(1, 0, 1));
        assertThat(figures(to, TODAY)).isEqualTo(new CompletionFigures(1, 0, 1));
        assertTotalsAreTheRecount();
        ListPreview again = preview(list);
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(2);
        assertThat(again.effective()).isZero();
    }

    @Test
    void anOpenStudyBecomesCompletedForTheUnitOfItsDay() throws IOException {
        fixture.summon(module, training, cadre, from);
        fixture.start(module, cadre, Instant.parse("2026-09-10T03:00:00Z"));
        fixture.enrolment(training, cadre, to, "STUDYING", null, false);
        jdbc.sql(
                        """
                        INSERT INTO module_study_former_unit (study_id, unit_id, valid_to)
                        SELECT id, ?, ? FROM module_study WHERE cadre_id = ?
                        """)
                .param(from.value())
                .param(MOVED)
                .param(cadre.value())
                .update();
        jdbc.sql("UPDATE module_study SET unit_id = ? WHERE cadre_id = ?")
                .param(to.value())
                .param(cadre.value())
                .update();
        counts.recount();
        totals.fold(TODAY);
        String list = row(cadre, "Đặng Thị Hạnh", module, "20/05/2026", "", "9");
        ListPreview preview = preview(list);
        assertThat(preview.count(Outcome.CHANGED)).isEqualTo(1);

        land(list, preview.digest());

        assertThat(figures(from, LocalDate.of(2026, 5, 19)))
                .isEqualTo(new CompletionFigures(1, 0, 0));
        assertThat(figures(from, TODAY)).isEqualTo(new CompletionFigures(1, 0, 1));
        assertThat(figures(to, TODAY)).isEqualTo(new CompletionFigures(0, 0, 0));
        assertThat(
                        jdbc.sql("SELECT state FROM enrolment WHERE cadre_id = ?")
                                .param(cadre.value())
                                .query(String.class)
                                .list())
                .containsExactly("COMPLETED");
        assertTotalsAreTheRecount();
    }

    @Test
    void aListWithOneBadRowLandsNothingAndEachRowIsToldWhatIsWrong() throws IOException {
        land(row(colleague, "Y Bình", other, "10/10/2026", "", "7"));
        String name = "Đặng Thị Hạnh";
        String list =
                row(cadre, name, module, "15/06/2026", "", "8")
                        + row(cadre, "Đặng Văn Hạnh", module, "15/06/2026", "", "8")
                        + row(cadre, name, other, "15/06/2027", "", "")
                        + row(cadre, name, other, "15/06/2026", "16/06/2026", "")
                        + row(cadre, name, other, "15/06/2026", "", "mười")
                        + row(cadre, name, other, "15/06/2019", "", "")
                        + code(cadre)
                        + ",Đặng Thị Hạnh,khong-co,15/06/2026,,,Cổng tỉnh,CV 35,\n"
                        + row(colleague, "Y Bình", other, "10/10/2026", "", "8")
                        + row(cadre, name, module, "16/06/2026", "", "8");
        ListPreview preview = preview(list);
        assertThat(keys(preview))
                .containsExactly(
                        "3 training.lists.otherName",
                        "4 training.lists.completions.day",
                        "5 training.lists.completions.begun",
                        "6 training.lists.completions.mark",
                        "7 training.lists.completions.noMember",
                        "8 training.lists.completions.noModule",
                        "9 training.lists.completions.otherwise",
                        "10 training.lists.completions.twice");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> land(list, preview.digest()));
        assertThat(figures(from, TODAY)).isEqualTo(new CompletionFigures(0, 0, 0));
        assertTotalsAreTheRecount();
    }

    @Test
    void whatLiesElsewhereIsAnsweredAsWhatIsNotThere() throws IOException {
        jdbc.sql("UPDATE membership SET unit_id = ? WHERE cadre_id = ? AND valid_from < ?")
                .param(elsewhere.value())
                .param(cadre.value())
                .param(MOVED)
                .update();
        assertThat(
                        keys(
                                preview(
                                        row(stranger, "Nguyễn Văn Lạ", module, "1/6/2026", "", "")
                                                + "KHONG-CO,Nguyễn Văn Lạ,"
                                                + fixture.codeOf(module)
                                                + ",01/06/2026,,,Cổng tỉnh,CV 35,\n"
                                                + row(
                                                        cadre,
                                                        "Đặng Thị Hạnh",
                                                        module,
                                                        "1/6/2026",
                                                        "",
                                                        "")
                                                + row(
                                                        cadre,
                                                        "Đặng Thị Hạnh",
                                                        other,
                                                        "1/6/2019",
                                                        "",
                                                        ""))))
                .containsExactly(
                        "2 training.lists.noPerson",
                        "3 training.lists.noPerson",
                        "4 training.lists.completions.noMember",
                        "5 training.lists.completions.noMember");
        people.signIn(people.officer(Role.COMMITTEE_OFFICER, province));
        assertThat(lists.offered()).noneMatch(list -> list.kind().equals("completions"));
    }

    @Test
    void thePersonSeesWhereItCameFromAndSoDoesWhoLooksAfterThem() throws IOException {
        land(row(cadre, "Đặng Thị Hạnh", module, "15/06/2026", "", "8,5"));
        String line = "Trung tâm huyện · Cổng tỉnh · CV 35";

        people.signIn(people.studying(cadre));
        assertThat(studies.mine())
                .extracting(
                        StudyOverview::title,
                        StudyOverview::isCompleted,
                        StudyOverview::classTitle,
                        study -> String.valueOf(study.elsewhere()))
                .containsExactly(
                        tuple(
                                "Luật Đất đai",
                                true,
                                null,
                                "Elsewhere[system=Cổng tỉnh, document=CV 35,"
                                        + " place=Trung tâm huyện]"));
        assertThat(studies.open(fixture.codeOf(module)).overview().isCompleted()).isTrue();
        assertThat(
                        personalData.stream()
                                .flatMap(source -> source.about(0, cadre).stream())
                                .filter(section -> section.name().equals("training.data.studies"))
                                .flatMap(section -> section.rows().stream())
                                .map(found -> found.fields().get("source_system")))
                .containsExactly("Cổng tỉnh");

        people.signIn(people.officer(Role.UNIT_SECRETARY, to));
        assertThat(personStudies.of(cadre))
                .extracting(PersonStudy::title, PersonStudy::unitName, PersonStudy::from)
                .containsExactly(tuple("Luật Đất đai", "Chi bộ thôn 1", line));
    }

    @Test
    void membershipsThatComeInAsAListTakeCompletionsAlong() throws IOException {
        land(row(colleague, "Y Bình", module, "15/06/2026", "", "8"));
        jdbc.sql("UPDATE membership SET valid_from = ? WHERE cadre_id = ?")
                .param(MOVED)
                .param(colleague.value())
                .update();
        fixture.summon(other, training, colleague, to);
        counts.recount();
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
        Path file =
                Files.writeString(
                        folder.resolve("qt.csv"),
                        "Mã cán bộ,Họ và tên,Mã chi bộ,Từ ngày,Đến hết ngày\n%s,Y Bình,%s,1/1/2022,30/6/2026\n"
                                .formatted(code(colleague), people.codeOf(from)));
        land("memberships", file);
        assertThat(figures(from, TODAY)).isEqualTo(new CompletionFigures(1, 0, 1));
        assertThat(figures(to, TODAY)).isEqualTo(new CompletionFigures(0, 0, 0));
        assertThat(counts.own(other, to, TODAY)).isEqualTo(new CompletionFigures(1, 0, 0));
        assertTotalsAreTheRecount();
    }

    @Test
    void anOpenStudyFollowsAMembershipThatHoldsToday() throws IOException {
        fixture.summon(module, training, colleague, to);
        jdbc.sql("UPDATE membership SET valid_to = ? WHERE cadre_id = ?")
                .param(MOVED)
                .param(colleague.value())
                .update();
        counts.recount();
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
        Path file =
                Files.writeString(
                        folder.resolve("qt.csv"),
                        "Mã cán bộ,Họ và tên,Mã chi bộ,Từ ngày,Đến hết ngày\n%s,Y Bình,%s,1/8/2026,\n"
                                .formatted(code(colleague), people.codeOf(from)));
        land("memberships", file);
        assertThat(figures(to, LocalDate.of(2026, 7, 31)))
                .isEqualTo(new CompletionFigures(1, 0, 0));
        assertThat(figures(to, TODAY)).isEqualTo(new CompletionFigures(0, 0, 0));
        assertThat(figures(from, TODAY)).isEqualTo(new CompletionFigures(1, 0, 0));
        assertTotalsAreTheRecount();
    }

    /** What was folded bit by bit is what counting everybody anew gives, on each tree. */
    private void assertTotalsAreTheRecount() {
        assertThat(counts.drift())
                .filteredOn(drift -> drift.module().equals(module) || drift.module().equals(other))
                .isEmpty();
        totals.catchUp(TODAY);
        List<Map<String, Object>> folded = kept();
        counts.recount();
        assertThat(folded).isEqualTo(kept());
    }

    private List<Map<String, Object>> kept() {
        return jdbc.sql(
                        """
                        SELECT 'own' AS kind, unit_id, module_id, present AS tree, on_day, summoned,
                            studying, completed
                        FROM unit_day_figure WHERE module_id IN (:module, :other)
                            AND (summoned <> 0 OR studying <> 0 OR completed <> 0)
                        UNION ALL
                        SELECT 'total', ancestor_id, module_id, tree, on_day, summoned, studying,
                            completed
                        FROM unit_total WHERE module_id IN (:module, :other)
                            AND (summoned <> 0 OR studying <> 0 OR completed <> 0)
                        ORDER BY kind, unit_id, module_id, tree, on_day
                        """)
                .param("module", module.value())
                .param("other", other.value())
                .query()
                .listOfRows();
    }

    private CompletionFigures figures(UnitId unit, LocalDate on) {
        return counts.own(module, unit, on);
    }

    private static List<String> keys(ListPreview preview) {
        return preview.problems().stream()
                .map((ListProblem problem) -> problem.row() + " " + problem.messageKey())
                .toList();
    }

    private ListPreview preview(String rows) throws IOException {
        return lists.preview(
                "completions", file(rows), Messages.VIETNAMESE, WorkProgress.UNWATCHED);
    }

    private void land(String rows) throws IOException {
        land(rows, preview(rows).digest());
    }

    private void land(String rows, String digest) throws IOException {
        lists.land("completions", file(rows), digest, Messages.VIETNAMESE, WorkProgress.UNWATCHED);
    }

    private void land(String kind, Path path) {
        ImportFile file = new ImportFile("qt.csv", path);
        ListPreview preview =
                lists.preview(kind, file, Messages.VIETNAMESE, WorkProgress.UNWATCHED);
        lists.land(kind, file, preview.digest(), Messages.VIETNAMESE, WorkProgress.UNWATCHED);
    }

    private ImportFile file(String rows) throws IOException {
        return new ImportFile("kq.csv", Files.writeString(folder.resolve("kq.csv"), HEAD + rows));
    }

    private String row(
            CadreId who, String name, StudyModuleId what, String on, String begun, String mark) {
        return "%s,%s,%s,%s,%s,%s,Cổng tỉnh,CV 35,Trung tâm huyện\n"
                .formatted(
                        code(who),
                        name,
                        fixture.codeOf(what),
                        on,
                        begun,
                        mark.contains(",") ? '"' + mark + '"' : mark);
    }

    private String code(CadreId who) {
        return jdbc.sql("SELECT code FROM cadre WHERE id = ?")
                .param(who.value())
                .query(String.class)
                .single();
    }
}
