package vn.giangduong.people.grants.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestApi;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.text.Messages;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.NamesPurpose;
import vn.giangduong.people.grants.AccountChoice;
import vn.giangduong.people.grants.GrantService;

@IntegrationTest
class GrantPagesTests extends SpringBrowserlessTest {

    @Autowired private GrantService grants;
    @Autowired private TestPeople people;
    @Autowired private TestApi api;
    @Autowired private TestClock clock;

    private UnitId province;
    private UnitId cell;
    private SignedIn member;

    @BeforeEach
    void aCommitteeWithACell() {
        clock.reset();
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        province = people.province("Đảng bộ tỉnh");
        UnitId committee = people.unit("Đảng bộ xã", "grassroots_committee", province);
        cell = people.unit("Chi bộ thôn", "cell", committee);
        member = people.studying(people.cadre("Nguyễn Văn Bảy", cell));
        people.signIn(people.officer(Role.COMMITTEE_OFFICER, committee));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRoleIsGivenAndEnded() {
        UI.getCurrent().navigate("grants/new", QueryParameters.of("unit", people.codeOf(cell)));
        find(Select.class).single().setValue(Role.UNIT_SECRETARY);
        AccountChoice choice = grants.accounts("bay").getFirst();
        ((ComboBox<AccountChoice>) find(ComboBox.class).all().getLast()).setValue(choice);
        find(TextField.class).single().setValue("QĐ 3-QĐ/ĐU");
        button("Giao quyền").click();
        assertThat(text())
                .contains("Quyền của Nguyễn Văn Bảy")
                .contains("Bí thư, người lập báo cáo")
                .contains("Đang có hiệu lực")
                .contains("QĐ 3-QĐ/ĐU");

        button("Cho thôi").click();
        find(TextField.class).all().getLast().setValue("chuyển công tác");
        find(Button.class).withText("Cho thôi").all().getLast().click();
        assertThat(text()).contains("Đã thôi").contains("chuyển công tác");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        UI.getCurrent().navigate("grants/new", QueryParameters.of("unit", people.codeOf(cell)));
        find(TextField.class).single().setValue("QĐ 3");
        button("Giao quyền").click();
        assertThat(text()).contains("Hãy chọn quyền.").contains("Hãy chọn người được giao.");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("QĐ 3");
    }

    @Test
    @SuppressWarnings("unchecked")
    void namesBelowTheNextLevelAskForAReasonAndThenOpen() {
        SignedIn officer = people.officer(Role.PROVINCE_OFFICER, province);
        people.signIn(officer);
        UI.getCurrent()
                .navigate(
                        "grants/new",
                        QueryParameters.fromString("deep=1&unit=" + people.codeOf(cell)));
        assertThat(text()).contains("Vì sao đồng chí cần xem tên?").contains("Chi bộ thôn");
        assertThat(text()).doesNotContain("Nguyễn Văn Bảy");

        button("Ghi lý do và xem").click();
        assertThat(find(RadioButtonGroup.class).single().isInvalid()).isTrue();
        find(RadioButtonGroup.class).single().setValue(NamesPurpose.LIST);
        button("Ghi lý do và xem").click();

        assertThat(text()).contains("Giao quyền").doesNotContain("Vì sao đồng chí");
        assertThat(grants.accounts("bay")).extracting(AccountChoice::code).contains(member.code());
        assertThat(api.logged(officer, "names.reason")).isEqualTo(1);
    }

    private Button button(String text) {
        return find(Button.class).withText(text).all().getFirst();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
