package vn.giangduong.people.followers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.text.Messages;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.grants.AccountChoice;
import vn.giangduong.people.grants.GrantService;

@IntegrationTest
class FollowerPagesTests extends SpringBrowserlessTest {

    @Autowired private GrantService grants;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;

    private UnitId province;
    private SignedIn member;

    @BeforeEach
    void aCommitteeWithTwoCells() {
        clock.reset();
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        province = people.province("Đảng bộ tỉnh");
        UnitId committee = people.unit("Đảng bộ xã", "grassroots_committee", province);
        UnitId first = people.unit("Chi bộ Một", "cell", committee);
        people.unit("Chi bộ Hai", "cell", committee);
        member = people.studying(people.cadre("Y Hạnh", first));
        people.signIn(people.officer(Role.COMMITTEE_OFFICER, committee));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    @SuppressWarnings("unchecked")
    void severalCellsGetAFollowerAtOnceAndTheFollowerSeesThem() {
        UI.getCurrent().navigate("followers");
        assertThat(text()).contains("2 trong 2 chi bộ chưa có người theo dõi");
        AccountChoice choice = grants.accounts("hanh").getFirst();
        ((ComboBox<AccountChoice>) find(ComboBox.class).single()).setValue(choice);
        find(TextField.class).all().getLast().setValue("QĐ 9-QĐ/ĐU");
        find(Checkbox.class).all().getFirst().setValue(true);
        find(Button.class).withText("Phân công").single().click();
        assertThat(text()).contains("0 trong 2 chi bộ").contains("Chi bộ nào cũng đã có");

        people.signIn(
                new SignedIn(
                        member.accountId(),
                        member.code(),
                        member.displayName(),
                        member.cadreId(),
                        java.util.Set.of(Role.CADRE, Role.FOLLOWER)));
        UI.getCurrent().navigate("followed");
        assertThat(text())
                .contains("2 chi bộ được phân công")
                .contains("Chi bộ Một")
                .contains("Chi bộ Hai")
                .contains("Đảng bộ xã");
    }

    @Test
    void whatIsMissingIsSaid() {
        UI.getCurrent().navigate("followers");
        find(Button.class).withText("Phân công").single().click();
        assertThat(text()).contains("Hãy chọn người được giao.");
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
