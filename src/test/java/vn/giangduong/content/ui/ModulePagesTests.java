package vn.giangduong.content.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.content.ContentFixture;
import vn.giangduong.content.LessonContent;
import vn.giangduong.content.LessonDraft;
import vn.giangduong.content.ModuleAuthoring;
import vn.giangduong.content.ModuleDraft;
import vn.giangduong.content.ModuleImport;
import vn.giangduong.content.ModuleReview;
import vn.giangduong.organization.UnitId;

@IntegrationTest
class ModulePagesTests extends SpringBrowserlessTest {

    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private ModuleImport modules;
    @Autowired private ModuleAuthoring authoring;
    @Autowired private ModuleReview review;
    @Autowired private TransactionTemplate transactions;

    private String code = "";
    private SignedIn author = new SignedIn(1, "", "", null, Set.of());
    private SignedIn second = new SignedIn(1, "", "", null, Set.of());

    @BeforeEach
    void signInAsALecturer() {
        clock.reset();
        people.signOut();
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        code = ContentFixture.freshCode();
        ContentFixture.land(modules, transactions, code);
        UnitId province = people.province("Kon Tum");
        author = people.officer(Role.LECTURER, province);
        second = people.officer(Role.LECTURER, province);
        people.signIn(author);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private String notices() {
        return find(Notice.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void confirm(String text) {
        Dialog dialog = find(Dialog.class).single();
        test(find(Button.class).from(dialog).withText(text).single()).click();
    }

    @Test
    void listsTheModulesByTheirNewestVersion() {
        navigate(ModulesView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Chuyên đề");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("modules/" + code, "modules/review");
        assertThat(text()).contains("Đã duyệt").contains("Còn hiệu lực");
    }

    @Test
    void leadsFromAModuleToItsDraftAndBackToReview() {
        navigate(ModuleView.class, Map.of("code", code));
        assertThat(text()).contains("Đây là phiên bản đầu tiên.").contains("Bài 1. Bài một");

        click("Sửa");
        assertThat(getCurrentView()).isInstanceOf(ModuleEditView.class);
        assertThat(text()).contains("Phiên bản 2, bản nháp");

        navigate(ModuleView.class, Map.of("code", code));
        click("Gửi duyệt");
        confirm("Gửi duyệt");
        assertThat(notices()).contains("Đã gửi duyệt.");
        assertThat(text()).contains("Chờ duyệt").contains("Đồng chí là tác giả");
    }

    @Test
    void letsASecondLecturerReadTheChangesAndApprove() {
        ModuleDraft draft = authoring.edit(code);
        LessonDraft lesson = draft.lessons().getFirst();
        authoring.changeLesson(
                lesson.id(),
                new LessonContent("Bài một", 10, "Chữ đầu mới.", null, null, lesson.citations()),
                lesson.version());
        review.submit(draft.id());
        people.signIn(second);
        navigate(ModuleReviewView.class);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("modules/" + code + "/2");

        navigate(ModuleView.class, Map.of("code", code, "number", "2"));
        assertThat(text()).contains("Bài “Bài một”: thêm 2 từ, bớt 1 từ.");
        click("Trả lại");
        confirm("Trả lại");
        TextArea reason = find(TextArea.class).single();
        assertThat(reason.isInvalid()).isTrue();
        confirm("Không");
        click("Duyệt");
        confirm("Duyệt");

        assertThat(notices()).contains("Đã duyệt.");
        assertThat(review.history(code).versions().getFirst().approver()).isEqualTo("LECTURER");
    }

    @Test
    void showsWhatTheCadreWillSeeWhileTypingAndSaves() {
        authoring.edit(code);
        navigate(ModuleEditView.class, Map.of("code", code, "lesson", "t-01"));

        TextArea markdown = find(TextArea.class).single();
        test(markdown).setValue("## Đề mục\n\nChữ **đậm**.");
        assertThat(getCurrentView().getElement().getOuterHTML()).contains("<strong>đậm</strong>");
        click("Lưu");

        assertThat(notices()).contains("Đã lưu lúc 09:00:00.");
        assertThat(authoring.edit(code).lessons().getFirst().markdown()).contains("**đậm**");
    }

    @Test
    void tellsTheAuthorWhatIsNotAllowedAndWhere() {
        authoring.edit(code);
        navigate(ModuleEditView.class, Map.of("code", code, "lesson", "t-01"));
        test(find(TextArea.class).single()).setValue("Chữ\n\n<script>alert(1)</script>");
        click("Lưu");

        assertThat(notices()).contains("dòng 3 có script không được phép");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrongOrSavedElsewhere() {
        ModuleDraft draft = authoring.edit(code);
        navigate(ModuleEditView.class, Map.of("code", code, "lesson", "t-01"));
        TextField title = find(TextField.class).withLabel("Tên").single();
        test(title).setValue("");
        test(find(TextArea.class).single()).setValue("Chữ của tôi");
        click("Lưu");
        assertThat(notices()).contains("Những gì đã gõ vẫn còn").contains("Nhập tên.");

        LessonDraft lesson = draft.lessons().getFirst();
        authoring.changeLesson(
                lesson.id(),
                new LessonContent("Nơi khác", 10, "Khác", null, null, List.of()),
                lesson.version());
        test(title).setValue("Tên của tôi");
        click("Lưu");

        assertThat(notices()).contains("Bài đã được lưu ở nơi khác");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Chữ của tôi");
        assertThat(title.getValue()).isEqualTo("Tên của tôi");
    }

    @Test
    void addsALessonAndOffersADraftWhereThereIsNone() {
        navigate(ModuleEditView.class, Map.of("code", code));
        assertThat(text()).contains("Chưa có bản nháp");
        click("Tạo bản nháp");
        click("Thêm bài");

        assertThat(authoring.edit(code).lessons())
                .extracting(LessonDraft::title)
                .containsExactly("Bài một", "Bài hai", "Bài mới");
        assertThat(text()).contains("Bài 3. Bài mới");
    }

    @Test
    void saysWhenThereIsNoSuchModule() {
        navigate(ModuleView.class, Map.of("code", "khong-co"));
        assertThat(text()).contains("Không có chuyên đề này");
    }
}
