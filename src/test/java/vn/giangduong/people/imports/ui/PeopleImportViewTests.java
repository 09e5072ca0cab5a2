package vn.giangduong.people.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giangduong.people.imports.OfficeLists.cells;
import static vn.giangduong.people.imports.OfficeLists.plain;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.HeldFile;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.work.WorkDesk;
import vn.giangduong.organization.UnitId;

@IntegrationTest
class PeopleImportViewTests extends SpringBrowserlessTest {

    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private WorkDesk desk;

    private UnitId cell;

    @BeforeEach
    void signInAsSecretaryOfACell() {
        clock.reset();
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        UnitId province = people.province("Đảng bộ tỉnh");
        cell = people.unit("Chi bộ màn hình", "cell", province);
        people.signIn(people.officer(Role.UNIT_SECRETARY, cell));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aSecretaryTakesTheCellsListInStepByStep() throws Exception {
        PeopleImportView view = navigate(PeopleImportView.class);
        assertThat(text()).contains("Tải mẫu danh sách");
        upload(
                view,
                plain(
                        cells("Hä vµ tªn", "N¨m sinh", "Giíi tÝnh"),
                        cells("NguyÔn V¨n §øc", "1960", "Nam"),
                        cells("TrÇn ThÞ H»ng", "1972", "N÷"),
                        cells("Tæng céng: 2", "", "")));
        assertThat(text())
                .contains("NguyÔn V¨n §øc")
                .contains("Nguyễn Văn Đức")
                .contains("Tiêu đề ở dòng 1");
        assertThat(find(Select.class).all()).hasSize(6);

        button("Đối chiếu với dữ liệu đang có").click();
        settle();
        assertThat(text()).contains("Dòng tổng cộng").contains("Tổng cộng: 2");
        assertThat(members()).isZero();

        button("Nhập: thêm 2, sửa 0, chuyển 0").click();
        settle();
        assertThat(text()).contains("Đã nhập: thêm 2");
        assertThat(members()).isEqualTo(2);
    }

    @Test
    void problemsKeepAListFromLandingAndAreShown() throws Exception {
        PeopleImportView view = navigate(PeopleImportView.class);
        upload(
                view,
                plain(
                        cells("Họ và tên", "Năm sinh", "Giới tính"),
                        cells("Nguyễn Văn Đức", "1860", "Nam")));
        button("Đối chiếu với dữ liệu đang có").click();
        settle();
        assertThat(text()).contains("“1860” không phải ngày sinh").contains("Tải tệp có cột “Lỗi”");
        assertThat(find(Button.class).all().stream().map(Button::getText))
                .noneMatch(text -> text.startsWith("Nhập:"));
        assertThat(members()).isZero();
    }

    @Test
    void aFileThatIsNoListIsRefusedInWords() throws Exception {
        PeopleImportView view = navigate(PeopleImportView.class);
        upload(view, plain(cells("một", "hai"), cells("ba", "bốn")));
        assertThat(text()).contains("Không tìm thấy dòng tiêu đề");
    }

    private void upload(PeopleImportView view, Path list) throws Exception {
        try (InputStream in = Files.newInputStream(list)) {
            view.received(HeldFile.of("ds.xlsx", in, 1 << 20).orElseThrow(IOException::new));
        }
        settle();
    }

    /** Waits for the work and lets the page ask for it, as its poll does. */
    private void settle() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (desk.newest(PeopleImportView.WORK).orElseThrow().state().ended()) {
                ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
                return;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("The work does not end");
    }

    private long members() {
        return jdbc.sql("SELECT COUNT(*) FROM membership WHERE unit_id = ?")
                .param(cell.value())
                .query(Long.class)
                .single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
