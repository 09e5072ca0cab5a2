package vn.giangduong.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.questionbank.BankCatalogue;
import vn.giangduong.questionbank.Drafts;
import vn.giangduong.questionbank.KindDrafts;
import vn.giangduong.questionbank.QuestionBankImport;
import vn.giangduong.questionbank.QuestionCatalogue;
import vn.giangduong.questionbank.QuestionDraft;
import vn.giangduong.questionbank.QuestionFilter;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.QuestionVersionId;
import vn.giangduong.questionbank.kinds.GapContent;
import vn.giangduong.questionbank.kinds.GapsBody;
import vn.giangduong.questionbank.kinds.NumberBody;
import vn.giangduong.questionbank.kinds.StatementsBody;
import vn.giangduong.questionbank.marking.ChoiceRule;
import vn.giangduong.questionbank.marking.StatementsKey;

@IntegrationTest
class KindEditorsTests extends SpringBrowserlessTest {

    @Autowired private TestPeople people;
    @Autowired private QuestionBankImport imports;
    @Autowired private QuestionCatalogue questions;
    @Autowired private BankCatalogue banks;

    private String bank = "";

    static List<QuestionDraft> oneOfEach() {
        return KindDrafts.all();
    }

    @BeforeEach
    void signInAsALecturerWithABank() {
        UI.getCurrent().getSession().setLocale(Messages.VIETNAMESE);
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        people.signIn(people.officer(Role.LECTURER, people.province("Kon Tum")));
        bank = Drafts.freshBank();
        imports.importGift("a.gift", Drafts.gift(bank, Drafts.question("Q-1", "Một?")));
        navigate(NewQuestionView.class, Map.of("code", bank));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void writesKeepsShowsAndReadsBack(QuestionDraft draft) {
        form().setDraft(draft);
        assertSame(form().draft(), draft);
        save();

        assertThat(getCurrentView()).isInstanceOf(QuestionView.class);
        assertSame(stored(), draft);
        navigate(EditQuestionView.class, Map.of("id", id("Q-2").toString()));
        assertSame(form().draft(), draft);
    }

    @Test
    void showsTheKeyAfterwardsButNotOnThePaper() {
        form().setDraft(KindDrafts.matching());
        assertThat(paper()).contains("Luật 36/2018/QH14", "Đất đai").doesNotContain("→");
        assertThat(answer()).contains("→").doesNotContain("Đất đai");

        form().setDraft(KindDrafts.gaps());
        assertThat(paper()).contains("[1] ________", "Quốc hội").doesNotContain("mười");
        assertThat(answer()).contains("mười", "Quốc hội", "96").doesNotContain("Chính phủ");

        form().setDraft(KindDrafts.essay());
        assertThat(paper()).contains("Dài nhất 2.000 ký tự").doesNotContain("Nêu đủ căn cứ");
        assertThat(answer()).contains("Nêu đủ căn cứ", "2 phần điểm");

        form().setDraft(KindDrafts.number());
        assertThat(paper()).contains("Đơn vị: phút, giờ").doesNotContain("90");
        assertThat(answer()).contains("90 ± 0,5 phút");

        form().setDraft(KindDrafts.statements());
        assertThat(answer()).contains("10 · 25 · 50 · 100");
    }

    @Test
    void keepsWhatWasTypedWhenTheTypeChangesAndComesBack() {
        form().setDraft(KindDrafts.statements());
        choose(QuestionType.ESSAY);
        choose(QuestionType.SINGLE);
        test(find(TextArea.class).withLabel("Phương án A").single()).setValue("Một phương án");
        choose(QuestionType.STATEMENTS);
        assertSame(form().draft(), KindDrafts.statements());
        choose(QuestionType.SINGLE);
        assertThat(form().draft().options().getFirst().text()).isEqualTo("Một phương án");
    }

    @Test
    void saysWhichStatementsAreNotJudgedAndKeepsTheTexts() {
        choose(QuestionType.STATEMENTS);
        texts("Nhận định").get(1).setValue("Một nhận định.");
        assertThat(answer()).contains("Chưa đánh dấu");
        save();

        assertThat(notice()).contains("Mỗi nhận định phải được đánh dấu là đúng hoặc sai.");
        assertThat(errors()).contains("Mỗi nhận định phải được đánh dấu là đúng hoặc sai.");
        assertThat(texts("Nhận định").get(1).getValue()).isEqualTo("Một nhận định.");
    }

    @Test
    void readsStepsAsTheyAreWritten() {
        form().setDraft(KindDrafts.statements());
        RadioButtonGroup<?> steps = find(RadioButtonGroup.class).withLabel("Bậc điểm").single();
        test(steps).selectItem("Tự đặt");
        test(find(TextField.class).withLabel("Các bậc điểm").single()).setValue("0; 0,5; 0.75; 1");
        assertThat(form().draft().body())
                .isEqualTo(
                        new StatementsBody(
                                List.of(
                                        new BigDecimal("0"),
                                        new BigDecimal("0.5"),
                                        new BigDecimal("0.75"),
                                        new BigDecimal("1"))));
        test(find(TextField.class).withLabel("Các bậc điểm").single()).setValue("một; hai");
        save();
        assertThat(errors()).contains("Bậc điểm không khớp với 4 nhận định");
        test(steps).selectItem("Chia đều");
        assertThat(((StatementsBody) form().draft().body()).steps())
                .isEqualTo(StatementsKey.evenly(4));
    }

    @Test
    void sharesTheMarkEquallyWhereOptionsAreNotWeighed() {
        form().setDraft(KindDrafts.multiple());
        assertThat(find(BigDecimalField.class).withLabel("Trọng số (%)").all()).isEmpty();
        @SuppressWarnings("unchecked")
        Select<ChoiceRule> rule = find(Select.class).withLabel("Cách chấm").single();
        test(rule).selectItem("Theo trọng số từng phương án");
        assertThat(find(BigDecimalField.class).withLabel("Trọng số (%)").all())
                .extracting(BigDecimalField::getValue)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("50"), new BigDecimal("50"), BigDecimal.ZERO);
    }

    @Test
    void writesTheNextGapIntoTheStemAndGivesEachNamedGapARow() {
        choose(QuestionType.GAPS);
        TextArea stem = find(TextArea.class).withLabel("Câu dẫn").single();
        test(stem).setValue("Luật có [[1]] chương");
        assertThat(gaps()).hasSize(1);
        test(find(Button.class).withText("Thêm chỗ trống vào câu dẫn").single()).click();
        assertThat(stem.getValue()).isEqualTo("Luật có [[1]] chương [[2]]");
        assertThat(gaps()).hasSize(2);

        @SuppressWarnings("unchecked")
        Select<Object> filling =
                (Select<Object>) (Select<?>) find(Select.class).withLabel("Cách điền").all().get(1);
        test(filling).selectItem("Chọn từ cho sẵn");
        test(find(TextArea.class).withLabel("Từ cho sẵn").single()).setValue("Một\n\nHai");
        assertThat(gaps().get(1).content())
                .isEqualTo(new GapContent.Dropped(List.of("Một", "Hai")));

        test(stem).setValue("Không còn chỗ trống");
        save();
        assertThat(stem.getErrorMessage()).contains("đúng 2 chỗ trống");
    }

    @Test
    void refusesARowWithoutItsNumberRatherThanLosingIt() {
        form().setDraft(KindDrafts.number());
        test(find(Button.class).withText("Thêm số").single()).click();
        List<BigDecimalField> tolerances = find(BigDecimalField.class).withLabel("Sai số").all();
        test(tolerances.get(1)).setValue(new BigDecimal("2"));
        save();
        assertThat(getCurrentView()).isInstanceOf(NewQuestionView.class);
        assertThat(notice()).contains("Có dòng chưa ghi số đúng.");
        assertThat(((NumberBody) form().draft().body()).accepted()).hasSize(1);
    }

    @Test
    void showsProblemsOfOtherKindsAtTheEditor() {
        choose(QuestionType.SHORT_TEXT);
        save();
        assertThat(errors()).contains("Phải có ít nhất một đáp án được trọn điểm.");
        choose(QuestionType.MATCHING);
        save();
        assertThat(errors()).contains("Cần ít nhất hai ý.");
        choose(QuestionType.ORDERING);
        save();
        assertThat(errors()).contains("Cần ít nhất hai ý.");
        choose(QuestionType.ESSAY);
        test(find(Button.class).withText("Thêm tiêu chí").single()).click();
        test(find(TextArea.class).withLabel("Tiêu chí").single()).setValue("Có ví dụ");
        test(find(BigDecimalField.class).withLabel("Phần điểm").single()).setValue(BigDecimal.ZERO);
        save();
        assertThat(errors()).contains("Mỗi tiêu chí chấm phải có điểm lớn hơn 0.");
    }

    @Test
    void saysWhatAGiftFileLacks() {
        form().setDraft(KindDrafts.ordering());
        save();
        navigate(BankView.class, Map.of("code", bank));
        assertThat(allText())
                .contains("Tệp GIFT không có 1 câu thuộc các dạng chưa ghi được: Sắp thứ tự.");
    }

    /** Whatever the zeros behind the comma. */
    private static void assertSame(QuestionDraft draft, QuestionDraft wanted) {
        assertThat(draft)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(wanted);
    }

    private QuestionForm form() {
        return find(QuestionForm.class).single();
    }

    private void choose(QuestionType type) {
        @SuppressWarnings("unchecked")
        Select<QuestionType> select = find(Select.class).withLabel("Loại câu hỏi").single();
        select.setValue(type);
    }

    private List<TextArea> texts(String label) {
        return find(TextArea.class).withLabel(label).all();
    }

    private List<GapsBody.Gap> gaps() {
        return ((GapsBody) form().draft().body()).gaps();
    }

    private void save() {
        test(find(Button.class).withText("Lưu bản nháp").single()).click();
    }

    private QuestionDraft stored() {
        return questions.details(id("Q-2")).orElseThrow().draft();
    }

    private QuestionVersionId id(String code) {
        return questions
                .find(
                        banks.bank(bank).orElseThrow().id(),
                        new QuestionFilter(code, null, null, null, null),
                        1)
                .rows()
                .stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String paper() {
        return part("question-paper");
    }

    private String answer() {
        return part("question-answer");
    }

    private String part(String className) {
        return find(com.vaadin.flow.component.html.Div.class)
                .withClassName(className)
                .single()
                .getElement()
                .getOuterHTML();
    }

    private String errors() {
        return find(com.vaadin.flow.component.html.Paragraph.class)
                .withClassName("field-error")
                .single()
                .getText();
    }

    private String notice() {
        return find(Notice.class).single().getElement().getTextRecursively();
    }

    private String allText() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
