package vn.giangduong.training.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.Messages;
import vn.giangduong.content.ContentFixture;
import vn.giangduong.content.ModuleImport;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.programme.ProgrammeVersionId;

@IntegrationTest
class StudyPagesTests extends SpringBrowserlessTest {

    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private ModuleImport modules;
    @Autowired private TransactionTemplate transactions;
    @Autowired private JdbcClient jdbc;

    private String code = "";
    private String programme = "";

    @BeforeEach
    void signInAsACadreWithAModule() {
        clock.reset();
        people.signOut();
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        code = ContentFixture.freshCode();
        StudyModuleId module = ContentFixture.land(modules, transactions, code).module();
        UnitId province = people.province("Kon Tum");
        CadreId cadre = people.cadre("Y Hạnh", province);
        TrainingFixture fixture = new TrainingFixture(jdbc);
        programme = "Chương trình " + code;
        ProgrammeVersionId version = fixture.programme(programme, module);
        TrainingClassId lop =
                fixture.trainingClass(
                        province, version, java.time.LocalDate.of(2026, 10, 27), "RUNNING");
        fixture.enrolment(lop, cadre, province, "SUMMONED", null, false);
        fixture.summon(module, lop, cadre, province);
        people.signIn(people.studying(cadre));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getText).toList();
    }

    @Test
    void showsTodaysOneNextStep() {
        navigate(HomeView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Chào đồng chí Y Hạnh");
        assertThat(text())
                .contains("Chủ nhật, 22/11")
                .contains("hạn thứ Sáu 27/11, còn 5 ngày")
                .contains("Đã đọc 0 trên 2 bài. Còn 2 bài.");
        assertThat(links()).contains("Bắt đầu từ bài 1");
    }

    @Test
    void tellsACadreWithoutModulesWhatToDo() {
        people.signIn(people.studying(people.cadre("A Đức", people.province("Gia Lai"))));
        navigate(HomeView.class);

        assertThat(text()).contains("Chưa có chuyên đề nào được giao");
        assertThat(links()).contains("Xem các chương trình");
    }

    @Test
    void givesWhoeverDoesNotStudyTheWayToTheirWork() {
        people.signIn(people.officer(Role.LECTURER, people.province("Gia Lai")));
        navigate(HomeView.class);

        assertThat(text()).contains("Việc của đồng chí");
    }

    @Test
    void showsAModuleWithItsLessons() {
        navigate(StudyView.class, Map.of("module", code));

        assertThat(text()).contains("Chuyên đề thử").contains("10 phút · chưa đọc");
        assertThat(links()).contains("Bài 1. Bài một", "Bài 2. Bài hai", "Bắt đầu từ bài 1");
    }

    @Test
    void leadsFromLessonToLessonToTheEnd() {
        navigate(LessonView.class, Map.of("module", code, "lesson", "t-01"));
        assertThat(text())
                .contains("Bài 1 trên 2 · 10 phút")
                .contains("Luật 36/2018/QH14, Điều 2")
                .contains("có hiệu lực từ 01/07/2019");

        test(find(Button.class).withText("Đã đọc, sang bài sau").single()).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Bài hai");
        test(find(Button.class).withText("Đã đọc xong bài cuối").single()).click();

        assertThat(getCurrentView()).isInstanceOf(StudyView.class);
        assertThat(text()).contains("Hoàn thành").contains("Đã đọc hết các bài.");
        navigate(HomeView.class);
        assertThat(text()).contains("Hoàn thành 22/11/2026");
    }

    @Test
    void saysWhenAModuleOrLessonIsNotTheirs() {
        navigate(StudyView.class, Map.of("module", "khong-co"));
        assertThat(text()).contains("Không có chuyên đề này trong danh sách của đồng chí");

        navigate(LessonView.class, Map.of("module", code, "lesson", "khong-co"));
        assertThat(text()).contains("Không có bài này trong danh sách của đồng chí");
    }

    @Test
    void listsProgrammesWithTheirModulesAndClasses() {
        navigate(ProgrammesView.class);

        assertThat(text())
                .contains(programme)
                .contains("Chuyên đề thử")
                .contains("1 chuyên đề · 1 lớp · Giấy chứng nhận");
    }
}
