package vn.giangduong.people.cadres.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.text.Messages;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.cadres.CadreList;
import vn.giangduong.people.cadres.CadreRegister;
import vn.giangduong.people.cadres.CadreRow;
import vn.giangduong.people.memberships.PlaceOfStudyService;
import vn.giangduong.people.personal.PersonalDataService;
import vn.giangduong.people.picker.CadrePicker;

@IntegrationTest
class PeopleViewTests extends SpringBrowserlessTest {

    @Autowired private TestPeople people;
    @Autowired private PlaceOfStudyService places;
    @Autowired private CadreList list;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private CadreRegister register;
    @Autowired private PersonalDataService personal;

    private CadreId cadre;
    private UnitId cell;
    private String code;
    private SignedIn officer;

    @BeforeEach
    void aCell() {
        clock.reset();
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        UnitId province = people.province("Đảng bộ tỉnh");
        cell = people.unit("Chi bộ thôn Kon Lâm", "grassroots_cell", province);
        cadre = people.cadre("Đặng Thị Hạnh", cell);
        code =
                jdbc.sql("SELECT code FROM cadre WHERE id = ?")
                        .param(cadre.value())
                        .query(String.class)
                        .single();
        people.cadre("Đặng Thị Hạnh", cell);
        officer = people.officer(Role.COMMITTEE_OFFICER, province);
        people.signIn(officer);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void theListShowsBirthYearAndUnitBesideTheName() {
        navigate(PeopleView.class);
        assertThat(text()).contains("Đặng Thị Hạnh", "1985", "Chi bộ thôn Kon Lâm", code);
        assertThat(text()).doesNotContain("!people.");
    }

    @Test
    void aRefusedEditKeepsWhatWasTyped() {
        navigate(PersonView.class, Map.of("code", code));
        assertThat(text()).contains("Chi bộ thôn Kon Lâm", "hiện nay");
        button("Sửa thông tin").click();
        TextField phone = field("Điện thoại");
        phone.setValue("gọi sau");
        field("Chức vụ").setValue("Bí thư");
        button("Lưu").click();
        assertThat(field("Điện thoại").getValue()).isEqualTo("gọi sau");
        assertThat(field("Điện thoại").isInvalid()).isTrue();
        assertThat(text()).contains("Chưa lưu được");
        field("Điện thoại").setValue("0912 345 678");
        button("Lưu").click();
        assertThat(text()).contains("Đã lưu", "0912 345 678", "Bí thư");
    }

    @Test
    void anyTwoRecordsAreChosenForComparison() {
        navigate(DuplicatesView.class);
        List<CadreRow> found = list.choices("dang thi hanh", 0, 20, Permission.MANAGE_PEOPLE);
        CadrePicker first = find(CadrePicker.class).all().getFirst();
        CadrePicker second = find(CadrePicker.class).all().getLast();
        first.setValue(found.getFirst());
        second.setValue(found.getFirst());
        button("So sánh hai hồ sơ này").click();
        assertThat(second.getErrorMessage()).isEqualTo("Chọn hai hồ sơ khác nhau.");
        second.setValue(found.getLast());
        button("So sánh hai hồ sơ này").click();
        assertThat(getCurrentView()).isInstanceOf(DuplicateView.class);
    }

    @Test
    void doubledRecordsAreComparedAndMadeOneWithAReason() {
        navigate(DuplicatesView.class);
        assertThat(text()).contains("Khá giống", "cùng năm sinh", "cùng chi bộ");
        String other =
                jdbc.sql(
                                """
                                SELECT c.code FROM cadre c JOIN membership m ON m.cadre_id = c.id
                                WHERE c.id <> :id AND m.unit_id =
                                    (SELECT unit_id FROM membership WHERE cadre_id = :id)
                                """)
                        .param("id", cadre.value())
                        .query(String.class)
                        .single();
        navigate(DuplicateView.class, Map.of("first", code, "second", other));
        button("Gộp làm một").click();
        assertThat(text()).contains("Hãy viết vì sao");
        field("Vì sao biết là một người").setValue("Đã gọi điện");
        button("Gộp làm một").click();
        navigate(PersonView.class, Map.of("code", other));
        assertThat(text()).contains("Hồ sơ đã gộp vào đây", "Đã gọi điện", code);
    }

    @Test
    void oneSeesWhatIsHeldAndWhoLookedInBothLanguages() {
        register.open(code);
        people.signIn(people.studying(cadre));
        navigate(MyDataView.class);
        assertThat(text())
                .contains("Đặng Thị Hạnh", "Chi bộ thôn Kon Lâm", officer.code(), "xem hồ sơ");
        assertThat(text()).doesNotContain("!people.", "!training.", "!assessment.");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(MyDataView.class);
        assertThat(text()).contains("read the record").doesNotContain("!people.");
        assertThat(personal.json(Locale.ENGLISH))
                .contains("\"people.data.record\"", "\"full_name\" : \"Đặng Thị Hạnh\"")
                .contains("\"action\" : \"cadre.read\"", officer.code());
        assertThat(new String(personal.pdf(Messages.VIETNAMESE), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void anotherPlaceOfStudyIsEndedWhereItIsShown() {
        navigate(PersonView.class, Map.of("code", code));
        assertThat(find(Button.class).withText("Thôi học ở nơi khác").all()).isEmpty();
        LocalDate october = LocalDate.of(2026, 10, 1);
        places.studiesAt(cadre, cell, october, "Học gần nhà");
        navigate(PersonView.class, Map.of("code", code));
        button("Thôi học ở nơi khác").click();
        button("Thôi học ở đó").click();
        assertThat(places.history(cadre).getFirst().until()).isEqualTo("2026-11-22");
        assertThat(find(Button.class).withText("Thôi học ở nơi khác").all()).isEmpty();
    }

    @Test
    void formsSpeakBothLanguages() {
        for (Locale locale : new Locale[] {Messages.VIETNAMESE, Locale.ENGLISH}) {
            UI.getCurrent().setLocale(locale);
            navigate(NewPersonView.class);
            assertThat(text()).doesNotContain("!people.");
            navigate(PersonView.class, Map.of("code", code));
            assertThat(text()).doesNotContain("!people.");
            navigate(DuplicatesView.class);
            assertThat(text()).doesNotContain("!people.");
        }
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
