package vn.giangduong.people.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
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
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.memberships.MembershipService;
import vn.giangduong.people.memberships.Stay;

@IntegrationTest
class StayListTests {

    private static final String KIND = "memberships";
    private static final String HEAD =
            "Mã cán bộ,Họ và tên,Mã chi bộ,Từ ngày,Đến hết ngày,Lý do đến,Lý do đi\n";

    @Autowired private ListImportService lists;
    @Autowired private MembershipService memberships;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;

    @TempDir private Path folder;

    private UnitId commune;
    private UnitId now;
    private UnitId before;
    private UnitId elsewhere;
    private CadreId cadre;
    private CadreId stranger;

    @BeforeEach
    void twoCommunes() {
        clock.reset();
        UnitId province = people.province("Đảng bộ tỉnh");
        commune = people.unit("Đảng bộ xã Ia Lâm", "commune_committee", province);
        now = people.unit("Chi bộ thôn 1", "grassroots_cell", commune);
        before = people.unit("Chi bộ thôn 2", "grassroots_cell", commune);
        UnitId other = people.unit("Đảng bộ xã Đăk Rơ", "commune_committee", province);
        elsewhere = people.unit("Chi bộ thôn 9", "grassroots_cell", other);
        cadre = people.cadre("Đặng Thị Hạnh", now);
        stranger = people.cadre("Nguyễn Văn Lạ", elsewhere);
        jdbc.sql("UPDATE membership SET valid_from = '2024-01-01' WHERE cadre_id IN (?, ?)")
                .param(cadre.value())
                .param(stranger.value())
                .update();
        people.signIn(people.officer(Role.COMMITTEE_OFFICER, commune));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void pastStaysGoInWholeAndASecondTimeChangesNothing() throws IOException {
        String list =
                row(cadre, "dang thi hanh", before, "01/02/2021", "31/12/2022", "Kết nạp", "Đi học")
                        + row(cadre, "Đặng Thị Hạnh", now, "01/01/2024", "", "", "");
        ListPreview preview = preview(list);
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.count(Outcome.NEW)).isEqualTo(1);
        assertThat(preview.count(Outcome.UNCHANGED)).isEqualTo(1);
        assertThat(memberships.history(cadre)).hasSize(1);

        land(list, preview.digest());

        assertThat(memberships.history(cadre))
                .extracting(Stay::unit, Stay::from, Stay::until, Stay::reason, Stay::endReason)
                .containsExactly(
                        tuple(
                                before,
                                LocalDate.of(2021, 2, 1),
                                LocalDate.of(2023, 1, 1),
                                "Kết nạp",
                                "Đi học"),
                        tuple(now, LocalDate.of(2024, 1, 1), null, null, null));
        ListPreview again = preview(list);
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(2);
        assertThat(again.effective()).isZero();
    }

    @Test
    void aListWithOneBadRowLandsNothing() throws IOException {
        String list =
                row(cadre, "Đặng Thị Hạnh", before, "01/02/2021", "31/12/2022", "", "")
                        + row(cadre, "Đặng Thị Hạnh", before, "01/06/2023", "01/01/2024", "", "");
        ListPreview preview = preview(list);
        assertThat(preview.problems())
                .extracting(ListProblem::row, ListProblem::column, ListProblem::messageKey)
                .containsExactly(tuple(3, "from", "people.lists.memberships.overlapsHeld"));
        assertThat(preview.problems().getFirst().arguments())
                .containsExactly("01/06/2023 – 01/01/2024", "Chi bộ thôn 1", "01/01/2024 – ");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> land(list, preview.digest()));
        assertThat(memberships.history(cadre)).hasSize(1);
    }

    @Test
    void eachRowIsToldWhatIsWrongWithIt() throws IOException {
        jdbc.sql("UPDATE unit_version SET valid_to = '2022-07-01' WHERE unit_id = ?")
                .param(before.value())
                .update();
        String name = "Đặng Thị Hạnh";
        assertThat(
                        keys(
                                row(cadre, "Đặng Văn Hạnh", before, "01/02/2021", "", "", "")
                                        + row(cadre, name, commune, "01/02/2021", "", "", "")
                                        + row(cadre, name, before, "01/02/2031", "", "", "")
                                        + row(cadre, name, before, "01/02/2021", "1/1/2020", "", "")
                                        + row(cadre, name, before, "01/02/2021", "1/1/2030", "", "")
                                        + row(cadre, name, before, "01/02/2019", "1/1/2021", "", "")
                                        + row(cadre, name, before, "01/02/2021", "1/8/2022", "", "")
                                        + row(cadre, name, now, "01/02/2021", "1/2/2021", "", "")
                                        + row(cadre, name, now, "01/02/2021", "1/2/2021", "", "")
                                        + row(cadre, name, now, "01/01/2021", "1/3/2021", "", "")))
                .containsExactly(
                        "2 people.lists.otherName",
                        "3 people.lists.memberships.noCell",
                        "4 people.lists.memberships.from",
                        "5 people.lists.memberships.backwards",
                        "6 people.lists.memberships.toCome",
                        "7 people.lists.memberships.noUnitThen",
                        "8 people.lists.memberships.unitEnds",
                        "10 people.lists.memberships.twice",
                        "11 people.lists.memberships.overlapsListed");
    }

    @Test
    void whatLiesElsewhereIsAnsweredAsWhatIsNotThere() throws IOException {
        String list =
                row(stranger, "Nguyễn Văn Lạ", before, "01/02/2021", "01/02/2022", "", "")
                        + "KHONG-CO,Nguyễn Văn Lạ,"
                        + people.codeOf(before)
                        + ",01/02/2021,01/02/2022,,\n"
                        + row(cadre, "Đặng Thị Hạnh", elsewhere, "01/02/2021", "01/02/2022", "", "")
                        + code(cadre)
                        + ",Đặng Thị Hạnh,KHONG-CO,01/03/2021,01/02/2022,,\n";
        assertThat(keys(list))
                .containsExactly(
                        "2 people.lists.noPerson",
                        "3 people.lists.noPerson",
                        "4 people.lists.memberships.noUnit",
                        "5 people.lists.memberships.noUnit");
    }

    @Test
    void whoLooksAfterNobodyIsOfferedNoSuchList() {
        people.signIn(people.officer(Role.TRAINING_OFFICER, commune));
        assertThat(lists.offered()).noneMatch(list -> list.kind().equals(KIND));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> lists.template(KIND));
    }

    private List<String> keys(String rows) throws IOException {
        return preview(rows).problems().stream()
                .map(problem -> problem.row() + " " + problem.messageKey())
                .toList();
    }

    private ListPreview preview(String rows) throws IOException {
        return lists.preview(KIND, file(rows), Messages.VIETNAMESE, WorkProgress.UNWATCHED);
    }

    private void land(String rows, String digest) throws IOException {
        lists.land(KIND, file(rows), digest, Messages.VIETNAMESE, WorkProgress.UNWATCHED);
    }

    private ImportFile file(String rows) throws IOException {
        return new ImportFile("ds.csv", Files.writeString(folder.resolve("ds.csv"), HEAD + rows));
    }

    private String row(
            CadreId who,
            String name,
            UnitId unit,
            String from,
            String to,
            String reason,
            String endReason) {
        return String.join(",", code(who), name, people.codeOf(unit), from, to, reason, endReason)
                + "\n";
    }

    private String code(CadreId who) {
        return jdbc.sql("SELECT code FROM cadre WHERE id = ?")
                .param(who.value())
                .query(String.class)
                .single();
    }
}
