package vn.giangduong.training.classes.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.ui.Confirm;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.cadres.CadreRow;
import vn.giangduong.people.picker.CadrePicker;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.classes.enrolment.PersonSummons;
import vn.giangduong.training.classes.enrolment.TrainingClassSummons;
import vn.giangduong.training.classes.ethnicity.Ethnicity;
import vn.giangduong.training.programme.Programme;
import vn.giangduong.training.programme.ProgrammeVersionId;

@IntegrationTest
class ClassPagesTests extends SpringBrowserlessTest {

    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private CompletionCounts counts;
    @Autowired private TrainingClassSummons summons;
    @Autowired private PersonSummons single;

    private TrainingFixture fixture;
    private UnitId province;
    private UnitId committee;
    private UnitId cell;
    private UnitId centre;
    private StudyModuleId module;
    private ProgrammeVersionId programme;
    private TrainingClassId trainingClass;

    @BeforeEach
    void aCentreWithAClass() {
        UI.getCurrent().getSession().setLocale(Messages.VIETNAMESE);
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        clock.reset();
        fixture = new TrainingFixture(jdbc);
        province = people.province("Đảng bộ tỉnh");
        committee = people.unit("Đảng bộ xã Sa Bình", "direct_committee", province);
        cell = people.unit("Chi bộ thôn Đắk Hring", "grassroots_cell", committee);
        centre = people.unit("Trung tâm chính trị Sa Bình", "centre", province);
        fixture.serves(centre, committee);
        module = fixture.module("Luật Phòng, chống tham nhũng");
        programme = fixture.programme(fixture.code("Bồi dưỡng đảng viên mới "), module);
        trainingClass =
                fixture.trainingClass(centre, programme, LocalDate.of(2026, 11, 1), "RUNNING");
        CadreId done = people.cadre("Nguyễn Văn An", cell);
        people.cadre("Lê Thị Bình", cell);
        people.cadre("Trần Văn Cường", committee);
        people.signIn(people.officer(Role.TRAINING_OFFICER, centre));
        summons.summon(trainingClass, List.of(committee));
        fixture.complete(module, done, clock.instant(), "9.00");
        counts.recount();
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void listTheClassesOfACentre() {
        navigate(ClassesView.class);

        assertThat(texts(H1.class)).containsExactly("Lớp học năm 2026");
        assertThat(texts(Anchor.class)).contains(fixture.codeOf(trainingClass) + " · Lớp thử");
    }

    @Test
    void sayWhatToDoInAYearWithoutClasses() {
        ClassRoutes.classes(null, 2020).open();

        assertThat(texts(H2.class)).containsExactly("Chưa có lớp nào trong năm này");
    }

    @Test
    void showTheRosterOfAClass() {
        navigate(ClassView.class, Map.of("code", fixture.codeOf(trainingClass)));

        assertThat(texts(H1.class)).containsExactly("Lớp thử");
        assertThat(texts(Span.class)).contains("Nguyễn Văn An", "Lê Thị Bình", "Trần Văn Cường");
        assertThat(texts(Button.class)).contains("Triệu tập", "Đóng lớp");
    }

    @Test
    void turnOnEthnicityWithAReasonNoteItAndCloseWithTheCount() {
        navigate(ClassView.class, Map.of("code", fixture.codeOf(trainingClass)));
        assertThat(find(ComboBox.class).all()).isEmpty();

        navigate(EthnicityView.class);
        assertThat(texts(H2.class)).containsExactly("Trung tâm chính trị Sa Bình");
        test(find(Button.class).withText("Bật ghi dân tộc").single()).click();
        EthnicityReasonDialog dialog = find(EthnicityReasonDialog.class).single();
        test(find(Button.class, dialog).withText("Bật ghi dân tộc").single()).click();
        TextArea reason = find(TextArea.class, dialog).single();
        assertThat(reason.getErrorMessage()).isEqualTo("Nêu lý do, từ 10 đến 300 chữ cái.");
        reason.setValue("Công văn 12 về hỗ trợ học phí");
        test(find(Button.class, dialog).withText("Bật ghi dân tộc").single()).click();
        assertThat(texts(ListItem.class).toString()).contains("Công văn 12 về hỗ trợ học phí");

        navigate(ClassView.class, Map.of("code", fixture.codeOf(trainingClass)));
        @SuppressWarnings("unchecked")
        ComboBox<Ethnicity> choice = find(ComboBox.class).all().getFirst();
        assertThat(choice.getAriaLabel()).hasValue("Dân tộc của Nguyễn Văn An");
        choice.setValue(new Ethnicity("14", "Xơ Đăng", true));
        assertThat(texts(Paragraph.class)).contains("Đã ghi dân tộc của Nguyễn Văn An.");
        test(find(Button.class).withText("Đóng lớp").single()).click();
        CloseClassDialog close = find(CloseClassDialog.class).single();
        assertThat(find(IntegerField.class, close).single().getValue()).isEqualTo(1);

        navigate(EthnicityView.class);
        test(find(Button.class).withText("Tắt và xóa").single()).click();
        Confirm confirm = find(Confirm.class).single();
        test(find(Button.class, confirm).withText("Tắt và xóa").single()).click();
        assertThat(texts(Paragraph.class).toString()).contains("Đã tắt và xóa điều đã ghi của 1");
        navigate(ClassView.class, Map.of("code", fixture.codeOf(trainingClass)));
        assertThat(find(ComboBox.class).all()).isEmpty();
    }

    @Test
    void previewASummoningBeforeItIsDone() {
        CadreId late = people.cadre("Phạm Thị Dung", cell);
        navigate(ClassView.class, Map.of("code", fixture.codeOf(trainingClass)));

        test(find(Button.class).withText("Triệu tập").single()).click();
        SummonDialog dialog = find(SummonDialog.class).single();
        dialog.choose(summons.units(trainingClass, "thon", 5));

        assertThat(texts(Paragraph.class))
                .contains("Sẽ triệu tập 1 người. 2 người đã ở trong lớp, trên tổng số 3.");
        test(find(Button.class, dialog).withText("Triệu tập").single()).click();
        assertThat(texts(Paragraph.class)).contains("Đã triệu tập 1 người.");
        assertThat(texts(Span.class)).contains("Phạm Thị Dung");
        assertThat(late.value()).isPositive();
    }

    @Test
    void summonOnePersonOfTheServedUnitsByName() {
        people.cadre("Phạm Thị Dung", cell);
        people.cadre("Phạm Thị Dung", province);
        navigate(ClassView.class, Map.of("code", fixture.codeOf(trainingClass)));

        test(find(Button.class).withText("Thêm một người").single()).click();
        SummonPersonDialog dialog = find(SummonPersonDialog.class).single();
        assertThat(single.choices(trainingClass, "p", 0, 20)).isEmpty();
        List<CadreRow> found = single.choices(trainingClass, "pham thi", 0, 20);
        assertThat(found)
                .extracting(CadreRow::fullName, CadreRow::birthYear, CadreRow::unitName)
                .containsExactly(tuple("Phạm Thị Dung", 1985, "Chi bộ thôn Đắk Hring"));
        dialog.choose(found.getFirst());
        CadrePicker picker = find(CadrePicker.class, dialog).single();
        assertThat(picker.getItemLabelGenerator().apply(found.getFirst()))
                .isEqualTo("Phạm Thị Dung · sinh 1985 · Chi bộ thôn Đắk Hring");
        test(find(Button.class, dialog).withText("Triệu tập").single()).click();

        assertThat(texts(Paragraph.class)).contains("Đã triệu tập Phạm Thị Dung.");
        assertThat(texts(Span.class)).contains("Phạm Thị Dung");
        assertThat(single.choices(trainingClass, "pham thi", 0, 20)).isEmpty();
        CadreId again = found.getFirst().id();
        assertThatThrownBy(() -> single.summon(trainingClass, again))
                .isInstanceOf(BadInputException.class);
    }

    @Test
    void keepWhatWasTypedWhenAClassCannotBeSaved() {
        navigate(NewClassView.class);
        TextField code = find(TextField.class).withLabel("Mã lớp").single();
        test(code).setValue("K 1");

        test(find(Button.class).withText("Lưu lớp").single()).click();
        assertThat(texts(ListItem.class)).contains("Chọn chương trình.");

        chooseProgramme();
        test(find(DatePicker.class).withLabel("Bế giảng").single())
                .setValue(LocalDate.of(2026, 12, 22));
        test(find(Button.class).withText("Lưu lớp").single()).click();
        assertThat(texts(ListItem.class)).contains("Điền tên lớp, dài tối đa 300 chữ.");
        assertThat(code.getValue()).isEqualTo("K 1");
        assertThat(code.isInvalid()).isTrue();

        String good = fixture.code("K");
        test(code).setValue(good);
        test(find(TextField.class).withLabel("Tên lớp").single()).setValue("Lớp mới");
        test(find(Button.class).withText("Lưu lớp").single()).click();

        assertThat(getCurrentView()).isInstanceOf(ClassView.class);
        assertThat(texts(H1.class)).containsExactly("Lớp mới");
        assertThat(texts(Button.class)).contains("Triệu tập");
    }

    private void chooseProgramme() {
        @SuppressWarnings("unchecked")
        Select<Programme> choice = find(Select.class).withLabel("Chương trình").single();
        Programme wanted =
                choice.getListDataView()
                        .getItems()
                        .filter(one -> one.version().equals(programme))
                        .findFirst()
                        .orElseThrow();
        test(choice).selectItem(wanted.title());
    }

    private <T extends Component & HasText> List<String> texts(Class<T> type) {
        return find(type).all().stream().map(HasText::getText).toList();
    }
}
