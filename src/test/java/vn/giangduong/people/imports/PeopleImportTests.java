package vn.giangduong.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.giangduong.people.imports.OfficeLists.cells;
import static vn.giangduong.people.imports.OfficeLists.plain;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestApi;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.table.workbook.WorkbookFile;
import vn.giangduong.base.table.workbook.WorkbookLimits;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.imports.sheet.Field;
import vn.giangduong.people.imports.sheet.RowProblem;
import vn.giangduong.people.imports.sheet.SheetInspection;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.CompletionFigures;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;

@IntegrationTest
class PeopleImportTests {

    private static final AtomicLong NUMBER = new AtomicLong();
    private static final Object[] HEAD =
            cells("Mã", "Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ", "Chi bộ");

    @Autowired private PeopleImport imports;
    @Autowired private TestPeople people;
    @Autowired private TestApi api;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private Messages messages;
    @Autowired private CompletionCounts counts;

    private UnitId commune;
    private UnitId first;
    private UnitId second;
    private SignedIn officer;
    private String mark = "";

    @BeforeEach
    void aCommuneWithTwoCells() {
        clock.reset();
        UnitId province = people.province("Đảng bộ tỉnh");
        commune = people.unit("Đảng bộ xã A", "grassroots_committee", province);
        first = people.unit("Chi bộ thôn 1", "cell", commune);
        second = people.unit("Chi bộ thôn 2", "cell", commune);
        UnitId other = people.unit("Đảng bộ xã B", "grassroots_committee", province);
        people.unit("Chi bộ thôn 1", "cell", other);
        officer = people.officer(Role.COMMITTEE_OFFICER, commune);
        people.signIn(officer);
        mark = "P" + NUMBER.incrementAndGet() + "-";
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    private Path list() {
        return plain(
                HEAD,
                cells(
                        mark + "001",
                        "Nguyễn Văn Đức",
                        "03/02/1960",
                        "Nam",
                        "Bí thư",
                        "Chi bộ thôn 1"),
                cells(mark + "002", "Trần Thị Hằng", "1972", "Nữ", "", people.codeOf(second)),
                cells("", "Y Hạnh", "5-4-1990", "nữ", "Đảng viên", "thôn 2"));
    }

    @Test
    void landsAListAndTheSameListAgainChangesNothing() {
        ImportPlan seen = preview(list(), null);
        assertThat(seen.problems()).isEmpty();
        assertThat(seen.added()).isEqualTo(3);
        assertThat(cadres()).isZero();

        ImportPlan landed = land(list(), null, seen.digest());
        assertThat(landed.added()).isEqualTo(3);
        assertThat(cadres()).isEqualTo(3);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT full_name, name_folded, birth_date, birth_year, sex
                                        FROM cadre WHERE code = ?
                                        """)
                                .param(mark + "001")
                                .query()
                                .singleRow()
                                .values())
                .extracting(String::valueOf)
                .containsExactly("Nguyễn Văn Đức", "nguyen van duc", "1960-02-03", "1960", "M");
        assertThat(unitOn(mark + "002", LocalDate.of(2026, 11, 22))).isEqualTo(second.value());
        assertThat(generatedCode()).matches("CB\\d{8}");

        ImportPlan again = land(list(), null, null);
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.doesSomething()).isFalse();
        assertThat(cadres()).isEqualTo(3);
        assertThat(memberships()).isEqualTo(3);
        assertThat(api.logged(officer, "people.import")).isEqualTo(1);
    }

    @Test
    void showsOldAndNewAndLandsOnlyWhatWasSeen() {
        land(list(), null, null);
        Path changed =
                plain(
                        HEAD,
                        cells(mark + "001", "Nguyễn Văn Đức", "1960", "Nam", "Phó bí thư", ""),
                        cells(mark + "002", "Trần Thị Hằng", "07/08/1972", "", "", ""));
        ImportPlan plan = preview(changed, null);
        assertThat(plan.changes())
                .extracting(RowChange::code, RowChange::changes)
                .containsExactly(
                        tuple(
                                mark + "001",
                                List.of(new FieldChange(Field.POSITION, "Bí thư", "Phó bí thư"))),
                        tuple(
                                mark + "002",
                                List.of(new FieldChange(Field.BIRTH, "1972", "07/08/1972"))));
        assertThat(refusal(() -> land(changed, null, null)))
                .isEqualTo("people.import.notConfirmed");
        assertThat(refusal(() -> land(changed, null, "0".repeat(64))))
                .isEqualTo("people.import.changedMeanwhile");
        land(changed, null, plan.digest());
        assertThat(value("position", mark + "001")).isEqualTo("Phó bí thư");
        assertThat(value("birth_date", mark + "001")).isEqualTo("1960-02-03");
        assertThat(value("birth_date", mark + "002")).isEqualTo("1972-08-07");
        assertThat(preview(changed, null).unchanged()).isEqualTo(2);
    }

    @Test
    void anotherCellIsATransferOnAStatedDayAndNeverARewrite() {
        land(list(), LocalDate.of(2025, 1, 1), null);
        Path moved =
                plain(
                        HEAD,
                        cells(mark + "001", "Nguyễn Văn Đức", "1960", "Nam", "", "Chi bộ thôn 2"));
        LocalDate day = LocalDate.of(2026, 7, 1);
        ImportPlan plan = preview(moved, day);
        assertThat(plan.moved()).isEqualTo(1);
        assertThat(plan.changes().getFirst().changes())
                .containsExactly(
                        new FieldChange(Field.UNIT, "Chi bộ thôn 1", "Chi bộ thôn 2 (01/07/2026)"));
        land(moved, day, plan.digest());
        assertThat(unitOn(mark + "001", day.minusDays(1))).isEqualTo(first.value());
        assertThat(unitOn(mark + "001", day)).isEqualTo(second.value());

        Path back =
                plain(HEAD, cells(mark + "001", "Nguyễn Văn Đức", "1960", "", "", "Chi bộ thôn 1"));
        assertThat(preview(back, day).problems())
                .extracting(RowProblem::messageKey)
                .containsExactly("people.import.movesTooEarly");
        assertThat(preview(back, LocalDate.of(2026, 1, 1)).problems())
                .as("on that day he was there")
                .isEmpty();
    }

    @Test
    void studiesFollowWhoIsMovedByAList() {
        land(list(), LocalDate.of(2025, 1, 1), null);
        CadreId one = cadre(mark + "001");
        CadreId other = cadre(mark + "002");
        TrainingFixture training = new TrainingFixture(jdbc);
        StudyModuleId open = training.module("Đang học");
        StudyModuleId since = training.module("Học xong sau");
        StudyModuleId before = training.module("Học xong trước");
        TrainingClassId studies =
                training.trainingClass(
                        people.unit("Trường", "school", commune),
                        training.programme("Chương trình", open, since, before),
                        LocalDate.of(2026, 1, 1),
                        "RUNNING");
        List.of(open, since, before)
                .forEach(module -> training.summon(module, studies, one, first));
        training.summon(open, studies, other, second);
        training.complete(since, one, Instant.parse("2026-08-01T02:00:00Z"), "8");
        training.complete(before, one, Instant.parse("2026-06-30T16:00:00Z"), "8");
        counts.recount();
        LocalDate day = LocalDate.of(2026, 7, 1);
        Path moved =
                plain(
                        HEAD,
                        cells(mark + "001", "Nguyễn Văn Đức", "1960", "Nam", "", "Chi bộ thôn 2"));

        land(moved, day, preview(moved, day).digest());

        assertThat(counts.own(open, first, day.minusDays(1)).summoned()).isEqualTo(1);
        assertThat(counts.own(open, first, day).summoned()).isZero();
        assertThat(counts.own(open, second, day).summoned()).isEqualTo(2);
        assertThat(counts.own(since, first, day.minusDays(1)))
                .isEqualTo(new CompletionFigures(1, 0, 0));
        assertThat(counts.own(since, second, LocalDate.of(2026, 8, 1)))
                .isEqualTo(new CompletionFigures(1, 0, 1));
        assertThat(counts.own(before, first, LocalDate.of(2026, 8, 1)))
                .isEqualTo(new CompletionFigures(1, 0, 1));
        assertThat(counts.drift()).filteredOn(drift -> drift.module().equals(open)).isEmpty();
        assertThat(counts.drift()).filteredOn(drift -> drift.module().equals(since)).isEmpty();

        LocalDate today = imports.today();
        Path now =
                plain(
                        HEAD,
                        cells(mark + "002", "Trần Thị Hằng", "1972", "Nữ", "", "Chi bộ thôn 1"));
        land(now, null, preview(now, null).digest());
        assertThat(counts.own(open, first, today).summoned()).isEqualTo(1);
        assertThat(counts.own(open, second, today.minusDays(1)).summoned()).isEqualTo(2);
        assertThat(counts.drift()).filteredOn(drift -> drift.module().equals(open)).isEmpty();
    }

    @Test
    void landsNothingOfAListWithOneError() {
        Path list =
                plain(
                        HEAD,
                        cells(mark + "001", "Nguyễn Văn Đức", "1960", "Nam", "", "Chi bộ thôn 1"),
                        cells(mark + "001", "Trần Thị Hằng", "1972", "Nữ", "", "Chi bộ thôn 9"),
                        cells("", "Lê Văn Tám", "", "Nam", "", "Đảng bộ xã A"));
        assertThatThrownBy(() -> land(list, null, null))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting("line", "column", "messageKey")
                                        .containsExactlyInAnyOrder(
                                                tuple(3, "A", "people.import.codeTwice"),
                                                tuple(3, "F", "people.import.unknownUnit"),
                                                tuple(4, "F", "people.import.notACell")));
        assertThat(cadres()).isZero();
        assertThat(api.logged(officer, "people.import")).isZero();
    }

    @Test
    void namesTheCandidatesOfAnAmbiguousUnitAndTakesTheOneAbove() {
        people.signIn(
                people.officer(
                        Role.PROVINCE_OFFICER,
                        new UnitId(
                                jdbc.sql(
                                                "SELECT parent_id FROM unit_version WHERE unit_id ="
                                                        + " ?")
                                        .param(commune.value())
                                        .query(Long.class)
                                        .single())));
        Object[] row = cells(mark + "001", "Nguyễn Văn Đức", "1960", "Nam", "", "Chi bộ thôn 1");
        List<RowProblem> problems = preview(plain(HEAD, row), null).problems();
        assertThat(problems)
                .extracting(RowProblem::messageKey)
                .containsExactly("people.import.ambiguousUnit");
        assertThat(String.valueOf(problems.getFirst().arguments().get(2)))
                .contains("Đảng bộ xã A")
                .contains("Đảng bộ xã B");
        Object[] literal =
                cells(mark + "001", "Nguyễn Văn Đức", "1960", "Nam", "", "CB thôn 1 - Xã A");
        assertThat(preview(plain(HEAD, literal), null).problems()).isEmpty();
        Path above =
                plain(
                        cells("Họ và tên", "Ngày sinh", "Giới tính", "Chi bộ", "Đơn vị"),
                        cells("Nguyễn Văn Đức", "1960", "Nam", "Chi bộ thôn 1", "Đảng ủy xã B"));
        assertThat(preview(above, null).problems()).isEmpty();
    }

    @Test
    void seesNothingOfOtherSubtrees() {
        UnitId province = people.province("Đảng bộ tỉnh khác");
        UnitId cell = people.unit("Chi bộ kín", "cell", province);
        long stranger = people.cadre("Ngô Văn Kín", cell).value();
        String code =
                jdbc.sql("SELECT code FROM cadre WHERE id = ?")
                        .param(stranger)
                        .query(String.class)
                        .single();
        Path list =
                plain(
                        HEAD,
                        cells(code, "Ngô Văn Kín", "1985", "Nữ", "Mới", "Chi bộ thôn 1"),
                        cells("", "Ai Đó", "1985", "Nữ", "", "Chi bộ kín"),
                        cells("", "Ai Nữa", "1985", "Nữ", "", people.codeOf(cell)));
        List<RowProblem> problems = preview(list, null).problems();
        assertThat(problems)
                .extracting(RowProblem::messageKey)
                .containsExactly(
                        "people.import.codeNotUsable",
                        "people.import.unknownUnit",
                        "people.import.unknownUnit");
        assertThat(problems.toString()).doesNotContain(String.valueOf(cell.value()));
        people.signIn(people.officer(Role.LECTURER, commune));
        assertThatThrownBy(() -> preview(list, null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCodeThatIsPlainlySomebodyElsesIsAnError() {
        land(list(), null, null);
        Path list =
                plain(HEAD, cells(mark + "001", "Phạm Thị Lạ", "1999", "Nữ", "", "Chi bộ thôn 1"));
        assertThat(preview(list, null).problems())
                .extracting(RowProblem::messageKey)
                .containsExactly("people.import.otherPerson");
    }

    @Test
    void givesTheFileBackWithItsErrorsMarked() throws IOException {
        Path list =
                plain(
                        HEAD,
                        cells(mark + "001", "Nguyễn Văn Đức", "31/02/1960", "Nam", "X", ""),
                        cells(mark + "002", "Trần Thị Hằng", "1972", "Nữ", "", "Chi bộ thôn 1"));
        Path marked = marked(list);
        try (WorkbookFile file = WorkbookFile.open("l.xlsx", marked, WorkbookLimits.LARGE)) {
            Map<Integer, List<String>> rows = new HashMap<>();
            file.read(
                    0,
                    row -> {
                        rows.put(
                                row.number(),
                                row.cells().stream().map(cell -> cell.text()).toList());
                        return true;
                    });
            assertThat(rows.get(1)).endsWith("Chi bộ", "Lỗi");
            assertThat(rows.get(2).getLast()).contains("31/02/1960");
            assertThat(rows.get(2).subList(0, 5))
                    .containsExactly(mark + "001", "Nguyễn Văn Đức", "31/02/1960", "Nam", "X");
            assertThat(rows.get(3)).hasSize(6);
        }
        SheetInspection again = imports.inspect(file(marked), null, WorkProgress.UNWATCHED);
        assertThat(again.choices().fields()).containsEntry(6, Field.IGNORED);
        Path twice = marked(marked);
        assertThat(imports.inspect(file(twice), null, WorkProgress.UNWATCHED).choices().header())
                .extracting(header -> header.headings().size())
                .isEqualTo(7);
    }

    @Test
    void remembersWhatAColumnWasTakenFor() {
        Path list =
                plain(
                        cells("Họ và tên", "Cột lạ " + mark, "Năm sinh"),
                        cells("Nguyễn Văn Đức", "Nam", "1960"));
        SheetInspection found = imports.inspect(file(list), null, WorkProgress.UNWATCHED);
        assertThat(found.choices().fields()).containsEntry(1, Field.IGNORED);
        Map<Integer, Field> chosen = new HashMap<>(found.choices().fields());
        chosen.put(1, Field.SEX);
        imports.remember(found, found.choices().with(chosen));
        people.signIn(people.officer(Role.UNIT_SECRETARY, commune));
        assertThat(imports.inspect(file(list), null, WorkProgress.UNWATCHED).choices().fields())
                .containsEntry(1, Field.SEX);
    }

    @Test
    void aCommunesListLandsGroupByGroup() {
        ImportPlan plan =
                land(OfficeLists.letterhead("Chi bộ thôn 1", "Chi bộ thôn 2"), null, null);
        assertThat(plan.added()).isEqualTo(3);
        assertThat(plan.skipped()).hasSize(7);
        assertThat(
                        land(OfficeLists.letterhead("Chi bộ thôn 1", "Chi bộ thôn 2"), null, null)
                                .unchanged())
                .isEqualTo(3);
    }

    @Test
    void nobodyJoinsACellBeforeItIsFounded() {
        ImportPlan plan = preview(list(), LocalDate.of(2026, 1, 1));
        assertThat(plan.problems()).isEmpty();
        Path early =
                plain(
                        cells("Họ tên", "Năm sinh", "Phái", "Chi bộ", "Từ ngày"),
                        cells("Lê Văn Tám", "1980", "Nam", "thôn 1", "01/01/2019"));
        assertThat(preview(early, null).problems())
                .extracting(RowProblem::column, RowProblem::messageKey)
                .containsExactly(tuple(3, "people.import.unitNotThen"));
    }

    @Test
    void nothingStaysOfAnImportThatIsStopped() {
        Path list = list();
        WorkProgress stopped =
                new WorkProgress() {
                    @Override
                    public void step(String messageKey, long total) {
                        if (messageKey.endsWith("landing")) {
                            throw new IllegalStateException("stopped");
                        }
                    }

                    @Override
                    public void done(long done) {}

                    @Override
                    public void landing(String outcomeKey, Object... arguments) {}
                };
        assertThatThrownBy(() -> imports.land(file(list), choices(list, null), null, stopped))
                .isInstanceOf(IllegalStateException.class);
        assertThat(cadres()).isZero();
        assertThat(land(list, null, null).added()).isEqualTo(3);
    }

    @Test
    void warnsOfANewRowThatMayBeSomebodyWhoIsThere() {
        land(list(), null, null);
        Path list = plain(HEAD, cells("", "Nguyễn Văn Đức", "1960", "Nam", "", "Chi bộ thôn 2"));
        ImportPlan plan = preview(list, null);
        assertThat(plan.added()).isEqualTo(1);
        assertThat(plan.warnings())
                .extracting(RowProblem::row, RowProblem::messageKey)
                .containsExactly(tuple(2, "people.import.maybeSame"));
    }

    @Test
    void placesOfStudyAreDatedToo() {
        Path list =
                plain(
                        cells("Mã", "Họ tên", "Năm sinh", "Phái", "Chi bộ", "Nơi học tập"),
                        cells(mark + "1", "Lê Văn Tám", "1980", "Nam", "thôn 1", "Chi bộ thôn 2"));
        land(list, null, null);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT p.unit_id FROM place_of_study p
                                            JOIN cadre c ON c.id = p.cadre_id WHERE c.code = ?
                                        """)
                                .param(mark + "1")
                                .query(Long.class)
                                .single())
                .isEqualTo(second.value());
        assertThat(land(list, null, null).unchanged()).isEqualTo(1);
    }

    private Path marked(Path list) throws IOException {
        ImportPlan plan = preview(list, null);
        Path marked = Files.createTempFile("marked", ".xlsx");
        marked.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(marked)) {
            imports.writeMarked(
                    file(list),
                    choices(list, null),
                    plan,
                    new ImportWords(messages, Messages.VIETNAMESE),
                    out);
        }
        return marked;
    }

    private static ImportFile file(Path path) {
        return new ImportFile("danh sách.xlsx", path);
    }

    private ImportChoices choices(Path path, @Nullable LocalDate on) {
        SheetInspection found = imports.inspect(file(path), null, WorkProgress.UNWATCHED);
        return new ImportChoices(found.choices(), on == null ? imports.today() : on, null);
    }

    private ImportPlan preview(Path path, @Nullable LocalDate on) {
        return imports.preview(file(path), choices(path, on), WorkProgress.UNWATCHED);
    }

    private ImportPlan land(Path path, @Nullable LocalDate on, @Nullable String digest) {
        return imports.land(file(path), choices(path, on), digest, WorkProgress.UNWATCHED);
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "";
        } catch (BadInputException e) {
            return e.problems().getFirst().messageKey();
        }
    }

    private long cadres() {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) FROM membership WHERE unit_id IN (?, ?)
                            AND valid_to = '9999-12-31'
                        """)
                .param(first.value())
                .param(second.value())
                .query(Long.class)
                .single();
    }

    private long memberships() {
        return jdbc.sql("SELECT COUNT(*) FROM membership WHERE unit_id IN (?, ?)")
                .param(first.value())
                .param(second.value())
                .query(Long.class)
                .single();
    }

    private String generatedCode() {
        return jdbc.sql(
                        """
                        SELECT c.code FROM cadre c JOIN membership m ON m.cadre_id = c.id
                        WHERE m.unit_id = ? AND c.name_folded = 'y hanh'
                        """)
                .param(second.value())
                .query(String.class)
                .single();
    }

    private String value(String column, String code) {
        return jdbc.sql("SELECT " + column + " FROM cadre WHERE code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    private CadreId cadre(String code) {
        return new CadreId(
                jdbc.sql("SELECT id FROM cadre WHERE code = ?")
                        .param(code)
                        .query(Long.class)
                        .single());
    }

    private long unitOn(String code, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT m.unit_id FROM membership m JOIN cadre c ON c.id = m.cadre_id
                        WHERE c.code = ? AND m.valid_from <= ? AND m.valid_to > ?
                        """)
                .param(code)
                .param(day)
                .param(day)
                .query(Long.class)
                .single();
    }
}
