package vn.giangduong.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
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
import vn.giangduong.base.ui.Confirm;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.accounts.AccountService;
import vn.giangduong.people.desk.AccountDesk;
import vn.giangduong.people.login.TestAuthenticator;

@IntegrationTest
class AccountPagesTests extends SpringBrowserlessTest {

    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private AuditLog audit;
    @Autowired private AccountDesk desk;
    @Autowired private AccountService accounts;

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
    void aCodeIsShownOnceAndASecretarySeesOnlyWhatTheyMayDo() {
        UnitId cell = people.unit("Chi bộ Trường Sơn", "grassroots_cell", province);
        SignedIn member = people.studying(people.cadre("Nguyễn Thị Hường", cell));
        people.signIn(people.officer(Role.UNIT_SECRETARY, cell));
        navigate(AccountsView.class);
        assertThat(text()).contains("Nguyễn Thị Hường").contains("1985").contains("Chưa kích hoạt");
        assertThat(buttons()).doesNotContain("Khóa");
        button("Cấp mã kích hoạt").click();
        button("Cấp mã kích hoạt", Confirm.class).click();
        String shown = find(Dialog.class).single().getElement().getTextRecursively();
        assertThat(find(Dialog.class).single().getHeaderTitle()).contains("Nguyễn Thị Hường");
        assertThat(shown).contains("22/12/2026");
        assertThat(shown).containsPattern("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
        assertThat(text())
                .contains(member.code())
                .doesNotContainPattern("[A-Z2-9]{4}-[A-Z2-9]{4}-");
    }

    @Test
    void onesOwnPasswordIsChangedWithTheOldOneAndTheNewOneTwice() {
        UnitId cell = people.unit("Chi bộ Trường Sơn", "grassroots_cell", province);
        SignedIn member = people.studying(people.cadre("Nguyễn Thị Hường", cell));
        String code = desk.issueCode(member.code()).orElseThrow().code();
        assertThat(accounts.activate(member.code(), code, "mật khẩu đầu")).isTrue();
        people.signIn(member);
        navigate(MeView.class);
        assertThat(find(Anchor.class).withText("Đổi mật khẩu").single().getHref())
                .isEqualTo("me/password");
        navigate(PasswordView.class);
        password("Mật khẩu hiện nay").setValue("mật khẩu sai");
        password("Mật khẩu mới").setValue("mật khẩu sau");
        password("Gõ lại mật khẩu mới").setValue("mật khẩu khác");
        button("Đổi mật khẩu").click();
        assertThat(password("Gõ lại mật khẩu mới").getErrorMessage()).contains("không giống nhau");
        password("Gõ lại mật khẩu mới").setValue("mật khẩu sau");
        button("Đổi mật khẩu").click();
        assertThat(password("Mật khẩu hiện nay").getErrorMessage()).contains("không đúng");
        password("Mật khẩu hiện nay").setValue("mật khẩu đầu");
        button("Đổi mật khẩu").click();
        assertThat(notice()).contains("Đã đổi mật khẩu");
        assertThat(password("Mật khẩu mới").getValue()).isEmpty();
    }

    private PasswordField password(String label) {
        return find(PasswordField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void slipsArePrintedForAChosenUnit() {
        UnitId cell = people.unit("Chi bộ Trường Sơn", "grassroots_cell", province);
        people.studying(people.cadre("Nguyễn Thị Hường", cell));
        UI.getCurrent().navigate("accounts", QueryParameters.of("unit", people.codeOf(cell)));
        button("In phiếu kích hoạt").click();
        button("In phiếu kích hoạt", Confirm.class).click();
        assertThat(notice()).contains("1 người");
        assertThat(find(Anchor.class).withText("Tải phiếu (PDF)").single().getHref()).isNotEmpty();
    }

    @Test
    void anotherUnitsAccountsDoNotOpen() {
        UnitId other = people.province("Tỉnh khác bí mật");
        UI.getCurrent().navigate("accounts", QueryParameters.of("unit", people.codeOf(other)));
        assertThat(getCurrentView()).isNotInstanceOf(AccountsView.class);
        assertThat(text()).doesNotContain("bí mật");
    }

    @Test
    void aSecondFactorIsTurnedOnOnMyPage() {
        navigate(MeView.class);
        button("Bật xác thực hai bước").click();
        assertThat(find(Image.class).single().getSrc()).startsWith("data:image/svg+xml");
        String key = find(Code.class).single().getText();
        find(TextField.class)
                .withCaption("Mã 6 chữ số")
                .single()
                .setValue(new TestAuthenticator(key).at(clock.instant()));
        button("Xác nhận và bật").click();
        assertThat(text()).contains("Đã bật").contains("Còn 10 mã dự phòng");
        assertThat(find(Pre.class).single().getText().lines()).hasSize(10);
    }

    @Test
    void whoResetMyPasswordStandsOnMyPageUntilIHaveSeenIt() {
        SignedIn member = people.studying(people.cadre("Nguyễn Thị Hường", province));
        desk.issueCode(member.accountId());
        accounts.activate(member.code(), desk.issueCode(member.accountId()).code(), "một mật khẩu");
        desk.issueCode(member.accountId());
        people.signIn(member);
        navigate(MeView.class);
        assertThat(text()).contains(administrator.displayName() + " đã đặt lại mật khẩu");
        button("Tôi đã biết").click();
        navigate(MeView.class);
        assertThat(buttons()).doesNotContain("Tôi đã biết");
    }

    @Test
    void myAccountShowsMyRolesAndATokenOnce() {
        navigate(MeView.class);
        assertThat(text()).contains("Quản trị").contains(administrator.code());
        find(TextField.class).withCaption("Dùng cho việc gì").single().setValue("báo cáo tự động");
        button("Tạo mã").click();
        assertThat(text()).containsPattern("gd_[0-9a-f]{64}");
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

    private Button button(String text, Class<? extends Dialog> within) {
        return find(Button.class, find(within).single()).withText(text).single();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private String notice() {
        return find(Notice.class).single().getElement().getTextRecursively();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
