package vn.giangduong.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.TopicId;

@IntegrationTest
class AttemptServiceTests {

    @Autowired private AttemptService service;
    @Autowired private PaperStore papers;
    @Autowired private QuizService quizzes;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;

    private QuizFixture fixture;
    private TopicId topic;
    private UnitId province;
    private CadreId cadre;
    private SignedIn account;

    @BeforeEach
    void signIn() {
        clock.reset();
        fixture = new QuizFixture(jdbc);
        topic = fixture.topic();
        province = people.province("Province");
        cadre = people.cadre("Nguyen Van An", province);
        account = people.studying(cadre);
        people.signIn(account);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void freezesAPaperOfDistinctQuestions() {
        fixture.questions(topic, 30);
        AttemptId attempt = service.prepare(fixture.quiz(topic, 20, 30, null), cadre);
        List<PaperItem> paper = papers.read(attempt);
        assertThat(paper)
                .extracting(PaperItem::position)
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(paper).extracting(item -> item.question().id()).doesNotHaveDuplicates();
        assertThat(paper).allSatisfy(item -> assertThat(item.options()).hasSize(4));
        assertThat(paper)
                .allSatisfy(item -> assertThat(item.maximum()).isEqualByComparingTo("0.5"));
    }

    @Test
    void returnsTheAttemptThatIsStillOpen() {
        fixture.questions(topic, 5);
        QuizId quiz = fixture.quiz(topic, 5, null, 1);
        AttemptId first = service.prepare(quiz, cadre);
        assertThat(service.prepare(quiz, cadre)).isEqualTo(first);
        assertThat(service.attempts(quiz, cadre))
                .singleElement()
                .satisfies(
                        attempt -> {
                            assertThat(attempt.state()).isEqualTo(AttemptState.PREPARED);
                            assertThat(attempt.number()).isEqualTo(1);
                            assertThat(attempt.preparedAt()).isEqualTo(TestClock.START);
                        });
    }

    @Test
    void refusesOneAttemptTooMany() {
        fixture.questions(topic, 5);
        QuizId quiz = fixture.quiz(topic, 5, null, 2);
        for (int number = 1; number <= 2; number++) {
            AttemptId attempt = service.prepare(quiz, cadre);
            jdbc.sql("UPDATE attempt SET state = 'SUBMITTED' WHERE id = ?")
                    .param(attempt.value())
                    .update();
        }
        assertThatExceptionOfType(NoAttemptLeftException.class)
                .isThrownBy(() -> service.prepare(quiz, cadre))
                .satisfies(refusal -> assertThat(refusal.allowed()).isEqualTo(2));
    }

    @Test
    void anAnnulledAttemptDoesNotCount() {
        fixture.questions(topic, 5);
        QuizId quiz = fixture.quiz(topic, 5, null, 1);
        AttemptId annulled = service.prepare(quiz, cadre);
        jdbc.sql("UPDATE attempt SET state = 'ANNULLED' WHERE id = ?")
                .param(annulled.value())
                .update();
        assertThat(service.prepare(quiz, cadre)).isNotEqualTo(annulled);
    }

    @Test
    void saysWhatTheBankLacks() {
        fixture.questions(topic, 3);
        fixture.question(topic, QuestionType.SINGLE, "DRAFT", null, List.of("1", "0"));
        fixture.question(
                topic,
                QuestionType.SINGLE,
                "APPROVED",
                LocalDate.of(2026, 11, 21),
                List.of("1", "0"));
        QuizId quiz = fixture.quiz(topic, 5, null, null);
        assertThatExceptionOfType(BlueprintShortException.class)
                .isThrownBy(() -> service.prepare(quiz, cadre))
                .satisfies(
                        lacking ->
                                assertThat(lacking.shortages())
                                        .extracting(Shortage::missing)
                                        .containsExactly(2));
        assertThat(service.shortages(quiz)).extracting(Shortage::available).containsExactly(3);
        assertThat(service.attempts(quiz, cadre)).isEmpty();
    }

    @Test
    void anEditOfTheBankDoesNotChangeAPreparedPaper() {
        List<Long> versions = fixture.questions(topic, 4);
        AttemptId attempt = service.prepare(fixture.quiz(topic, 4, null, null), cadre);
        List<PaperItem> before = papers.read(attempt);
        for (long version : versions) {
            fixture.version(
                    fixture.questionOf(version),
                    2,
                    topic,
                    QuestionType.SINGLE,
                    "APPROVED",
                    null,
                    List.of("1", "0"));
            jdbc.sql("UPDATE question_version SET state = 'RETIRED' WHERE id = ?")
                    .param(version)
                    .update();
        }
        assertThat(papers.read(attempt))
                .extracting(item -> item.question().stemHtml(), PaperItem::options)
                .isEqualTo(
                        before.stream()
                                .map(
                                        item ->
                                                org.assertj.core.groups.Tuple.tuple(
                                                        item.question().stemHtml(), item.options()))
                                .toList());
    }

    @Test
    void aQuizWithAttemptsKeepsItsDefinition() {
        fixture.questions(topic, 5);
        Quiz quiz = quizzes.find(fixture.quiz(topic, 5, null, null)).orElseThrow();
        people.signIn(people.officer(Role.LECTURER, province));
        QuizDefinition longer = new QuizDefinition("Longer", 60, 3, quiz.passMark(), quiz.rows());
        assertThat(quizzes.define(quiz.moduleVersion(), quiz.definition())).isEqualTo(quiz.id());
        assertThat(quizzes.define(quiz.moduleVersion(), longer)).isEqualTo(quiz.id());
        people.signIn(account);
        service.prepare(quiz.id(), cadre);
        people.signIn(people.officer(Role.LECTURER, province));
        assertThat(quizzes.define(quiz.moduleVersion(), longer)).isEqualTo(quiz.id());
        assertThatExceptionOfType(QuizInUseException.class)
                .isThrownBy(() -> quizzes.define(quiz.moduleVersion(), quiz.definition()));
        assertThat(quizzes.find(quiz.id()).orElseThrow().definition()).isEqualTo(longer);
    }

    @Test
    void copiesAQuizToTheNextVersionOnce() {
        fixture.questions(topic, 5);
        Quiz quiz = quizzes.find(fixture.quiz(topic, 5, 30, 2)).orElseThrow();
        var next = fixture.moduleVersion();
        people.signIn(people.officer(Role.LECTURER, province));
        QuizId copy = quizzes.copy(quiz.moduleVersion(), next);
        assertThat(quizzes.copy(quiz.moduleVersion(), next))
                .isEqualTo(copy)
                .isNotEqualTo(quiz.id());
        assertThat(quizzes.find(next).orElseThrow().definition()).isEqualTo(quiz.definition());
    }

    @Test
    void twentyCallsAtOncePrepareOneAttempt() throws Exception {
        fixture.questions(topic, 10);
        QuizId quiz = fixture.quiz(topic, 5, null, 1);
        Callable<AttemptId> prepare =
                () -> {
                    people.signIn(account);
                    return service.prepare(quiz, cadre);
                };
        Set<AttemptId> prepared = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<AttemptId> one :
                    threads.invokeAll(java.util.Collections.nCopies(20, prepare))) {
                prepared.add(one.get());
            }
        }
        assertThat(prepared).hasSize(1);
        assertThat(service.attempts(quiz, cadre)).hasSize(1);
        assertThat(papers.read(prepared.iterator().next())).hasSize(5);
    }

    @Test
    void othersMayNeitherPrepareNorList() {
        fixture.questions(topic, 5);
        QuizId quiz = fixture.quiz(topic, 5, null, null);
        people.signIn(people.studying(people.cadre("Tran Thi Binh", province)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> service.prepare(quiz, cadre));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> service.attempts(quiz, cadre));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> service.preview(quiz));
    }

    @Test
    void whoSeesNamesMayListAndItIsLogged() {
        fixture.questions(topic, 5);
        QuizId quiz = fixture.quiz(topic, 5, null, null);
        service.prepare(quiz, cadre);
        SignedIn secretary = people.officer(Role.UNIT_SECRETARY, province);
        people.signIn(secretary);
        assertThat(service.attempts(quiz, cadre)).hasSize(1);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT action FROM audit_log
                                        WHERE account_id = ? AND subject_id = ?
                                        """)
                                .param(secretary.accountId())
                                .param(cadre.toString())
                                .query(String.class)
                                .list())
                .containsExactly("attempt.list");
    }

    @Test
    void aPreviewIsStoredNowhere() {
        fixture.questions(topic, 8);
        QuizId quiz = fixture.quiz(topic, 5, null, null);
        people.signIn(people.officer(Role.LECTURER, province));
        assertThat(service.preview(quiz).items())
                .extracting(PaperPreview.Item::position)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM attempt WHERE quiz_id = ?")
                                .param(quiz.value())
                                .query(Long.class)
                                .single())
                .isZero();
    }
}
