package vn.giangduong.people.cadres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
import vn.giangduong.base.security.NamesNeedReasonException;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.NamesPurpose;
import vn.giangduong.people.NamesReasonService;
import vn.giangduong.people.memberships.MembershipService;

@IntegrationTest
class CadreListTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired private CadreList list;
    @Autowired private MembershipService memberships;
    @Autowired private CadreRegister register;
    @Autowired private NamesReasonService reasons;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestPeople people;
    @Autowired private TestApi api;
    @Autowired private TestClock clock;

    private UnitId commune;
    private UnitId cell;
    private UnitId neighbour;
    private SignedIn officer;

    @BeforeEach
    void aCommune() {
        clock.reset();
        UnitId province = people.province("Đảng bộ tỉnh");
        commune = people.unit("Đảng bộ xã", "direct_committee", province);
        cell = people.unit("Chi bộ thôn 1", "grassroots_cell", commune);
        neighbour = people.unit("Chi bộ thôn 2", "grassroots_cell", commune);
        officer = people.officer(Role.COMMITTEE_OFFICER, commune);
        people.signIn(officer);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** Given name by letters, then by tones; only then the family name; only then the middle. */
    @Test
    void sortsAsVietnamesePeopleAreSorted() {
        List<String> right =
                List.of(
                        "Vũ Anh",
                        "Bùi Ánh",
                        "Lê Thị Ân",
                        "Nguyễn Văn Dũng",
                        "A Đức",
                        "Đặng Đức",
                        "Trần Văn Hoa",
                        "Bùi Hòa",
                        "Nguyễn An Hùng",
                        "Nguyễn Ân Hùng",
                        "Nguyễn Văn Hùng",
                        "Ông Hùng",
                        "Bùi Hưng",
                        "Vũ Ma",
                        "Lê Mà",
                        "Hồ Mả",
                        "Đỗ Mã",
                        "Cao Má",
                        "Bùi Mạ",
                        "Ý");
        List<String> mixed = new java.util.ArrayList<>(right);
        Collections.shuffle(mixed, new Random(5));
        mixed.forEach(name -> people.cadre(name, cell));

        assertThat(names("")).containsExactlyElementsOf(right);
    }

    @Test
    void findsWithoutMarksAndByCodeAndShowsPageByPage() {
        CadreId hung = people.cadre("Đỗ Văn Hưng", cell);
        people.cadre("Đỗ Văn Hùng", neighbour);
        IntStream.range(0, 60).forEach(i -> people.cadre("Lê Thị Hoa", cell));

        assertThat(names("do van hung")).containsExactly("Đỗ Văn Hùng", "Đỗ Văn Hưng");
        CadrePage second = list.page(new CadreFilter(null, "", TODAY), 1);
        assertThat(second.total()).isEqualTo(62);
        assertThat(second.people()).hasSize(12);
        assertThat(list.page(new CadreFilter(null, "", TODAY), 99).page()).isEqualTo(1);
        String code = list.page(new CadreFilter(cell, "Đỗ", TODAY), 0).people().getFirst().code();
        assertThat(list.page(new CadreFilter(null, code, TODAY), 0).people())
                .extracting(CadreRow::id)
                .containsExactly(hung);
        assertThat(api.logged(officer, "cadre.list")).isEqualTo(5);
    }

    @Test
    void aChoiceWithTheMarksThatWereTypedComesFirst() {
        people.cadre("Lê Hùng", cell);
        people.cadre("Lê Hưng", cell);
        assertThat(list.choices("hưng", 0, 10, Permission.SEE_NAMES))
                .extracting(CadreRow::fullName)
                .containsExactly("Lê Hưng", "Lê Hùng");
        assertThat(list.choices("hung", 0, 10, Permission.SEE_NAMES))
                .extracting(CadreRow::unitName)
                .containsOnly("Chi bộ thôn 1");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> list.choices("hung", 0, 10, Permission.MANAGE_CLASSES));
    }

    @Test
    void onADayInThePastStandsWhoWasThereThen() {
        CadreId moved = people.cadre("Lê Văn Tám", cell);
        UnitId other =
                people.unit("Chi bộ thôn 7", "grassroots_cell", people.province("Tỉnh khác"));
        people.signIn(people.officer(Role.COMMITTEE_OFFICER, commune));
        assertThat(list.page(new CadreFilter(cell, "", TODAY), 0).people()).hasSize(1);
        people.signIn(officer);
        memberships.transfer(moved, neighbour, LocalDate.of(2026, 6, 1), "Chuyển");

        assertThat(unitOn(LocalDate.of(2026, 5, 31))).isEqualTo(cell);
        assertThat(unitOn(LocalDate.of(2026, 6, 1))).isEqualTo(neighbour);
        people.signIn(people.officer(Role.UNIT_SECRETARY, cell));
        CadreRow then =
                list.page(new CadreFilter(null, "", LocalDate.of(2026, 5, 31)), 0)
                        .people()
                        .getFirst();
        assertThat(then.mayOpen()).as("has left since").isFalse();
        assertThat(list.page(new CadreFilter(null, "", TODAY), 0).people()).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> list.page(new CadreFilter(other, "", TODAY), 0));
    }

    @Test
    void namesBelowTheNextLevelNeedAReasonFirst() {
        CadreId deep = people.cadre("Lê Văn Sâu", cell);
        UnitId province =
                new UnitId(
                        jdbc.sql("SELECT parent_id FROM unit_version WHERE unit_id = ?")
                                .param(commune.value())
                                .query(Long.class)
                                .single());
        String code =
                jdbc.sql("SELECT code FROM cadre WHERE id = ?")
                        .param(deep.value())
                        .query(String.class)
                        .single();
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
        assertThatExceptionOfType(NamesNeedReasonException.class)
                .isThrownBy(() -> list.page(new CadreFilter(null, "", TODAY), 0));
        assertThatExceptionOfType(NamesNeedReasonException.class)
                .isThrownBy(() -> register.open(code));
        reasons.give(people.codeOf(province), NamesPurpose.CHECK_FIGURES, "");
        assertThat(list.page(new CadreFilter(null, "", TODAY), 0).total()).isEqualTo(1);
        assertThat(register.open(code).id()).isEqualTo(deep);
    }

    private UnitId unitOn(LocalDate day) {
        return list.page(new CadreFilter(null, "", day), 0).people().getFirst().unit();
    }

    private List<String> names(String search) {
        return list.page(new CadreFilter(null, search, TODAY), 0).people().stream()
                .map(CadreRow::fullName)
                .toList();
    }
}
