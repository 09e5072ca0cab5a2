package vn.giangduong.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.analysis.Finding;
import vn.giangduong.analysis.TestStatistics;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.QuestionVersionId;
import vn.giangduong.questionbank.TopicId;

@IntegrationTest
class QuizStatisticsTests {

    private static final String WRITER = "writer-desk";

    @Autowired private QuizStatistics statistics;
    @Autowired private AttemptService attempts;
    @Autowired private AttemptDesk desk;
    @Autowired private AnswerService answers;
    @Autowired private SubmissionService submissions;
    @Autowired private PaperStore papers;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;

    private final Map<CadreId, SignedIn> accounts = new HashMap<>();
    private QuizFixture fixture;
    private TopicId topic;
    private UnitId province;

    @BeforeEach
    void prepare() {
        clock.reset();
        fixture = new QuizFixture(jdbc);
        topic = fixture.topic();
        province = people.province("Province");
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void countsWhatFourCadresDid() {
        List<Long> questions = fixture.questions(topic, 4);
        QuizId quiz = fixture.quiz(topic, 4, null, null);
        // Marks 10, 7.5, 5 and 0; question 1 was right for three of four.
        sit(quiz, questions, "BBBB");
        sit(quiz, questions, "BBBA");
        sit(quiz, questions, "BBAA");
        sit(quiz, questions, "A--C");
        people.signIn(people.officer(Role.LECTURER, province));
        QuizReport report = statistics.report(quiz);
        TestStatistics test = report.test().orElseThrow();
        assertThat(test.candidates()).isEqualTo(4);
        assertThat(test.items()).isEqualTo(4);
        assertThat(test.complete()).isTrue();
        assertThat(test.marks().orElseThrow().mean()).isCloseTo(5.625, within(1e-9));
        assertThat(test.passRate().orElseThrow().passed()).isEqualTo(3);
        QuizReport.Item first =
                report.item(new QuestionVersionId(questions.getFirst())).orElseThrow();
        assertThat(first.report().statistics().facility()).hasValue(0.75);
        assertThat(first.report().options())
                .extracting(option -> option.option() + option.count())
                .containsExactly("A1", "B3", "C0", "D0");
        QuizReport.Item second = report.item(new QuestionVersionId(questions.get(1))).orElseThrow();
        assertThat(second.report().blanks()).isEqualTo(1);
    }

    @Test
    void onlyTheFirstClosedAttemptOfACadreCounts() {
        List<Long> questions = fixture.questions(topic, 2);
        QuizId quiz = fixture.quiz(topic, 2, null, null);
        CadreId cadre = sit(quiz, questions, "AA");
        sit(quiz, questions, "BB", cadre);
        people.signIn(people.officer(Role.LECTURER, province));
        TestStatistics test = statistics.report(quiz).test().orElseThrow();
        assertThat(test.candidates()).isEqualTo(1);
        assertThat(test.marks().orElseThrow().mean()).isZero();
        assertThat(statistics.quizzes())
                .filteredOn(figures -> figures.id().equals(quiz))
                .singleElement()
                .satisfies(
                        figures -> {
                            assertThat(figures.closed()).isEqualTo(2);
                            assertThat(figures.passed()).isEqualTo(1);
                            assertThat(figures.meanMark()).isEqualByComparingTo("5");
                        });
    }

    @Test
    void pointsOutAQuestionWithTheWrongKey() {
        List<Long> good = fixture.questions(topic, 9);
        long miskeyed =
                fixture.question(
                        topic, QuestionType.SINGLE, "APPROVED", null, List.of("1", "0", "0", "0"));
        List<Long> questions = new ArrayList<>(good);
        questions.add(miskeyed);
        QuizId quiz = fixture.quiz(topic, 10, null, null);
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            double strength = i / 60.0;
            StringBuilder chosen = new StringBuilder();
            for (int question = 0; question < 10; question++) {
                chosen.append(random.nextDouble() < strength ? 'B' : 'A');
            }
            sit(quiz, questions, chosen.toString());
        }
        people.signIn(people.officer(Role.LECTURER, province));
        QuizReport.Item worst = statistics.report(quiz).items().getFirst();
        assertThat(worst.question().id()).isEqualTo(new QuestionVersionId(miskeyed));
        assertThat(worst.report().findings().getFirst())
                .isInstanceOf(Finding.ProbablyMiskeyed.class);
        assertThat(worst.report().findings().getFirst().arguments().getFirst()).isEqualTo("B");
    }

    @Test
    void papersDrawnAtRandomMakeAnIncompleteMatrix() {
        fixture.questions(topic, 6);
        QuizId quiz = fixture.quiz(topic, 3, null, null);
        for (int i = 0; i < 8; i++) {
            sit(quiz, List.of(), "");
        }
        people.signIn(people.officer(Role.TRAINING_OFFICER, province));
        QuizReport report = statistics.report(quiz);
        assertThat(report.test().orElseThrow().complete()).isFalse();
        assertThat(
                        report.items().stream()
                                .mapToInt(item -> item.report().statistics().answers())
                                .sum())
                .isEqualTo(24);
    }

    @Test
    void aQuizNobodySatHasNoFigures() {
        fixture.questions(topic, 2);
        QuizId quiz = fixture.quiz(topic, 2, null, null);
        people.signIn(people.officer(Role.LECTURER, province));
        assertThat(statistics.report(quiz).test()).isEmpty();
        assertThat(statistics.report(quiz).items()).isEmpty();
        assertThatExceptionOfType(QuizNotFoundException.class)
                .isThrownBy(() -> statistics.report(new QuizId(999_999_999)));
    }

    @Test
    void aCadreSeesNoStatistics() {
        people.signIn(people.studying(people.cadre("Nguyen Van An", province)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> statistics.quizzes());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> statistics.report(new QuizId(1)));
    }

    private CadreId sit(QuizId quiz, List<Long> questions, String chosen) {
        CadreId cadre = people.cadre("Nguyen Van An", province);
        sit(quiz, questions, chosen, cadre);
        return cadre;
    }

    /** A letter a question in the order of the list; a dash leaves it blank. */
    private void sit(QuizId quiz, List<Long> questions, String chosen, CadreId cadre) {
        people.signIn(accounts.computeIfAbsent(cadre, people::studying));
        AttemptId attempt = attempts.prepare(quiz, cadre);
        desk.open(attempt, WRITER, false);
        List<AnswerEntry> entries = new ArrayList<>();
        for (PaperItem item : papers.read(attempt)) {
            int place = questions.indexOf(item.question().id().value());
            if (place >= 0 && chosen.charAt(place) != '-') {
                entries.add(
                        new AnswerEntry(
                                entries.size() + 1,
                                item.position(),
                                chosen.substring(place, place + 1),
                                false,
                                null));
            }
        }
        if (!entries.isEmpty()) {
            answers.save(attempt, WRITER, entries);
        }
        submissions.submit(attempt, WRITER, entries.size());
    }
}
