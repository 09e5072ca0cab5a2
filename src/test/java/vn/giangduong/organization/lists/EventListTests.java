package vn.giangduong.organization.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.giangduong.base.lists.ListPreview;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;

class EventListTests extends OrganizationListTests {

    private static final String HEAD =
            "Số sự kiện;Sự kiện;Ngày hiệu lực;Mã đơn vị;Tiếp nhận;Tên mới;Loại;Cấp trên;"
                    + "Đơn vị trực thuộc;Cán bộ;Chức vụ;Điện thoại;"
                    + "Số văn bản;Ngày văn bản;Cơ quan ban hành";

    private static final String DECISION = ";12-QĐ/TU;20/06/2025;Tỉnh ủy";

    EventListTests() {
        super("events");
    }

    /** A row up to the type of a new unit; the rest is empty but for the decision. */
    private static String row(String... cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            row.append(i == 0 ? "" : ";").append(i < cells.length ? quoted(cells[i]) : "");
        }
        return row + DECISION;
    }

    private static String quoted(String cell) {
        return cell.indexOf(';') < 0 ? cell : '"' + cell + '"';
    }

    @Test
    void carriesOutEveryKindByDayAndTheSameListAgainChangesNothing() {
        String a = code(communeA);
        String b = code(communeB);
        String c = code(cell);
        String merged = own + "AB";
        String part = own + "P";
        String fresh = own + "N";
        String[] list = {
            HEAD,
            row("", "Đổi tên", "05/07/2025", merged, "", "Đảng bộ xã Mới"),
            row(
                    "7",
                    "Sáp nhập",
                    "01/07/2025",
                    a + "; " + b,
                    merged,
                    "Đảng bộ xã AB",
                    "grassroots_committee",
                    code(district)),
            row("", "Thành lập", "02/07/2025", fresh, "", "Chi bộ Mới", "cell", merged),
            row("8", "Chia tách", "03/07/2025", c, c, "", "", "", "", "còn lại"),
            row("8", "Chia tách", "03/07/2025", c, part, "Chi bộ thôn 1B", "cell", merged),
            row("", "Đổi địa chỉ liên hệ", "04/07/2025", fresh, "", "", "", "", "", "", "", "09"),
            row("", "Kết thúc", "06/07/2025", fresh, part),
        };
        ListPreview seen = preview(list);
        assertThat(problems(seen)).isEmpty();
        assertThat(seen.rows()).hasSize(7).allMatch(row -> row.outcome().name().equals("NEW"));
        assertThat(units.findByCode(merged, DAY)).isEmpty();
        land(list);
        assertThat(at(merged, DAY).name()).isEqualTo("Đảng bộ xã AB");
        assertThat(at(merged, DAY.plusDays(4)).name()).isEqualTo("Đảng bộ xã Mới");
        assertThat(units.findByCode(a, DAY)).isEmpty();
        assertThat(at(c, DAY).parent()).isEqualTo(at(merged, DAY).id());
        assertThat(at(part, DAY.plusDays(2)).name()).isEqualTo("Chi bộ thôn 1B");
        assertThat(units.findByCode(fresh, DAY.plusDays(5))).isEmpty();
        assertThat(land(list).rows())
                .hasSize(7)
                .allMatch(row -> row.outcome().name().equals("UNCHANGED"));
    }

    @Test
    void movesAndChangesTypes() {
        String[] list = {
            HEAD,
            row("", "Chuyển cấp trên", "01/07/2025", code(cell), "", "", "", code(communeB)),
            row("", "Đổi loại", "01/07/2025", code(communeB), "", "", "direct_committee"),
        };
        ListPreview seen = preview(list);
        assertThat(problems(seen)).filteredOn(problem -> !problem.endsWith("misplaced")).isEmpty();
        String[] moving = {list[0], list[1]};
        land(moving);
        assertThat(at(code(cell), DAY).parent()).isEqualTo(communeB);
        assertThat(outcomes(preview(moving))).containsExactly("2 UNCHANGED");
    }

    @Test
    void aCircleStandsWithTheParentThatMakesIt() {
        String b = code(communeB);
        ListPreview seen =
                preview(
                        HEAD,
                        row("", "Chuyển cấp trên", "01/07/2025", b, "", "", "", b),
                        row(
                                "",
                                "Chuyển cấp trên",
                                "01/07/2025",
                                code(district),
                                "",
                                "",
                                "",
                                code(communeA)));
        assertThat(problems(seen)).containsExactly("2 parent CYCLE", "3 parent CYCLE");
        assertThat(seen.problems())
                .extracting(problem -> problem.arguments().getFirst())
                .containsExactly("Đảng bộ xã B", "Đảng bộ huyện");
    }

    @Test
    void sendsMembersOfADividedUnitWhereTheListSays() {
        CadreId one = people.cadre("Trần Thị Một", cell);
        CadreId two = people.cadre("Trần Thị Hai", cell);
        String part = own + "P";
        land(
                HEAD,
                row(
                        "8",
                        "Chia tách",
                        "03/07/2025",
                        code(cell),
                        code(cell),
                        "",
                        "",
                        "",
                        "",
                        "Còn lại"),
                row(
                        "8",
                        "Chia tách",
                        "03/07/2025",
                        code(cell),
                        part,
                        "Chi bộ thôn 1B",
                        "cell",
                        code(communeA),
                        "",
                        codeOf(two)));
        assertThat(unitOf(one)).isEqualTo(code(cell));
        assertThat(unitOf(two)).isEqualTo(part);
    }

    @Test
    void namesEveryRowThatCannotBeAndLandsNothing() {
        UnitId elsewhere = people.unit("Chi bộ kín", "cell", people.province("Tỉnh khác"));
        String a = code(communeA);
        String[] list = {
            HEAD,
            row("", "Thành lập", "01/07/2025", own + "N", "", "Chi bộ Mới", "cell", a),
            row("", "Đổi tên", "01/07/2025", code(elsewhere), "", "Tên khác"),
            row("", "Đổi tên", "01/07/2025", code(cell)),
            row("", "Chuyển cấp trên", "01/07/2025", code(cell)),
            row("5", "Sáp nhập", "01/07/2025", a, code(communeB)),
            row("5", "Kết thúc", "01/07/2025", a),
            row("6", "Đổi loại", "01/07/2025", code(cell), "", "", "không có"),
            row("", "Thành lập", "01/07/2025", own + "M", "", "Chi bộ", "cell", code(elsewhere)),
            row("9", "Chia tách", "01/07/2025", code(cell), code(cell)),
        };
        assertThat(problems(preview(list)))
                .containsExactlyInAnyOrder(
                        "3 units unknownUnit",
                        "4 name noName",
                        "5 parent noUnit",
                        "7 kind otherKind",
                        "8 type unknownType",
                        "9 parent unknownUnit",
                        "10 units tooFewParts");
        assertThat(refusal("", list)).hasSize(7);
        assertThat(units.findByCode(own + "N", DAY)).isEmpty();
    }

    @Test
    void isNotThereForWhoLooksAfterNoUnits() {
        refusesWhoLooksAfterNoUnits(HEAD, row("", "Kết thúc", "01/07/2025", code(cell)));
    }

    private String codeOf(CadreId cadre) {
        return jdbc.sql("SELECT code FROM cadre WHERE id = ?")
                .param(cadre.value())
                .query(String.class)
                .single();
    }

    private String unitOf(CadreId cadre) {
        return jdbc.sql(
                        """
                        SELECT u.code FROM membership m JOIN unit u ON u.id = m.unit_id
                        WHERE m.cadre_id = ? AND m.valid_from <= '2025-07-04'
                            AND m.valid_to > '2025-07-04'
                        """)
                .param(cadre.value())
                .query(String.class)
                .single();
    }
}
