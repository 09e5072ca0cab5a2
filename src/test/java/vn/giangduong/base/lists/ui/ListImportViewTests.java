package vn.giangduong.base.lists.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giangduong.people.imports.OfficeLists.cells;
import static vn.giangduong.people.imports.OfficeLists.plain;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.HeldFile;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.work.WorkDesk;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;

@IntegrationTest
class ListImportViewTests extends SpringBrowserlessTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private UnitService units;
    @Autowired private WorkDesk desk;

    private UnitId committee;
    private String code;

    @BeforeEach
    void signInForAProvince() {
        clock.reset();
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        UnitId province = people.province("Đảng bộ tỉnh");
        UnitId district = people.unit("Đảng bộ huyện", "direct_committee", province);
        committee = people.unit("Đảng bộ xã", "grassroots_committee", district);
        code = people.codeOf(committee) + ".1";
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    private Path list(String type) {
        return plain(
                cells(
                        "Mã",
                        "Tên",
                        "Loại",
                        "Cấp trên",
                        "Từ ngày",
                        "Số văn bản",
                        "Ngày văn bản",
                        "Cơ quan ban hành"),
                cells(
                        code,
                        "Chi bộ thôn Mới",
                        type,
                        people.codeOf(committee),
                        "01/07/2025",
                        "1-QĐ/TU",
                        "20/06/2025",
                        "Tỉnh ủy"));
    }

    @Test
    void showsTheListsTheReaderMayHandIn() {
        navigate(ListsView.class);
        assertThat(text())
                .contains("Đơn vị")
                .contains("Địa bàn phục vụ")
                .contains("Sự kiện tổ chức")
                .contains("Tải tệp mẫu (.xlsx)");
    }

    @Test
    void anOfficerTakesUnitsInStepByStep() throws Exception {
        upload(list("cell"));
        assertThat(text()).contains("Chi bộ thôn Mới (" + code + ")").contains("Thành lập");
        assertThat(units.findByCode(code, DAY)).isEmpty();
        find(Button.class).withText("Nhập 1 dòng").single().click();
        settle();
        assertThat(text()).contains("Đã nhập: 1 dòng mới");
        assertThat(units.findByCode(code, DAY)).isPresent();
        upload(list("cell"));
        assertThat(text()).contains("Mọi dòng đều đã có");
    }

    @Test
    void problemsNameRowColumnAndRemedyAndKeepTheListOut() throws Exception {
        upload(list("không có"));
        assertThat(text())
                .contains("Danh sách có 1 lỗi")
                .contains("C: Loại đơn vị")
                .contains("Không có loại đơn vị “không có”")
                .contains("Tải tệp có cột “Lỗi”");
        assertThat(find(Button.class).all().stream().map(Button::getText))
                .noneMatch(text -> text.startsWith("Nhập "));
        assertThat(units.findByCode(code, DAY)).isEmpty();
    }

    @Test
    void aFileWithOtherHeadingsIsRefusedInWords() throws Exception {
        upload(plain(cells("một", "hai"), cells("ba", "bốn")));
        assertThat(text()).contains("Không tìm thấy hàng tiêu đề");
    }

    @Test
    void aListThatDoesNotExistIsAPageThatDoesNotExist() {
        UI.getCurrent().navigate("lists/khong-co");
        assertThat(text()).contains("Không có trang này");
    }

    private void upload(Path list) throws Exception {
        UI.getCurrent().navigate("lists/units");
        ListImportView view = (ListImportView) getCurrentView();
        try (InputStream in = Files.newInputStream(list)) {
            view.received(HeldFile.of("ds.xlsx", in, 1 << 20).orElseThrow(IOException::new));
        }
        settle();
    }

    /** Waits for the work and lets the page ask for it, as its poll does. */
    private void settle() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (desk.newest(ListImportView.work("units")).orElseThrow().state().ended()) {
                ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
                return;
            }
            Thread.sleep(Duration.ofMillis(20));
        }
        throw new AssertionError("The work does not end");
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
