package vn.giangduong.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.assessment.AnswerEntry;
import vn.giangduong.assessment.AnswerService;
import vn.giangduong.assessment.AttemptDesk;
import vn.giangduong.assessment.AttemptId;
import vn.giangduong.assessment.AttemptService;
import vn.giangduong.assessment.QuizFixture;
import vn.giangduong.assessment.QuizId;
import vn.giangduong.assessment.QuizStatistics;
import vn.giangduong.assessment.SubmissionService;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.LineChart;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.questionbank.TopicId;

@IntegrationTest
class StatisticsPagesTests extends SpringBrowserlessTest {

    private static final String WRITER = "writer-desk";

    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private AttemptService attempts;
    @Autowired private AttemptDesk desk;
    @Autowired private AnswerService answers;
    @Autowired private SubmissionService submissions;
    @Autowired private QuizStatistics statistics;

    private UnitId province;
    private QuizId quiz;
    private List<Long> questions;

    @BeforeEach
    void signInAsALecturerWithAQuiz() {
        clock.reset();
        UI.getCurrent().getSession().setLocale(Messages.VIETNAMESE);
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        QuizFixture fixture = new QuizFixture(jdbc);
        TopicId topic = fixture.topic();
        questions = fixture.questions(topic, 4);
        quiz = fixture.quiz(topic, 4, null, null);
        province = people.province("Province");
        people.signIn(people.officer(Role.LECTURER, province));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void listsQuizzesWithTheirFigures() {
        sit(4);
        navigate(QuizStatisticsListView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Kết quả bài kiểm tra");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("quiz-statistics/" + quiz);
    }

    @Test
    void aQuizNobodySatSaysWhatToDo() {
        navigate(QuizStatisticsView.class, Map.of("quiz", quiz.toString()));
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(find(H1.class).single().getText()).isEqualTo("Quiz title");
    }

    @Test
    void showsMarksReliabilityAndQuestions() {
        sit(4);
        sit(1);
        sit(0);
        navigate(QuizStatisticsView.class, Map.of("quiz", quiz.toString()));
        // Marks 10, 2.5 and 0: mean 4.17, one of three passed.
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("3", "4,17", "33,33\u00A0%", "1 người đạt");
        assertThat(find(LineChart.class).all()).hasSize(1);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("quiz-statistics/" + quiz + "/questions/" + questions.getFirst());
    }

    @Test
    void opensOneQuestionWithItsOptions() {
        sit(4);
        sit(0);
        navigate(
                QuizItemView.class,
                Map.of("quiz", quiz.toString(), "question", Long.toString(questions.getFirst())));
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("50,00\u00A0%", "2 lượt trả lời");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("B. Option B")
                .contains("Mới có 2 lượt trả lời");
    }

    @Test
    void theFileHasAByteOrderMarkAndDecimalCommas() {
        sit(4);
        sit(0);
        QuizStatisticsView view =
                navigate(QuizStatisticsView.class, Map.of("quiz", quiz.toString()));
        people.signIn(people.officer(Role.LECTURER, province));
        byte[] csv = new StatisticsCsv(view).write(statistics.report(quiz));
        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(5);
        assertThat(text).contains("\"Mã câu hỏi\";\"Bản\";\"Câu hỏi\"").contains(";\"0,50\";");
    }

    private void sit(int right) {
        CadreId cadre = people.cadre("Nguyen Van An", province);
        people.signIn(people.studying(cadre));
        AttemptId attempt = attempts.prepare(quiz, cadre);
        desk.open(attempt, WRITER, false);
        List<AnswerEntry> entries =
                IntStream.rangeClosed(1, 4)
                        .mapToObj(
                                position ->
                                        new AnswerEntry(
                                                position,
                                                position,
                                                position <= right ? "B" : "A",
                                                false,
                                                null))
                        .toList();
        answers.save(attempt, WRITER, entries);
        submissions.submit(attempt, WRITER, 4);
        people.signIn(people.officer(Role.LECTURER, province));
    }
}
