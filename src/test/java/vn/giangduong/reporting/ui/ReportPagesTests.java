package vn.giangduong.reporting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonTester;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.table.XlsxLimits;
import vn.giangduong.base.table.XlsxReader;
import vn.giangduong.base.table.XlsxSheet;
import vn.giangduong.base.text.Messages;
import vn.giangduong.organization.UnitId;
import vn.giangduong.reporting.ReportBoardService;
import vn.giangduong.reporting.ReportFixture;
import vn.giangduong.reporting.ReportStatus;
import vn.giangduong.reporting.UnitReportService;
import vn.giangduong.training.CompletionState;

@IntegrationTest
class ReportPagesTests extends SpringBrowserlessTest {

    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private UnitReportService reports;
    @Autowired private ReportBoardService boards;
    @Autowired private Messages messages;

    private ReportFixture fixture;

    @BeforeEach
    void aProvince() {
        clock.reset();
        UI.getCurrent().getSession().setLocale(Messages.VIETNAMESE);
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        fixture = new ReportFixture(people, jdbc);
        fixture.roster(fixture.cell, 3, 2);
    }

    @AfterEach
    void signOut() {
        people.signOut();
        clock.reset();
    }

    @Test
    void tellsASecretaryWhatIsDueAndHowManyDaysAreLeft() {
        people.signIn(fixture.secretary(fixture.cell));

        open("reports");

        assertThat(allText())
                .contains("Quý IV/2026")
                .contains("Trước ngày 10/12 · còn 17 ngày")
                .contains("Số liệu chốt hết ngày 15/11/2026 · Gửi Đảng bộ cơ sở Một")
                .contains("Chưa nộp")
                .contains("Công văn số 291-CV/BTGHU ngày 04/8/2023")
                .doesNotContain("Báo cáo gửi");
        assertThat(links()).contains("Lập báo cáo");
    }

    @Test
    void tellsWhatToDoWhenThereIsNothingToReport() {
        UnitId school = people.unit("Trường Chính trị", "school", fixture.province);
        people.signIn(fixture.secretary(school));

        open("reports");

        assertThat(allText()).contains("Chưa có báo cáo nào phải nộp");
    }

    @Test
    void showsACommitteeWhoHasAndHasNotReportedAndFiltersByState() {
        fixture.submit(reports, fixture.cell);
        people.signIn(fixture.officer(fixture.grassroots));

        open("reports");
        assertThat(allText())
                .contains("Báo cáo gửi Đảng bộ cơ sở Một", "Đã nhận 0 trên 2 báo cáo")
                .contains("Chi bộ Một", "Chi bộ Hai");

        open(
                ReportRoutes.board(
                        fixture.code(fixture.grassroots),
                        ReportFixture.QUARTER,
                        false,
                        ReportStatus.SUBMITTED));
        assertThat(links()).contains("Chi bộ Một").doesNotContain("Chi bộ Hai");
        assertThat(links()).contains("Chờ nhận 1", "Chưa nộp 1", "Tất cả 2");
    }

    @Test
    void showsEveryLevelBelowWithTheUnitEachReportsTo() {
        people.signIn(fixture.officer(fixture.direct));

        open(ReportRoutes.board(fixture.code(fixture.direct), ReportFixture.QUARTER, true, null));

        assertThat(links())
                .contains("Đảng bộ cơ sở Một", "Đảng bộ cơ sở Hai", "Chi bộ Bốn", "0/2 đơn vị");
        assertThat(links()).contains("Tất cả 6");
    }

    @Test
    void submitsAReportAfterAskingAndKeepsWhatWasTyped() {
        people.signIn(fixture.secretary(fixture.cell));
        open(report(fixture.cell));
        assertThat(allText()).contains("Chuyên đề thử", "66,67\u00A0%");
        test(find(TextArea.class).single()).setValue("Mạng yếu\n  ở thôn 3");

        button("Nộp báo cáo").click();
        Dialog dialog = find(Dialog.class).single();
        test(find(Button.class).from(dialog).withText("Nộp báo cáo").single()).click();

        assertThat(allText())
                .contains("Đã nộp báo cáo. Số liệu đã được chốt.")
                .contains("Mạng yếu\n  ở thôn 3")
                .contains("nộp lần 1")
                .contains("chốt lúc 22/11/2026 09:00");
        assertThat(find(TextArea.class).exists()).isFalse();
    }

    @Test
    void saysThatFiguresAreProvisionalAndKeepsTheTextWhenItCannotBeSubmittedYet() {
        clock.set(Instant.parse("2026-11-10T02:00:00Z"));
        people.signIn(fixture.secretary(fixture.cell));
        open(report(fixture.cell));
        assertThat(allText()).contains("Số liệu tạm tính");
        test(find(TextArea.class).single()).setValue("Đang gõ");

        button("Nộp báo cáo").click();
        Dialog dialog = find(Dialog.class).single();
        test(find(Button.class).from(dialog).withText("Nộp báo cáo").single()).click();

        assertThat(allText()).contains("Chưa nộp được: số liệu chốt hết ngày 15/11/2026");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Đang gõ");
    }

    @Test
    void namesHowManyReportsAreMissingBeforeACommitteeSubmits() {
        people.signIn(fixture.secretary(fixture.grassroots));
        open(report(fixture.grassroots));

        button("Nộp báo cáo").click();

        assertThat(text(find(Dialog.class).single()))
                .contains("Còn 2 trên 2 đơn vị chưa có báo cáo được nhận");
    }

    @Test
    void acceptsAReportAndAddsItUp() {
        fixture.submit(reports, fixture.cell);
        people.signIn(fixture.officer(fixture.grassroots));
        open(report(fixture.cell));

        button("Nhận báo cáo").click();

        assertThat(allText()).contains("Đã nhận báo cáo.");
        assertThat(find(Button.class).withText("Nhận báo cáo").exists()).isFalse();
        open("reports");
        assertThat(allText()).contains("Đã nhận 1 trên 2 báo cáo", "66,67\u00A0%");
    }

    @Test
    void returnsAReportOnlyWithAReason() {
        fixture.submit(reports, fixture.cell);
        people.signIn(fixture.officer(fixture.grassroots));
        open(report(fixture.cell));

        button("Trả lại").click();
        Dialog dialog = find(Dialog.class).single();
        Button go = find(Button.class).from(dialog).withText("Trả lại").single();
        test(go).click();
        TextArea reason = find(TextArea.class).from(dialog).single();
        assertThat(reason.getErrorMessage()).isEqualTo("Hãy ghi lý do trả lại.");
        test(reason).setValue("Thiếu số liệu tháng 11");
        test(go).click();

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(allText())
                .contains("Báo cáo bị trả lại: Thiếu số liệu tháng 11")
                .contains("trả lại lần 1");
    }

    @Test
    void opensTheFrozenRosterByState() {
        fixture.submit(reports, fixture.cell);

        open(
                ReportRoutes.people(
                        fixture.code(fixture.cell),
                        ReportFixture.QUARTER,
                        fixture.moduleCode,
                        CompletionState.COMPLETED,
                        1));

        assertThat(allText())
                .contains("danh sách đã chốt theo báo cáo")
                .contains("2 người", "Nguyễn Văn NgườiA", "Nguyễn Văn NgườiB")
                .doesNotContain("Nguyễn Văn NgườiC");
    }

    @Test
    void showsNothingOfAnotherSubtree() {
        people.signIn(fixture.officer(fixture.otherGrassroots));

        for (String address :
                List.of(
                        report(fixture.cell),
                        ReportRoutes.board(
                                fixture.code(fixture.grassroots),
                                ReportFixture.QUARTER,
                                false,
                                null),
                        ReportRoutes.people(
                                fixture.code(fixture.cell),
                                ReportFixture.QUARTER,
                                fixture.moduleCode,
                                null,
                                1))) {
            open(address);
            assertThat(allText())
                    .as(address)
                    .contains("Không có trang này")
                    .doesNotContain("Chi bộ Một", "Nguyễn Văn");
        }
    }

    @Test
    void addsUpForTheProvinceWithoutAskingItToSubmit() {
        people.signIn(fixture.provinceOfficer());

        open(report(fixture.province));

        assertThat(allText())
                .contains("Tổng hợp từ các báo cáo đã nhận")
                .contains("Đảng bộ xã Đắk Thử");
        assertThat(find(Button.class).withText("Nộp báo cáo").exists()).isFalse();
    }

    @Test
    void writesTheBoardAsAWorkbook() throws IOException {
        fixture.submit(reports, fixture.cell);
        people.signIn(fixture.officer(fixture.grassroots));

        byte[] workbook =
                BoardXlsx.workbook(
                        boards.board(
                                fixture.code(fixture.grassroots), ReportFixture.QUARTER, false),
                        key -> messages.get(key, Messages.VIETNAMESE));

        XlsxSheet sheet =
                XlsxReader.read("b.xlsx", new ByteArrayInputStream(workbook), XlsxLimits.IMPORT);
        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.rows().toString())
                .contains("Báo cáo quý về kết quả học tập chuyên đề · IV/2026")
                .contains("Ngày cuối nộp báo cáo: 09/12/2026")
                .contains("Chi bộ Một", "Chờ nhận", "Chi bộ Hai", "Chưa nộp");
    }

    private String report(UnitId unit) {
        return ReportRoutes.report(fixture.code(unit), ReportFixture.QUARTER);
    }

    private static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(
                        parts[0],
                        parts.length == 1
                                ? QueryParameters.empty()
                                : QueryParameters.fromString(parts[1]));
    }

    private ButtonTester<Button> button(String text) {
        return test(find(Button.class).withText(text).single());
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(ReportPagesTests::text).toList();
    }

    private String allText() {
        return text((Component) getCurrentView());
    }

    private static String text(Component component) {
        return Stream.concat(
                        Stream.of(component.getElement().getText()),
                        component.getChildren().map(ReportPagesTests::text))
                .filter(text -> !text.isEmpty())
                .distinct()
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
