package vn.giangduong.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.organization.UnitId;

@IntegrationTest
class AccountPagesTests extends SpringBrowserlessTest {

    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private AuditLog audit;

    private UnitId province;
    private SignedIn administrator;

    @BeforeEach
    void signInAsAdministrator() {
        clock.reset();
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        province = people.province("Đảng bộ tỉnh");
        administrator = people.officer(Role.ADMINISTRATOR, province);
        people.signIn(administrator);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void anActivationCodeIsShownOnceForAKnownAccount() {
        SignedIn secretary = people.officer(Role.UNIT_SECRETARY, province);
        navigate(AccountsView.class);
        find(TextField.class).single().setValue(secretary.code());
        button("Cấp mã kích hoạt").click();
        assertThat(notice()).contains(secretary.code()).containsPattern("[A-Z2-9]{12}");
        assertThat(find(TextField.class).single().getValue()).isEmpty();
    }

    @Test
    void anUnknownAccountIsNamedAndStaysTyped() {
        navigate(AccountsView.class);
        find(TextField.class).single().setValue("khong-co");
        button("Cấp mã kích hoạt").click();
        assertThat(notice()).contains("khong-co");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("khong-co");
    }

    @Test
    void myAccountShowsMyRolesAndATokenOnce() {
        navigate(MeView.class);
        assertThat(text()).contains("Quản trị").contains(administrator.code());
        find(TextField.class).single().setValue("báo cáo tự động");
        button("Tạo mã").click();
        assertThat(notice()).containsPattern("gd_[0-9a-f]{64}");
        assertThat(text()).contains("báo cáo tự động");
        button("Thu hồi").click();
        assertThat(find(Button.class).all().stream().map(Button::getText))
                .doesNotContain("Thu hồi");
    }

    @Test
    void theLogShowsWhoDidWhat() {
        audit.record("test.act", "unit", province, "chi tiết thử");
        people.signIn(people.officer(Role.AUDITOR, province));
        navigate(AuditView.class);
        assertThat(text()).contains("test.act").contains("chi tiết thử");
        find(TextField.class).single().setValue(administrator.code());
        assertThat(text()).contains(administrator.code());
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private String notice() {
        return find(Notice.class).single().getElement().getTextRecursively();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
