package vn.giangduong.training.completion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.CompletionState;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.classes.enrolment.TrainingClassSummons;
import vn.giangduong.training.completion.RollUp;
import vn.giangduong.training.completion.RollUpTree;
import vn.giangduong.training.programme.ProgrammeVersionId;

@IntegrationTest
class UnitPagesTests extends SpringBrowserlessTest {

    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private CompletionCounts counts;
    @Autowired private TrainingClassSummons summons;

    private TrainingFixture fixture;
    private UnitId province;
    private UnitId committee;
    private UnitId cell;
    private StudyModuleId module;

    @BeforeEach
    void aUnitWhosePeopleAreSummoned() {
        UI.getCurrent().getSession().setLocale(Messages.VIETNAMESE);
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        clock.reset();
        fixture = new TrainingFixture(jdbc);
        province = people.province("Đảng bộ tỉnh");
        committee = people.unit("Đảng bộ xã Sa Bình", "direct_committee", province);
        cell = people.unit("Chi bộ thôn Đắk Hring", "grassroots_cell", committee);
        UnitId centre = people.unit("Trung tâm chính trị Sa Bình", "centre", province);
        fixture.serves(centre, committee);
        module = fixture.module("Luật Phòng, chống tham nhũng");
        ProgrammeVersionId programme =
                fixture.programme(fixture.code("Bồi dưỡng đảng viên mới "), module);
        TrainingClassId trainingClass =
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
    void takesAnOfficerToTheirUnitAndItsFigures() {
        people.signIn(people.officer(Role.COMMITTEE_OFFICER, committee));

        UI.getCurrent().navigate(UnitRoutes.UNITS);

        assertThat(getCurrentView()).isInstanceOf(UnitView.class);
        assertThat(texts(H1.class)).containsExactly("Đảng bộ xã Sa Bình");
        assertThat(texts(Paragraph.class))
                .contains("33,33\u00A0%", "1 / 3 người hoàn thành · 0 đang học · 2 chưa bắt đầu");
        assertThat(texts(Anchor.class))
                .contains("Chi bộ thôn Đắk Hring", "Sinh hoạt trực tiếp tại đơn vị", "Xuất Excel");
    }

    @Test
    void openEachFigureDownToItsPeople() {
        people.signIn(people.officer(Role.COMMITTEE_OFFICER, committee));
        navigate(UnitView.class, Map.of("code", people.codeOf(committee)));

        String completed =
                find(Anchor.class).all().stream()
                        .map(Anchor::getHref)
                        .filter(href -> href.contains("state=COMPLETED"))
                        .findFirst()
                        .orElseThrow();
        assertThat(completed)
                .isEqualTo(
                        "units/%s/people?module=%s&state=COMPLETED"
                                .formatted(people.codeOf(cell), fixture.codeOf(module)));
        UnitRoutes.people(
                        people.codeOf(cell),
                        fixture.codeOf(module),
                        CompletionState.COMPLETED,
                        false,
                        RollUp.NOW)
                .open();

        assertThat(getCurrentView()).isInstanceOf(UnitPeopleView.class);
        assertThat(texts(Span.class)).contains("Nguyễn Văn An").doesNotContain("Lê Thị Bình");
    }

    @Test
    void findPeopleByTypingWithoutMarks() {
        people.signIn(people.officer(Role.COMMITTEE_OFFICER, committee));
        navigate(UnitPeopleView.class, Map.of("code", people.codeOf(committee)));
        assertThat(texts(Span.class)).contains("Nguyễn Văn An", "Trần Văn Cường");

        test(find(TextField.class).withClassName("filter-search").single()).setValue("cuong");

        assertThat(texts(Span.class)).contains("Trần Văn Cường").doesNotContain("Nguyễn Văn An");
    }

    @Test
    void showAnotherSubtreeAsIfItWereNotThere() {
        UnitId other = people.unit("Đảng bộ xã khác", "direct_committee", province);
        people.signIn(people.officer(Role.COMMITTEE_OFFICER, other));

        UI.getCurrent().navigate("units/" + people.codeOf(committee));

        assertThat(texts(H1.class)).containsExactly("Không có trang này");
        UI.getCurrent().navigate("units/khong-co");
        assertThat(texts(H1.class)).containsExactly("Không có trang này");
    }

    @Test
    void keepTheDayAndTheTreeInEveryLinkAndSayWhichTheyAre() {
        people.signIn(people.officer(Role.COMMITTEE_OFFICER, committee));
        UnitRoutes.unit(
                        people.codeOf(committee),
                        fixture.codeOf(module),
                        new RollUp(LocalDate.of(2026, 9, 30), RollUpTree.MAPPED))
                .open();

        assertThat(texts(Paragraph.class))
                .anyMatch(
                        text ->
                                text.startsWith(
                                        "Số liệu tính đến hết ngày 30/09/2026, quy về cây tổ chức"
                                                + " hiện nay"));
        assertThat(
                        find(Anchor.class).all().stream()
                                .map(Anchor::getHref)
                                .filter(href -> href.startsWith("units/"))
                                .filter(href -> !href.contains("tree=mapped"))
                                .toList())
                .as("the two other trees")
                .hasSize(2)
                .allMatch(href -> href.contains("on=2026-09-30"));

        test(find(DayField.class).single()).setValue(LocalDate.of(2026, 10, 1));

        assertThat(texts(Paragraph.class)).anyMatch(text -> text.contains("01/10/2026"));
    }

    @Test
    void sayThatAUnitWasNotFoundedYetAndOfferTodaysTree() {
        people.signIn(people.officer(Role.COMMITTEE_OFFICER, committee));
        UnitRoutes.unit(
                        people.codeOf(committee),
                        null,
                        new RollUp(LocalDate.of(2019, 12, 31), RollUpTree.OLD))
                .open();

        assertThat(
                        find(Anchor.class).all().stream()
                                .filter(link -> link.getText().equals("Xem theo cây hiện nay"))
                                .map(Anchor::getHref))
                .containsExactly(
                        "units/%s?on=2019-12-31&tree=mapped".formatted(people.codeOf(committee)));
    }

    private <T extends Component & HasText> List<String> texts(Class<T> type) {
        return find(type).all().stream().map(HasText::getText).toList();
    }
}
