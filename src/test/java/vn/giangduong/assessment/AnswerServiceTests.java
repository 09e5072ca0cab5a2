package vn.giangduong.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.assessment.core.LoggedAnswer;
import vn.giangduong.assessment.core.RefusedException;
import vn.giangduong.assessment.core.RefusedException.Reason;
import vn.giangduong.assessment.core.Standing;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.TopicId;

@IntegrationTest
class AnswerServiceTests {

    private static final String PHONE = "writer-phone";
    private static final String DESK = "writer-desk";

    @Autowired private AttemptService attempts;
    @Autowired private AttemptDesk desk;
    @Autowired private AnswerService answers;
    @Autowired private SubmissionService submissions;
    @Autowired private ReviewService reviews;
    @Autowired private AnswerLog log;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;

    private UnitId province;
    private SignedIn account;
    private AttemptId attempt;

    @BeforeEach
    void openAnAttempt() {
        clock.reset();
        QuizFixture fixture = new QuizFixture(jdbc);
        TopicId topic = fixture.topic();
        fixture.questions(topic, 3);
        fixture.question(
                topic, QuestionType.MULTIPLE, "APPROVED", null, List.of("0.5", "0.5", "-1"));
        province = people.province("Province");
        CadreId cadre = people.cadre("Nguyen Van An", province);
        account = people.studying(cadre);
        people.signIn(account);
        attempt = attempts.prepare(fixture.quiz(topic, 4, 30, null), cadre);
        desk.open(attempt, PHONE, false);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void acknowledgesWhatIsStored() {
        SaveResult saved =
                answers.save(attempt, PHONE, List.of(entry(1, 1, "A"), entry(2, 2, "B")));
        assertThat(saved.acknowledged()).isEqualTo(2);
        assertThat(saved.savedAt()).isEqualTo(TestClock.START);
        assertThat(saved.deadline()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(30)));
        assertThat(written()).containsExactly("1:1=A", "2:2=B");
    }

    @Test
    void aReplayChangesNothingAndIsAcknowledged() {
        List<AnswerEntry> batch = List.of(entry(1, 1, "A"), entry(2, 2, "B"));
        answers.save(attempt, PHONE, batch);
        List<LoggedAnswer> before = log.read(attempt);
        clock.advance(Duration.ofSeconds(5));
        assertThat(answers.save(attempt, PHONE, batch).acknowledged()).isEqualTo(2);
        assertThat(answers.save(attempt, PHONE, batch.subList(0, 1)).acknowledged()).isEqualTo(2);
        assertThat(log.read(attempt)).isEqualTo(before);
    }

    @Test
    void aReplayWithNewAnswersAddsTheNewOnesOnly() {
        answers.save(attempt, PHONE, List.of(entry(1, 1, "A"), entry(2, 2, "B")));
        SaveResult saved =
                answers.save(
                        attempt,
                        PHONE,
                        List.of(entry(2, 2, "B"), entry(3, 1, "C"), entry(4, 2, "")));
        assertThat(saved.acknowledged()).isEqualTo(4);
        assertThat(written()).containsExactly("1:1=A", "2:2=B", "3:1=C", "4:2=");
    }

    @Test
    void aNumberAfterAHoleIsNotAcknowledgedAndComesAgain() {
        assertThat(answers.save(attempt, PHONE, List.of(entry(2, 2, "B"))).acknowledged()).isZero();
        assertThat(written()).isEmpty();
        assertThat(
                        answers.save(attempt, PHONE, List.of(entry(1, 1, "A"), entry(2, 2, "B")))
                                .acknowledged())
                .isEqualTo(2);
    }

    @Test
    void anotherChangeUnderAUsedNumberIsRefusedNotSwallowed() {
        answers.save(attempt, PHONE, List.of(entry(1, 1, "A"), entry(2, 2, "B")));
        refuses(
                Reason.OTHER_WRITER,
                () -> answers.save(attempt, PHONE, List.of(entry(2, 2, "C"), entry(3, 3, "A"))));
        assertThat(written()).containsExactly("1:1=A", "2:2=B");
    }

    @Test
    void aStaleWriterIsRefusedAndOverwritesNothing() {
        answers.save(attempt, PHONE, List.of(entry(1, 1, "A")));
        refuses(Reason.OTHER_WRITER, () -> desk.open(attempt, DESK, false));
        OpenAttempt open = desk.open(attempt, DESK, true);
        assertThat(open.lastSequence()).isEqualTo(1);
        assertThat(open.answers())
                .extracting(OpenAttempt.StoredAnswer::position, OpenAttempt.StoredAnswer::answer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "A"));
        refuses(Reason.OTHER_WRITER, () -> answers.save(attempt, PHONE, List.of(entry(2, 1, ""))));
        refuses(Reason.OTHER_WRITER, () -> submissions.submit(attempt, PHONE, 1));
        assertThat(answers.save(attempt, DESK, List.of(entry(2, 2, "B"))).acknowledged())
                .isEqualTo(2);
        assertThat(written()).containsExactly("1:1=A", "2:2=B");
    }

    @Test
    void nothingOfABatchWithOneBadEntryLands() {
        for (AnswerEntry bad :
                List.of(
                        entry(2, 5, "A"),
                        entry(2, 0, "A"),
                        entry(2, 1, "Z"),
                        entry(2, multipleAt(), "B,A"),
                        entry(2, singleAt(), "A,B"),
                        entry(1, 2, "A"),
                        entry(0, 1, "A"))) {
            assertThatExceptionOfType(BadAnswersException.class)
                    .as("%s", bad)
                    .isThrownBy(() -> answers.save(attempt, PHONE, List.of(entry(1, 1, "A"), bad)));
        }
        assertThatExceptionOfType(BadAnswersException.class)
                .isThrownBy(
                        () ->
                                answers.save(
                                        attempt,
                                        PHONE,
                                        IntStream.rangeClosed(1, 201)
                                                .mapToObj(number -> entry(number, 1, "A"))
                                                .toList()));
        assertThat(written()).isEmpty();
    }

    @Test
    void severalOptionsAreTakenWhereSeveralMayBeChosen() {
        answers.save(attempt, PHONE, List.of(entry(1, multipleAt(), "A,B")));
        submissions.submit(attempt, PHONE, 1);
        AttemptReview review = reviews.review(attempt);
        assertThat(review.mark()).isEqualByComparingTo("2.5");
        assertThat(review.correct()).isEqualTo(1);
        assertThat(review.passed()).isFalse();
    }

    @Test
    void answersWithinTheGraceAreMarkedAndVisiblyLate() {
        answers.save(attempt, PHONE, List.of(entry(1, singleAt(), "A")));
        clock.advance(Duration.ofMinutes(30).plusSeconds(29));
        answers.save(attempt, PHONE, List.of(entry(2, singleAt(), "B")));
        assertThat(log.read(attempt))
                .extracting(LoggedAnswer::standing)
                .containsExactly(Standing.COUNTED, Standing.LATE);
        submissions.submit(attempt, PHONE, 2);
        assertThat(reviews.review(attempt).correct()).isEqualTo(1);
    }

    @Test
    void nothingIsTakenAfterTheGrace() {
        clock.advance(Duration.ofMinutes(30).plusSeconds(31));
        refuses(Reason.CLOSED, () -> answers.save(attempt, PHONE, List.of(entry(1, 1, "A"))));
        assertThat(written()).isEmpty();
    }

    @Test
    void submitsOnlyWhenAllAnswersHaveArrived() {
        answers.save(attempt, PHONE, List.of(entry(1, 1, "A")));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> submissions.submit(attempt, PHONE, 2))
                .satisfies(refusal -> assertThat(refusal.stored()).hasValue(1));
        assertThat(answers.standing(attempt).state()).isEqualTo(AttemptState.IN_PROGRESS);
    }

    @Test
    void aSecondSubmissionChangesNothing() {
        answers.save(attempt, PHONE, List.of(entry(1, 1, "B")));
        submissions.submit(attempt, PHONE, 1);
        AttemptReview first = reviews.review(attempt);
        clock.advance(Duration.ofSeconds(10));
        submissions.submit(attempt, PHONE, 1);
        assertThat(reviews.review(attempt)).isEqualTo(first);
        assertThat(first.receipt()).startsWith("GD-" + attempt + "-");
        refuses(Reason.CLOSED, () -> answers.save(attempt, PHONE, List.of(entry(2, 1, "A"))));
        assertThat(desk.open(attempt, DESK, false).state()).isEqualTo(AttemptState.SUBMITTED);
    }

    @Test
    void aReviewExplainsWhatWasChosenAndWhatIsRight() {
        int position = singleAt();
        answers.save(attempt, PHONE, List.of(entry(1, position, "C")));
        submissions.submit(attempt, PHONE, 1);
        AttemptReview.Item item = reviews.review(attempt).items().get(position - 1);
        assertThat(item.explanationHtml()).isEqualTo("<p>Why</p>");
        assertThat(item.citation()).isEqualTo("Article 2");
        assertThat(item.options())
                .filteredOn(AttemptReview.Option::correct)
                .extracting(AttemptReview.Option::key)
                .containsExactly("B");
        assertThat(item.options())
                .filteredOn(AttemptReview.Option::chosen)
                .extracting(AttemptReview.Option::key, AttemptReview.Option::feedbackHtml)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("C", "<p>About C</p>"));
    }

    @Test
    void thereIsNoReviewBeforeTheEnd() {
        refuses(Reason.NOT_CLOSED, () -> reviews.review(attempt));
    }

    @Test
    void theLogRefusesToBeRewritten() {
        answers.save(attempt, PHONE, List.of(entry(1, 1, "A")));
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(
                        () ->
                                jdbc.sql("UPDATE answer_log SET answer = 'B' WHERE attempt_id = ?")
                                        .param(attempt.value())
                                        .update());
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(
                        () ->
                                jdbc.sql("DELETE FROM answer_log WHERE attempt_id = ?")
                                        .param(attempt.value())
                                        .update());
        assertThat(written()).containsExactly("1:1=A");
    }

    @Test
    void anotherCadreHasNoSuchAttempt() {
        people.signIn(people.studying(people.cadre("Tran Thi Binh", province)));
        assertThatExceptionOfType(AttemptNotFoundException.class)
                .isThrownBy(() -> desk.open(attempt, DESK, true));
        assertThatExceptionOfType(AttemptNotFoundException.class)
                .isThrownBy(() -> reviews.requireOwn(attempt));
        people.signIn(account);
        reviews.requireOwn(attempt);
        assertThat(answers.standing(attempt).writer()).isEqualTo(PHONE);
    }

    private int multipleAt() {
        return position(QuestionType.MULTIPLE);
    }

    private int singleAt() {
        return position(QuestionType.SINGLE);
    }

    private int position(QuestionType type) {
        return jdbc.sql(
                        """
                        SELECT MIN(p.position) FROM paper_item p
                            JOIN question_version v ON v.id = p.question_version_id
                        WHERE p.attempt_id = ? AND v.type = ?
                        """)
                .param(attempt.value())
                .param(type.name())
                .query(Integer.class)
                .single();
    }

    private List<String> written() {
        return log.read(attempt).stream()
                .map(line -> line.sequence() + ":" + line.position() + "=" + line.answer())
                .toList();
    }

    private static AnswerEntry entry(int sequence, int position, String answer) {
        return new AnswerEntry(sequence, position, answer, false, null);
    }

    private static void refuses(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
