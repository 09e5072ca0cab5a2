package vn.giangduong.questionbank.ui.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.work.WorkDesk;
import vn.giangduong.questionbank.BankCatalogue;
import vn.giangduong.questionbank.CognitiveLevel;
import vn.giangduong.questionbank.Drafts;
import vn.giangduong.questionbank.word.Docx;

@IntegrationTest
class WordImportPageTests extends SpringBrowserlessTest {

    @Autowired private TestPeople people;
    @Autowired private WorkDesk desk;
    @Autowired private BankCatalogue banks;

    private String bank = "";

    @BeforeEach
    void openThePageAsALecturer() {
        UI.getCurrent().getSession().setLocale(Messages.VIETNAMESE);
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        people.signIn(people.officer(Role.LECTURER, people.province("Kon Tum")));
        bank = Drafts.freshBank();
        navigate(WordImportView.class);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    private static Docx paper() {
        return Docx.of(
                "TRƯỜNG CHÍNH TRỊ",
                "Câu 1. Một?",
                "{b|A. a}",
                "B. b",
                "Câu 2. Hai?",
                "A. hai a",
                "B. hai b",
                "Câu 3. Chỉ có câu dẫn");
    }

    @Test
    void countsWhatWasFoundAndShowsEachDoubtBesideItsPlace() {
        upload(paper());

        assertThat(allText())
                .contains("Tìm thấy", "Chắc chắn", "Còn nghi vấn", "Bị từ chối")
                .contains("Trong tệp, từ đoạn 5")
                .contains("Không thấy đáp án. Chọn phương án đúng.")
                .contains("Không thấy phương án và đáp án.")
                .contains("TRƯỜNG CHÍNH TRỊ");
        assertThat(find(QuestionPanel.class).all()).hasSize(2);
        assertThat(landButton().getText()).isEqualTo("Nhập 1 câu");
        assertThat(landButton().isEnabled()).isFalse();
    }

    @Test
    void landsAfterTheKeyIsChosenAndTheFaultyQuestionDropped() {
        upload(paper());
        test(box("B")).click();
        assertThat(allText()).contains("Đã quyết định");
        test(find(Checkbox.class).withLabel("Bỏ câu này").all().getLast()).click();
        assertThat(landButton().getText()).isEqualTo("Nhập 2 câu");

        test(landButton()).click();
        assertThat(find(ComboBox.class).withLabel("Ngân hàng").single().isInvalid()).isTrue();
        file();
        test(landButton()).click();
        poll();

        assertThat(notice()).contains("Đã nhập 2 câu mới");
        assertThat(banks.bank(bank).orElseThrow().questions()).isEqualTo(2);
    }

    @Test
    void leavesOutWhatIsOpenWhenTheLecturerSaysSo() {
        upload(paper());
        test(find(Checkbox.class).withLabelContaining("Nhập các câu đã rõ").single()).click();
        file();
        assertThat(allText()).contains("2 câu sẽ không được nhập.");
        test(landButton()).click();
        poll();

        assertThat(banks.bank(bank).orElseThrow().questions()).isEqualTo(1);
    }

    @Test
    void listsWhatStandsInTheWayByParagraphAndKeepsWhatWasDecided() {
        upload(Docx.of("Câu 1. Một?", "*A. a", "B. b", "Câu 2. Một?", "*A. a", "B. b"));
        file();
        test(landButton()).click();
        poll();

        assertThat(notice()).contains("còn 1 lỗi nên chưa nhập gì");
        assertThat(allText()).contains("Câu này giống hệt câu ở đoạn 1.");
        assertThat(find(TextField.class).withLabel("Căn cứ").single().getValue())
                .isEqualTo("Luật 36/2018/QH14");
        assertThat(banks.bank(bank)).isEmpty();
    }

    @Test
    void saysWhatToDoWithAFileThatIsNoDocument() {
        uploadBytes("chỉ là văn bản".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(notice()).contains("không phải là tài liệu Word (.docx)");
        assertThat(find(WordSheet.class).exists()).isFalse();
    }

    private Checkbox box(String letter) {
        return find(Checkbox.class).withLabel(letter).single();
    }

    @SuppressWarnings("unchecked")
    private void file() {
        find(ComboBox.class).withLabel("Ngân hàng").single().setValue(bank);
        find(TextField.class).withLabel("Tên ngân hàng mới").single().setValue("Bộ " + bank);
        find(TextField.class).withLabel("Chủ đề").single().setValue("PCTN/Điều 2");
        find(TextField.class).withLabel("Căn cứ").single().setValue("Luật 36/2018/QH14");
        find(Select.class).withLabel("Mức độ").single().setValue(CognitiveLevel.APPLY);
    }

    private Button landButton() {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().matches("Nhập [0-9.]+ câu"))
                .findFirst()
                .orElseThrow();
    }

    private void upload(Docx docx) {
        uploadBytes(docx.bytes());
    }

    private void uploadBytes(byte[] bytes) {
        test(find(Upload.class).single()).upload("de.docx", "application/zip", bytes);
        poll();
    }

    /** What the page asks twice a second while work is under way. */
    private void poll() {
        await().pollInSameThread()
                .until(() -> desk.newest(WordImportView.WORK).orElseThrow().state().ended());
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
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
