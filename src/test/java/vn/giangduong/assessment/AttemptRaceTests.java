package vn.giangduong.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.assessment.core.RefusedException;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.people.CadreId;
import vn.giangduong.questionbank.TopicId;

/**
 * Two or more at once on one attempt, again and again with shifting starts. What must hold is read
 * from the tables by plain SQL, not by the code under test.
 */
@IntegrationTest
class AttemptRaceTests {

    private static final int ROUNDS = 200;
    private static final int QUESTIONS = 4;
    private static final String PHONE = "writer-phone";
    private static final String DESK = "writer-desk";

    @Autowired private AttemptService attempts;
    @Autowired private AttemptDesk desk;
    @Autowired private AnswerService answers;
    @Autowired private SubmissionService submissions;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private ApplicationEventMulticaster events;

    private final Marked marked = new Marked();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private SignedIn account;
    private CadreId cadre;
    private QuizId quiz;

    private static final class Marked
            implements ApplicationListener<PayloadApplicationEvent<AttemptMarked>> {

        private final ConcurrentLinkedQueue<AttemptId> attempts = new ConcurrentLinkedQueue<>();

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<AttemptMarked> event) {
            attempts.add(event.getPayload().attempt());
        }

        private long count(AttemptId attempt) {
            return attempts.stream().filter(attempt::equals).count();
        }
    }

    @BeforeEach
    void prepare() {
        clock.reset();
        QuizFixture fixture = new QuizFixture(jdbc);
        TopicId topic = fixture.topic();
        fixture.questions(topic, QUESTIONS);
        quiz = fixture.quiz(topic, QUESTIONS, 30, null);
        cadre = people.cadre("Nguyen Van An", people.province("Province"));
        account = people.studying(cadre);
        people.signIn(account);
        events.addApplicationListener(marked);
    }

    @AfterEach
    void clean() {
        events.removeApplicationListener(marked);
        threads.close();
        people.signOut();
    }

    @Test
    void submissionsAtOnceMarkOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            AttemptId attempt = opened();
            answers.save(attempt, PHONE, List.of(entry(1, 1, "B")));
            atOnce(
                    round,
                    () -> submissions.submit(attempt, PHONE, 1),
                    () -> submissions.submit(attempt, PHONE, 1),
                    () -> submissions.submit(attempt, PHONE, 1));
            assertMarkedOnce(attempt, List.of(entry(1, 1, "B")));
        }
    }

    @Test
    void whatIsAcknowledgedWhileSubmittingIsMarked() throws Exception {
        int saved = 0;
        for (int round = 0; round < ROUNDS; round++) {
            AttemptId attempt = opened();
            List<AnswerEntry> acknowledged = new ArrayList<>();
            atOnce(
                    round,
                    () -> {
                        for (int number = 1; number <= QUESTIONS; number++) {
                            AnswerEntry entry = entry(number, number, "B");
                            if (accepted(attempt, PHONE, entry)) {
                                acknowledged.add(entry);
                            }
                        }
                    },
                    () -> submissions.submit(attempt, PHONE, 0));
            assertMarkedOnce(attempt, acknowledged);
            saved += acknowledged.size();
        }
        assertThat(saved).isPositive();
    }

    @Test
    void takingOverSeparatesTwoWritersCleanly() throws Exception {
        AtomicInteger stale = new AtomicInteger();
        AtomicInteger early = new AtomicInteger();
        for (int round = 0; round < ROUNDS; round++) {
            AttemptId attempt = opened();
            List<AnswerEntry> phone = new ArrayList<>();
            List<AnswerEntry> handedOver = new ArrayList<>();
            List<AnswerEntry> atDesk = new ArrayList<>();
            atOnce(
                    round,
                    () -> {
                        for (int number = 1; number <= 6; number++) {
                            AnswerEntry entry = entry(number, 1 + number % QUESTIONS, "A");
                            if (!accepted(attempt, PHONE, entry)) {
                                stale.incrementAndGet();
                                return;
                            }
                            phone.add(entry);
                            early.incrementAndGet();
                        }
                    },
                    () -> {
                        people.signIn(account);
                        OpenAttempt open = desk.open(attempt, DESK, true);
                        for (OpenAttempt.StoredAnswer answer : open.answers()) {
                            handedOver.add(
                                    entry(answer.sequence(), answer.position(), answer.answer()));
                        }
                        for (int more = 1; more <= 2; more++) {
                            AnswerEntry entry = entry(open.lastSequence() + more, more, "B");
                            assertThat(accepted(attempt, DESK, entry)).isTrue();
                            atDesk.add(entry);
                        }
                    });
            assertThat(phone).containsAll(handedOver);
            assertThat(lastOfEachPosition(phone)).containsExactlyInAnyOrderElementsOf(handedOver);
            List<AnswerEntry> all = new ArrayList<>(phone);
            all.addAll(atDesk);
            assertThat(logged(attempt)).containsExactlyElementsOf(all);
            submissions.submit(attempt, DESK, all.size());
            assertMarkedOnce(attempt, all);
        }
        assertThat(stale.get()).as("saves refused after a take-over").isPositive();
        assertThat(early.get()).as("saves before a take-over").isPositive();
    }

    @Test
    void twoCopiesOfATabUnderOneNameLoseNothingSilently() throws Exception {
        for (int round = 0; round < ROUNDS / 2; round++) {
            AttemptId attempt = opened();
            List<AnswerEntry> one = new ArrayList<>();
            List<AnswerEntry> other = new ArrayList<>();
            atOnce(
                    round,
                    () -> saveUntilRefused(attempt, "A", one),
                    () -> saveUntilRefused(attempt, "C", other));
            List<AnswerEntry> log = logged(attempt);
            assertThat(log).containsAll(one).containsAll(other);
            assertThat(log).hasSize(one.size() + other.size());
            submissions.submit(attempt, PHONE, log.size());
        }
    }

    @Test
    void theClockTheCandidateAndAnotherNodeCloseOnce() throws Exception {
        for (int round = 0; round < ROUNDS / 2; round++) {
            clock.reset();
            AttemptId attempt = opened();
            answers.save(attempt, PHONE, List.of(entry(1, 1, "B"), entry(2, 2, "B")));
            clock.advance(Duration.ofMinutes(30).plusSeconds(31));
            AtomicInteger closed = new AtomicInteger();
            Runnable node = () -> closed.addAndGet(submissions.closeIfOverdue(attempt) ? 1 : 0);
            atOnce(round, node, node, () -> submissions.submit(attempt, PHONE, 2));
            assertThat(closed.get()).isLessThanOrEqualTo(1);
            assertMarkedOnce(attempt, List.of(entry(1, 1, "B"), entry(2, 2, "B")));
            assertThat(row(attempt)).containsEntry("closed_by", "CLOCK");
        }
    }

    @Test
    void theClockClosesEverythingOverdueAndNothingElse() {
        List<AttemptId> overdue = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            CadreId one = people.cadre("Le Van Cuong", people.province("Province"));
            people.signIn(people.studying(one));
            AttemptId attempt = attempts.prepare(quiz, one);
            desk.open(attempt, PHONE, false);
            overdue.add(attempt);
        }
        clock.advance(Duration.ofMinutes(10));
        people.signIn(account);
        AttemptId later = opened();
        clock.advance(Duration.ofMinutes(20).plusSeconds(31));
        submissions.closeOverdue();
        submissions.closeOverdue();
        assertThat(overdue)
                .allSatisfy(attempt -> assertThat(row(attempt)).containsEntry("state", "SUBMITTED"))
                .allSatisfy(attempt -> assertThat(marked.count(attempt)).isOne());
        assertThat(row(later)).containsEntry("state", "IN_PROGRESS");
        submissions.submit(later, PHONE, 0);
    }

    private void saveUntilRefused(AttemptId attempt, String answer, List<AnswerEntry> saved) {
        int next = answers.standing(attempt).acknowledged() + 1;
        for (int i = 0; i < 4; i++) {
            AnswerEntry entry = entry(next + i, 1 + i % QUESTIONS, answer);
            if (!accepted(attempt, PHONE, entry)) {
                return;
            }
            saved.add(entry);
        }
    }

    private AttemptId opened() {
        AttemptId attempt = attempts.prepare(quiz, cadre);
        desk.open(attempt, PHONE, false);
        return attempt;
    }

    /** Whether the answer was acknowledged; anything but a refusal fails the test. */
    private boolean accepted(AttemptId attempt, String writer, AnswerEntry entry) {
        try {
            return answers.save(attempt, writer, List.of(entry)).acknowledged() >= entry.sequence();
        } catch (RefusedException _) {
            return false;
        }
    }

    /** Starts all at one barrier, each a little later than the one before, by turns. */
    private void atOnce(int round, Runnable... tasks) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(tasks.length);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < tasks.length; i++) {
            Runnable task = tasks[i];
            long delay = 200_000L * ((round + i) % tasks.length) * (round % 17);
            running.add(
                    threads.submit(
                            () -> {
                                barrier.await();
                                LockSupport.parkNanos(delay);
                                task.run();
                                return null;
                            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }

    private void assertMarkedOnce(AttemptId attempt, List<AnswerEntry> acknowledged) {
        assertThat(logged(attempt)).containsExactlyElementsOf(acknowledged);
        assertThat(marked.count(attempt)).isOne();
        assertThat(row(attempt)).containsEntry("state", "SUBMITTED");
        assertThat(count("SELECT COUNT(*) FROM marking WHERE attempt_id = ?", attempt)).isOne();
        assertThat(count("SELECT COUNT(*) FROM item_mark WHERE attempt_id = ?", attempt))
                .isEqualTo(QUESTIONS);
        long right =
                lastOfEachPosition(acknowledged).stream()
                        .filter(entry -> entry.answer().equals("B"))
                        .count();
        assertThat(row(attempt)).containsEntry("correct_count", (int) right);
    }

    private static List<AnswerEntry> lastOfEachPosition(List<AnswerEntry> entries) {
        return entries.stream()
                .filter(
                        entry ->
                                entries.stream()
                                        .noneMatch(
                                                other ->
                                                        other.position() == entry.position()
                                                                && other.sequence()
                                                                        > entry.sequence()))
                .toList();
    }

    private List<AnswerEntry> logged(AttemptId attempt) {
        return jdbc.sql(
                        """
                        SELECT sequence, position, answer FROM answer_log
                        WHERE attempt_id = ? ORDER BY sequence
                        """)
                .param(attempt.value())
                .query(
                        (row, number) ->
                                entry(
                                        row.getInt("sequence"),
                                        row.getInt("position"),
                                        row.getString("answer")))
                .list();
    }

    private Map<String, Object> row(AttemptId attempt) {
        return jdbc.sql("SELECT state, closed_by, correct_count FROM attempt WHERE id = ?")
                .param(attempt.value())
                .query()
                .singleRow();
    }

    private long count(String sql, AttemptId attempt) {
        return jdbc.sql(sql).param(attempt.value()).query(Long.class).single();
    }

    private static AnswerEntry entry(int sequence, int position, String answer) {
        return new AnswerEntry(sequence, position, answer, false, null);
    }
}
