package vn.giangduong.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.work.WorkDesk;
import vn.giangduong.organization.UnitId;
import vn.giangduong.questionbank.BankCatalogue;
import vn.giangduong.questionbank.Drafts;
import vn.giangduong.questionbank.QuestionBankImport;
import vn.giangduong.questionbank.QuestionCatalogue;
import vn.giangduong.questionbank.QuestionFilter;
import vn.giangduong.questionbank.QuestionService;
import vn.giangduong.questionbank.QuestionVersionId;

@IntegrationTest
class BankPagesTests extends SpringBrowserlessTest {

    @Autowired private TestPeople people;
    @Autowired private WorkDesk desk;
    @Autowired private QuestionBankImport imports;
    @Autowired private QuestionService service;
    @Autowired private QuestionCatalogue questions;
    @Autowired private BankCatalogue banks;

    private String bank = "";
    private SignedIn other = new SignedIn(1, "", "", null, Set.of());

    @BeforeEach
    void signInAsALecturerWithABank() {
        UI.getCurrent().getSession().setLocale(Messages.VIETNAMESE);
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        UnitId province = people.province("Kon Tum");
        other = people.officer(Role.LECTURER, province);
        people.signIn(people.officer(Role.LECTURER, province));
        bank = Drafts.freshBank();
        imports.importGift(
                "a.gift",
                Drafts.gift(
                        bank,
                        Drafts.question("Q-1", "Bao nhiêu hành vi tham nhũng?"),
                        Drafts.question("Q-2", "Ai có nghĩa vụ kê khai?")));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void listsTheBanksInFigures() {
        navigate(BanksView.class);

        assertThat(heading()).isEqualTo("Ngân hàng câu hỏi");
        find(TextField.class).all().forEach(filter -> test(filter).setValue(bank));
        assertThat(links()).contains("Ngân hàng " + bank, "PCTN/Điều 2", "Nhập tệp GIFT");
    }

    @Test
    void listsTheQuestionsOfABankAndNarrowsThemByTyping() {
        navigate(BankView.class, Map.of("code", bank));
        assertThat(links()).contains("Q-1 · bản 1", "Q-2 · bản 1", "Tải về dạng GIFT");

        test(find(TextField.class).withLabel("Tìm câu hỏi").single()).setValue("ke khai");

        assertThat(links()).contains("Q-2 · bản 1").doesNotContain("Q-1 · bản 1");
        assertThat(find(TextField.class).withLabel("Tìm câu hỏi").single().getValue())
                .isEqualTo("ke khai");
    }

    @Test
    void saysWhatToDoWhenNothingMatches() {
        QuestionFilter filter = new QuestionFilter("khong co", null, null, null, null);
        BankRoutes.go(UI.getCurrent(), BankRoutes.bank(bank, filter, 1));

        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(texts(H2.class)).contains("Không có câu hỏi nào khớp");
    }

    @Test
    void narrowsTheQuestionsByState() {
        navigate(BankView.class, Map.of("code", bank));

        @SuppressWarnings("unchecked")
        Select<Object> state = find(Select.class).withLabel("Tình trạng").single();
        test(state).selectItem("Đã duyệt");

        assertThat(find(EmptyState.class).exists()).isTrue();
    }

    @Test
    void showsAQuestionAsTheCadreSeesItWithWhatIsKnownAboutIt() {
        navigate(QuestionView.class, Map.of("id", id("Q-1").toString()));

        assertThat(heading()).isEqualTo("Q-1 · bản 1");
        assertThat(allText())
                .contains("Bao nhiêu hành vi tham nhũng?")
                .contains("Mười hai hành vi")
                .contains("Luật 36/2018/QH14, Điều 2")
                .contains("từ 01/07/2019");
        assertThat(buttons()).contains("Trả lại").doesNotContain("Duyệt");
    }

    @Test
    void approvesWhatSomebodyElseWrote() {
        people.signIn(other);
        navigate(QuestionView.class, Map.of("id", id("Q-1").toString()));

        test(find(Button.class).withText("Duyệt").single()).click();

        assertThat(notice()).contains("Đã duyệt.");
        assertThat(allText()).contains("Đã duyệt");
        assertThat(links()).contains("Soạn bản mới");
    }

    @Test
    void returnsAQuestionOnlyWithAReasonAndKeepsTheDialogUntilThen() {
        people.signIn(other);
        navigate(QuestionView.class, Map.of("id", id("Q-1").toString()));
        test(find(Button.class).withText("Trả lại").single()).click();

        Dialog dialog = find(Dialog.class).single();
        Button go = find(Button.class).from(dialog).withText("Trả lại").single();
        test(go).click();
        TextArea reason = find(TextArea.class).from(dialog).single();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).startsWith("Chưa ghi lý do.");

        test(reason).setValue("Ghi rõ khoản");
        test(go).click();
        assertThat(notice()).contains("Đã trả lại.");
        assertThat(allText()).contains("Ghi rõ khoản");
    }

    @Test
    void listsWhatWaitsForApproval() {
        navigate(ReviewView.class);
        assertThat(heading()).isEqualTo("Câu hỏi chờ duyệt");

        for (int page = 2; !links().contains(bank) && page < 50; page++) { // other tests' wait, too
            UI.getCurrent().navigate("banks/review", QueryParameters.of("page", "" + page));
        }

        assertThat(links()).contains("Q-1 · bản 1", bank);
    }

    @Test
    void keepsWhatWasTypedWhenANewQuestionIsRefused() {
        navigate(NewQuestionView.class, Map.of("code", bank));
        assertThat(find(TextField.class).withLabel("Mã câu hỏi").single().getValue())
                .isEqualTo("Q-3");
        test(find(TextArea.class).withLabel("Câu dẫn").single()).setValue("Câu hỏi **mới**?");
        test(find(Button.class).withText("Lưu bản nháp").single()).click();

        assertThat(notice()).contains("Chưa ghi căn cứ.").contains("Chưa chọn mức độ.");
        TextArea stem = find(TextArea.class).withLabel("Câu dẫn").single();
        assertThat(stem.getValue()).isEqualTo("Câu hỏi **mới**?");
        assertThat(stem.isInvalid()).isFalse();
        assertThat(find(TextField.class).withLabel("Căn cứ").single().isInvalid()).isTrue();
        assertThat(allText()).contains("<strong>mới</strong>");
    }

    @Test
    void keepsANewQuestionAsADraft() {
        navigate(NewQuestionView.class, Map.of("code", bank));
        QuestionForm form = find(QuestionForm.class).single();
        form.setDraft(Drafts.single("Câu hỏi mới?"));
        test(find(Button.class).withText("Lưu bản nháp").single()).click();

        assertThat(getCurrentView()).isInstanceOf(QuestionView.class);
        assertThat(heading()).isEqualTo("Q-3 · bản 1");
        assertThat(buttons()).contains("Gửi duyệt");
    }

    @Test
    void writesTheNextVersionOfAnApprovedQuestion() {
        QuestionVersionId first = id("Q-1");
        people.signIn(other);
        service.approve(first);
        navigate(EditQuestionView.class, Map.of("id", first.toString()));

        test(find(TextArea.class).withLabel("Câu dẫn").single()).setValue("Câu đã sửa?");
        test(find(Button.class).withText("Lưu bản nháp").single()).click();

        assertThat(heading()).isEqualTo("Q-1 · bản 2");
        assertThat(questions.details(first).orElseThrow().draft().stem())
                .isEqualTo("Bao nhiêu hành vi tham nhũng?");
    }

    @Test
    void doesNotOfferToEditWhatWaitsForApproval() {
        navigate(EditQuestionView.class, Map.of("id", id("Q-1").toString()));

        assertThat(find(EmptyState.class).exists()).isTrue();
        assertThat(find(QuestionForm.class).exists()).isFalse();
    }

    @Test
    void showsWhatAFileWouldDoBeforeItLands() {
        String fresh = Drafts.freshBank();
        navigate(ImportView.class);
        upload("b.gift", Drafts.gift(fresh, Drafts.question("Q-1", "Câu hỏi?")));

        assertThat(texts(Paragraph.class)).contains("Tạo ngân hàng mới “Ngân hàng " + fresh + "”.");
        assertThat(banks.bank(fresh)).isEmpty();

        test(find(Button.class).withText("Nhập 1 câu hỏi").single()).click();
        poll();
        assertThat(notice()).contains("Đã nhập 1 câu mới");
        assertThat(banks.bank(fresh)).isPresent();
    }

    @Test
    void showsEveryErrorOfAFileByLineAndLandsNothing() {
        String fresh = Drafts.freshBank();
        navigate(ImportView.class);
        upload(
                "b.gift",
                Drafts.gift(
                        fresh,
                        Drafts.question("Q-1", "Một?").replace('=', '~'),
                        Drafts.question("Q-2", "Hai?").replace("[tag:level:nhan-biet] ", "")));

        assertThat(notice()).contains("có 2 lỗi nên chưa nhập gì");
        assertThat(allText()).contains("Câu hỏi chưa có mức độ.").contains("phương án đúng");
        assertThat(buttons()).noneMatch(text -> text.startsWith("Nhập "));
        assertThat(banks.bank(fresh)).isEmpty();
    }

    @Test
    void refusesFilesThatAreTooLargeOrNoText() {
        navigate(ImportView.class);
        ImportView view = (ImportView) getCurrentView();

        view.tooLarge("to.gift"); // the browser refuses it before it is sent
        assertThat(notice()).contains("Tệp “to.gift” lớn quá 20 MB");
        test(find(Upload.class).single())
                .upload("b.gift", "text/plain", new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThat(notice()).contains("không phải văn bản UTF-8");
    }

    private void upload(String name, String text) {
        test(find(Upload.class).single())
                .upload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
        poll();
    }

    /** What the page asks twice a second while work is under way. */
    private void poll() {
        await().pollInSameThread()
                .until(() -> desk.newest(ImportView.WORK).orElseThrow().state().ended());
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private QuestionVersionId id(String code) {
        return questions
                .find(
                        banks.bank(bank).orElseThrow().id(),
                        new QuestionFilter(code, null, null, null, null),
                        1)
                .rows()
                .getFirst()
                .id();
    }

    private String heading() {
        return find(H1.class).single().getText();
    }

    private List<String> links() {
        return texts(Anchor.class);
    }

    private List<String> buttons() {
        return texts(Button.class);
    }

    private <T extends Component & HasText> List<String> texts(Class<T> type) {
        return find(type).all().stream().map(component -> component.getText()).toList();
    }

    private String notice() {
        return find(Notice.class).all().stream()
                .map(shown -> shown.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }

    private String allText() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
