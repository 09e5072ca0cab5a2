package vn.giangduong.training.statistics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
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
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.Messages;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.TrainingFixture;

@IntegrationTest
class StatisticsPagesTests extends SpringBrowserlessTest {

    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;

    private UnitId centre;

    @BeforeEach
    void aCentreWithAClass() {
        UI.getCurrent().getSession().setLocale(Messages.VIETNAMESE);
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        clock.reset();
        TrainingFixture fixture = new TrainingFixture(jdbc);
        centre =
                people.unit(
                        "Trung tâm chính trị Sa Bình", "centre", people.province("Đảng bộ tỉnh"));
        fixture.trainingClass(
                centre,
                fixture.programme(
                        fixture.code("Bồi dưỡng đảng viên mới "),
                        fixture.module("Luật Phòng, chống tham nhũng")),
                LocalDate.of(2026, 11, 1),
                "RUNNING");
        people.signIn(people.officer(Role.TRAINING_OFFICER, centre));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void showTheStatisticsOfAPeriod() {
        UI.getCurrent()
                .navigate(
                        StatisticsRoutes.STATISTICS,
                        QueryParameters.simple(
                                Map.of(
                                        "unit",
                                        people.codeOf(centre),
                                        "from",
                                        "2026-01-01",
                                        "to",
                                        "2026-12-31")));

        assertThat(texts(H1.class)).containsExactly("Thống kê lớp học theo chương trình");
        assertThat(texts(Anchor.class)).contains("Xuất Excel");
        assertThat(find(NativeButton.class).all().stream().map(NativeButton::getText).toList())
                .contains("KH số lớp", "Tuổi ≤30", "31–35", ">60", "Đã cấp GCN", "Tỷ lệ đạt (%)");
    }

    @Test
    void sayWhatToDoWhenAPeriodHasNoClasses() {
        UI.getCurrent()
                .navigate(
                        StatisticsRoutes.STATISTICS,
                        QueryParameters.simple(Map.of("from", "2020-01-01", "to", "2020-12-31")));

        assertThat(texts(H2.class)).containsExactly("Không có lớp nào khai giảng trong kỳ này");
    }

    @Test
    void refuseAPeriodThatEndsBeforeItBegins() {
        UI.getCurrent()
                .navigate(
                        StatisticsRoutes.STATISTICS,
                        QueryParameters.simple(Map.of("from", "2026-12-31", "to", "2026-01-01")));

        assertThat(texts(ListItem.class))
                .contains("Ngày cuối không được trước ngày đầu, và kỳ dài tối đa 10 năm.");
    }

    private <T extends Component & HasText> List<String> texts(Class<T> type) {
        return find(type).all().stream().map(HasText::getText).toList();
    }
}
