package vn.giangduong.organization.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.giangduong.base.lists.ListPreview;
import vn.giangduong.base.security.Role;
import vn.giangduong.organization.UnitId;

class UnitListTests extends OrganizationListTests {

    private static final String HEAD =
            "Mã đơn vị;Tên đơn vị;Tên viết tắt;Loại;Cấp trên;Từ ngày;Điện thoại;"
                    + "Số văn bản;Ngày văn bản;Cơ quan ban hành";

    UnitListTests() {
        super("units");
    }

    private static String row(
            String code, String name, String type, String parent, String day, String phone) {
        return String.join(
                ";",
                code,
                name,
                "",
                type,
                parent,
                day,
                phone,
                "12-QĐ/TU",
                "20/06/2025",
                "Ban Thường vụ Tỉnh ủy");
    }

    private String founded(String code, String name, String type, String parent) {
        return row(own + code, name, type, parent, "01/07/2025", "");
    }

    @Test
    void foundsUnitsWhateverTheirOrderAndTheSameListAgainChangesNothing() {
        String[] list = {
            HEAD,
            founded("C1", "Chi bộ thôn Một", "Chi bộ trực thuộc", own + "X"),
            founded("X", "Đảng bộ xã X", "grassroots_committee", code(district)),
            founded("C2", "Chi bộ thôn Hai", "cell", own + "X")
        };
        list[1] = list[1].replace("Chi bộ trực thuộc", "cell");
        assertThat(outcomes(preview(list))).containsExactly("2 NEW", "3 NEW", "4 NEW");
        assertThat(units.findByCode(own + "X", DAY)).isEmpty();
        land(list);
        assertThat(at(own + "C1", DAY).parent()).isEqualTo(at(own + "X", DAY).id());
        assertThat(at(own + "C1", DAY).shortName()).isEqualTo("Chi bộ thôn Một");
        assertThat(units.isWithin(at(own + "C2", DAY).id(), province, DAY)).isTrue();
        assertThat(outcomes(land(list)))
                .containsExactly("2 UNCHANGED", "3 UNCHANGED", "4 UNCHANGED");
        assertThat(
                        jdbc.sql(
                                        "SELECT COUNT(*) FROM unit_event e JOIN unit_event_unit x"
                                                + " ON x.event_id = e.id WHERE x.unit_id = ?"
                                                + " AND x.part = 'SUBJECT'")
                                .param(at(own + "C1", DAY).id().value())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void recordsWhatDiffersAsEventsOnTheDayOfTheRow() {
        String[] list = {
            HEAD,
            row(code(cell), "Chi bộ thôn Nhất", "cell", code(communeB), "01/07/2025", "0260 1")
        };
        ListPreview seen = land(list);
        assertThat(outcomes(seen)).containsExactly("2 CHANGED");
        assertThat(sentences(seen)).containsExactly("rename", "move", "changeContact");
        assertThat(at(code(cell), DAY).name()).isEqualTo("Chi bộ thôn Nhất");
        assertThat(at(code(cell), DAY).parent()).isEqualTo(communeB);
        assertThat(at(code(cell), DAY.minusDays(1)).name()).isEqualTo("Chi bộ thôn 1");
        assertThat(outcomes(preview(list))).containsExactly("2 UNCHANGED");
    }

    @Test
    void anEmptyCellTakesNothingAway() {
        land(HEAD, row(code(cell), "Chi bộ thôn 1", "cell", "", "01/07/2025", "0260 1"));
        ListPreview again =
                preview(HEAD, row(code(cell), "Chi bộ thôn 1", "cell", "", "02/07/2025", ""));
        assertThat(outcomes(again)).containsExactly("2 UNCHANGED");
    }

    @Test
    void landsWholeOrNotAtAllAndNamesEveryRow() {
        String[] list = {
            HEAD,
            founded("X", "Đảng bộ xã X", "grassroots_committee", code(district)),
            founded("Y", "Đảng bộ xã Y", "không có", code(district)),
            founded("Z", "Chi bộ Z", "cell", own + "Y"),
            founded("W", "Chi bộ W", "cell", "khong-co"),
            founded("X", "Đảng bộ xã X", "grassroots_committee", code(district)),
            row("a b", "Tên", "cell", "", "01/07/2025", ""),
            founded("P", "Đảng bộ P", "cell", own + "Q"),
            founded("Q", "Đảng bộ Q", "cell", own + "P"),
            row(code(cell), "Chi bộ", "cell", "", "01/07/2010", ""),
            founded("D", "Chi bộ D", "cell", own + "X").replace("20/06/2025", "")
        };
        assertThat(problems(preview(list)))
                .contains(
                        "3 type unknownType",
                        "4 parent aboveMissing",
                        "5 parent unknownUnit",
                        "6 code twice",
                        "7 code oneUnit",
                        "10 valid_from notThen",
                        "11 document_date halfDocument")
                .anyMatch(problem -> problem.endsWith("parent circle"));
        assertThat(refusal("", list)).hasSizeGreaterThan(7);
        assertThat(units.findByCode(own + "X", DAY)).isEmpty();
    }

    @Test
    void foundingNeedsADecision() {
        ListPreview seen =
                preview(
                        "Mã;Tên;Loại;Cấp trên;Từ ngày",
                        own + "X;Chi bộ;cell;" + code(communeA) + ";01/07/2025");
        assertThat(problems(seen)).containsExactly("2 document_number noDocument");
    }

    @Test
    void whatWasSeenIsWhatLands() {
        String[] list = {
            HEAD, founded("X", "Đảng bộ xã X", "grassroots_committee", code(district))
        };
        assertThat(refusal("", list)).containsExactly("base.lists.notConfirmed");
        assertThat(refusal("something else", list)).containsExactly("base.lists.changedMeanwhile");
        assertThat(units.findByCode(own + "X", DAY)).isEmpty();
    }

    @Test
    void aUnitOfAnotherProvinceIsAnsweredLikeACodeThatCannotBeUsed() {
        UnitId elsewhere = people.province("Tỉnh khác");
        UnitId hidden = people.unit("Chi bộ kín", "cell", elsewhere);
        ListPreview seen =
                preview(
                        HEAD,
                        row(code(hidden), "Chi bộ kín", "cell", "", "01/07/2025", ""),
                        founded("X", "Chi bộ", "cell", code(elsewhere)));
        assertThat(problems(seen)).containsExactly("2 code codeTaken", "3 parent unknownUnit");
        assertThat(seen.rows()).isEmpty();
    }

    @Test
    void isNotThereForWhoLooksAfterNoUnits() {
        refusesWhoLooksAfterNoUnits(HEAD, founded("X", "Chi bộ", "cell", code(communeA)));
    }

    @Test
    void anAdministratorMayToo() {
        people.signIn(people.officer(Role.ADMINISTRATOR, province));
        assertThat(outcomes(preview(HEAD, founded("X", "Chi bộ X", "cell", code(communeA)))))
                .containsExactly("2 NEW");
    }

    @Test
    void aUnitToComeIsThereWhenItsListComesAgain() {
        String[] list = {
            HEAD, row(own + "F", "Chi bộ F", "cell", code(communeA), "01/01/2030", "")
        };
        land(list);
        assertThat(at(own + "F", LocalDate.of(2030, 1, 1)).parent()).isEqualTo(communeA);
        assertThat(outcomes(preview(list))).containsExactly("2 UNCHANGED");
    }

    @Test
    void writesDownWhoHandedItIn() {
        land(HEAD, founded("X", "Đảng bộ xã X", "grassroots_committee", code(district)));
        assertThat(
                        jdbc.sql(
                                        "SELECT action FROM audit_log WHERE subject_type = 'list'"
                                                + " AND subject_id = 'units'"
                                                + " ORDER BY id DESC LIMIT 2")
                                .query(String.class)
                                .list())
                .containsExactly("list.land", "list.preview");
    }
}
