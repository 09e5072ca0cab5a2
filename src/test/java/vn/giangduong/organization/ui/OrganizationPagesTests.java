package vn.giangduong.organization.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.Messages;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitContact;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.NewUnit;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitEventKind;
import vn.giangduong.organization.events.UnitEventService;
import vn.giangduong.organization.events.UnitTarget;

@IntegrationTest
class OrganizationPagesTests extends SpringBrowserlessTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final LegalDocument DECISION =
            new LegalDocument("12-QĐ/TU", LocalDate.of(2025, 6, 20), "Tỉnh ủy");

    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private UnitEventService events;

    private UnitId province;
    private UnitId district;
    private UnitId other;
    private UnitId commune;

    @BeforeEach
    void twoDistrictsOfAProvince() {
        UI.getCurrent().getSession().setLocale(Messages.VIETNAMESE);
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        clock.reset();
        province = people.province("Đảng bộ tỉnh Sơn Hà");
        district = people.unit("Đảng bộ huyện Đắk Tơ", "direct_committee", province);
        other = people.unit("Đảng bộ huyện Sa Bình", "direct_committee", province);
        commune = people.unit("Đảng bộ xã Ia Chim", "grassroots_committee", district);
        people.unit("Chi bộ thôn Một", "cell", commune);
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    private UnitCode code(UnitId unit) {
        return new UnitCode(people.codeOf(unit));
    }

    private void apply(UnitEventDraft draft) {
        events.apply(draft, events.preview(draft).revision());
    }

    @Test
    void theTreeOpensLevelByLevel() {
        UI.getCurrent().navigate(OrganizationRoutes.TREE);

        assertThat(texts(H1.class)).containsExactly("Cây tổ chức");
        assertThat(texts(Anchor.class))
                .contains("Đảng bộ tỉnh Sơn Hà", "Đảng bộ huyện Đắk Tơ")
                .doesNotContain("Đảng bộ xã Ia Chim");

        NativeButton fold =
                find(NativeButton.class).all().stream()
                        .filter(
                                button ->
                                        "Mở các đơn vị trực thuộc Đảng bộ huyện Đắk Tơ"
                                                .equals(
                                                        button.getElement()
                                                                .getAttribute("aria-label")))
                        .findFirst()
                        .orElseThrow();
        test(fold).click();

        assertThat(texts(Anchor.class)).contains("Đảng bộ xã Ia Chim");
        assertThat(fold.getElement().getAttribute("aria-expanded")).isEqualTo("true");
    }

    @Test
    void aUnitIsFoundByPartOfItsNameWithoutMarks() {
        UI.getCurrent().navigate(OrganizationRoutes.TREE);

        test(find(TextField.class).withClassName("organization-search").single())
                .setValue("ia chim");

        assertThat(texts(Anchor.class))
                .contains("Đảng bộ xã Ia Chim")
                .doesNotContain("Chi bộ thôn Một");
    }

    @Test
    void aDayInThePastShowsTheTreeOfThatDay() {
        apply(
                new UnitEventDraft.Rename(
                        code(commune),
                        "Đảng bộ xã Ya Chim",
                        "Xã Ya Chim",
                        null,
                        DAY,
                        DECISION,
                        ""));

        OrganizationRoutes.unit(people.codeOf(district), DAY.minusDays(1)).open();
        assertThat(texts(Anchor.class)).contains("Đảng bộ xã Ia Chim");

        OrganizationRoutes.unit(people.codeOf(district), DAY).open();
        assertThat(texts(Anchor.class))
                .contains("Đảng bộ xã Ya Chim")
                .doesNotContain("Đảng bộ xã Ia Chim");
    }

    @Test
    void anEventIsSeenBeforeItIsAppliedAndCanBeUndone() {
        OrganizationRoutes.newEvent(people.codeOf(commune), UnitEventKind.RENAME).open();
        test(field("Tên đơn vị")).setValue("Đảng bộ xã Ya Chim");
        test(field("Số, ký hiệu văn bản")).setValue("12-QĐ/TU");

        test(button("Xem trước hệ quả")).click();
        assertThat(texts(ListItem.class)).anyMatch(text -> text.contains("ngày văn bản"));
        assertThat(field("Tên đơn vị").getValue()).isEqualTo("Đảng bộ xã Ya Chim");

        test(field("Số, ký hiệu văn bản")).setValue("");
        test(button("Xem trước hệ quả")).click();
        assertThat(texts(ListItem.class)).anyMatch(text -> text.contains("chưa có văn bản"));
    }

    @Test
    void theComparisonShowsWhereBranchesWent() {
        apply(
                new UnitEventDraft.Merge(
                        List.of(code(district), code(other)),
                        new UnitTarget.Founded(
                                new NewUnit(
                                        new UnitCode("M" + people.codeOf(district)),
                                        "Đảng bộ huyện Đắk Sa",
                                        "Huyện Đắk Sa",
                                        null,
                                        "direct_committee",
                                        code(province),
                                        UnitContact.NONE,
                                        1)),
                        java.util.Map.of(),
                        DAY,
                        DECISION,
                        ""));

        OrganizationRoutes.compare(null, DAY.minusDays(1), DAY).open();

        assertThat(find(TreeChangePicture.class).single().getElement().getAttribute("flows"))
                .contains("\"units\":3", "\"units\":1");
        assertThat(texts(Paragraph.class))
                .contains("Về Huyện Đắk Sa (3)")
                .anyMatch(text -> text.startsWith("Từ ") && text.contains("(3)"));
        assertThat(texts(NativeButton.class))
                .contains("Kết thúc (2)", "Thành lập (1)", "Chuyển cấp trên (1)");

        OrganizationRoutes.unit(people.codeOf(district), DAY).open();
        assertThat(texts(Anchor.class)).contains("Đảng bộ huyện Đắk Sa");
    }

    @Test
    void anotherProvincesUnitsAreNotThere() {
        UnitId foreign = people.province("Đảng bộ tỉnh khác");
        UI.getCurrent().navigate("organization/unit/" + people.codeOf(foreign));
        assertThat(texts(H1.class)).containsExactly("Không có trang này");

        UI.getCurrent().navigate(OrganizationRoutes.TREE);
        test(find(TextField.class).withClassName("organization-search").single())
                .setValue("tinh khac");
        assertThat(texts(Anchor.class)).doesNotContain("Đảng bộ tỉnh khác");
    }

    @Test
    void aSecretaryReadsTheTreeButChangesNothing() {
        people.signIn(people.officer(Role.UNIT_SECRETARY, district));
        UI.getCurrent().navigate("organization/unit/" + people.codeOf(commune));
        assertThat(texts(H1.class)).containsExactly("Đảng bộ xã Ia Chim");
        assertThat(texts(Anchor.class)).doesNotContain("Đổi tên", "Sáp nhập");

        UI.getCurrent().navigate("organization/unit/" + people.codeOf(commune) + "/rename");
        assertThat(texts(H1.class)).doesNotContain("Đổi tên");
    }

    @Test
    void theKindsOfUnitsAreShownWithWhereTheyMaySit() {
        UI.getCurrent().navigate(OrganizationRoutes.TYPES);
        assertThat(texts(com.vaadin.flow.component.html.Span.class))
                .contains("Chi bộ cơ sở", "Tổ chức cơ sở đảng, Có đảng viên sinh hoạt trực tiếp");
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(each -> text.equals(each.getText()))
                .findFirst()
                .orElseThrow();
    }

    private <T extends Component & HasText> List<String> texts(Class<T> type) {
        return find(type).all().stream().map(HasText::getText).toList();
    }
}
