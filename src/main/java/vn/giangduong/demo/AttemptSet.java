package vn.giangduong.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.giangduong.assessment.AttemptId;
import vn.giangduong.assessment.PastPaper;
import vn.giangduong.assessment.Quiz;
import vn.giangduong.assessment.QuizService;
import vn.giangduong.base.time.Utc;
import vn.giangduong.content.ModuleVersionId;
import vn.giangduong.questionbank.QuestionPool;

/** Past attempts with their papers, answers, marks and receipts. */
@Component
class AttemptSet implements DemoSet {

    private final JdbcTemplate jdbc;
    private final ShippedContent content;
    private final QuizService quizzes;
    private final QuestionPool pool;

    AttemptSet(JdbcTemplate jdbc, ShippedContent content, QuizService quizzes, QuestionPool pool) {
        this.jdbc = jdbc;
        this.content = content;
        this.quizzes = quizzes;
        this.pool = pool;
    }

    @Override
    public int position() {
        return 6;
    }

    @Override
    public String name() {
        return "attempts";
    }

    @Override
    public long write(DemoPlan plan) {
        Quiz quiz =
                quizzes.find(new ModuleVersionId(content.module(0).version()))
                        .orElseThrow(() -> new IllegalStateException("The quiz is not in"));
        PaperMaker papers =
                new PaperMaker(
                        quiz,
                        pool,
                        plan.studies().classes().great().opens(),
                        plan.today().minusDays(1));
        List<PlannedAttempt> attempts =
                new AttemptPlan(plan.studies(), papers, quiz.passMark()).attempts();
        long rows =
                writeAttempts(quiz, attempts)
                        + writePapers(attempts)
                        + writeAnswers(attempts)
                        + writeMarks(attempts);
        carryMarks(content.module(0).id());
        return rows;
    }

    private long writeAttempts(Quiz quiz, List<PlannedAttempt> attempts) {
        Integer minutes = quiz.minutes();
        try (Rows rows =
                new Rows(
                        jdbc,
                        "attempt",
                        "id, quiz_id, cadre_id, number, state, prepared_at, started_at,"
                                + " deadline_at, closed_at, closed_by, writer, writer_since, mark,"
                                + " correct_count, passed, receipt")) {
            for (PlannedAttempt attempt : attempts) {
                long id = rows.count() + 1;
                Instant started = attempt.started();
                rows.add(
                        id,
                        quiz.id().value(),
                        attempt.cadre(),
                        attempt.number(),
                        "SUBMITTED",
                        Utc.bind(started.minusSeconds(4)),
                        Utc.bind(started),
                        Utc.bindNullable(
                                minutes == null ? null : started.plus(Duration.ofMinutes(minutes))),
                        Utc.bind(attempt.closed()),
                        "CANDIDATE",
                        attempt.writer(),
                        Utc.bind(started),
                        attempt.result().mark(),
                        attempt.result().right(),
                        attempt.result().mark().compareTo(quiz.passMark()) >= 0,
                        attempt.answers().receipt(new AttemptId(id)));
            }
            return rows.count();
        }
    }

    private long writePapers(List<PlannedAttempt> attempts) {
        try (Rows rows =
                new Rows(
                        jdbc,
                        "paper_item",
                        "attempt_id, position, question_version_id, option_order, max_mark")) {
            long id = 0;
            for (PlannedAttempt attempt : attempts) {
                id++;
                int position = 0;
                BigDecimal maximum = PastPaper.maximumOfEach(attempt.paper().size());
                for (PaperMaker.Drawn drawn : attempt.paper()) {
                    long question = drawn.model().question().id().value();
                    rows.add(id, ++position, question, drawn.order(), maximum);
                }
            }
            return rows.count();
        }
    }

    private long writeAnswers(List<PlannedAttempt> attempts) {
        try (Rows rows =
                new Rows(
                        jdbc,
                        "answer_log",
                        "attempt_id, sequence, position, answer, given_at, received_at, writer")) {
            long id = 0;
            for (PlannedAttempt attempt : attempts) {
                id++;
                int position = 0;
                int last = attempt.answers().items().size();
                Duration each =
                        Duration.between(attempt.started(), attempt.closed()).dividedBy(last + 1L);
                for (PastPaper.Item item : attempt.answers().items()) {
                    position++;
                    Instant given = attempt.started().plus(each.multipliedBy(position));
                    rows.add(
                            id,
                            position,
                            position,
                            item.answer(),
                            Utc.bind(given),
                            Utc.bind(given.plusMillis(180 + 7L * position)),
                            attempt.writer());
                }
            }
            return rows.count();
        }
    }

    private long writeMarks(List<PlannedAttempt> attempts) {
        try (Rows markings =
                new Rows(jdbc, "marking", "attempt_id, number, marked_at, mark, correct_count")) {
            for (PlannedAttempt attempt : attempts) {
                markings.add(
                        markings.count() + 1,
                        1,
                        Utc.bind(attempt.closed()),
                        attempt.result().mark(),
                        attempt.result().right());
            }
        }
        try (Rows marks =
                new Rows(jdbc, "item_mark", "attempt_id, marking_number, position, answer, mark")) {
            long id = 0;
            for (PlannedAttempt attempt : attempts) {
                id++;
                for (int i = 0; i < attempt.result().items().size(); i++) {
                    String answer = attempt.answers().items().get(i).answer();
                    marks.add(id, 1, i + 1, answer, attempt.result().items().get(i));
                }
            }
            return attempts.size() + marks.count();
        }
    }

    /** The studies get the marks of the attempts that passed, and begin before the first one. */
    private void carryMarks(long module) {
        jdbc.update(
                """
                UPDATE module_study s JOIN (
                    SELECT cadre_id, MIN(started_at) AS first_at,
                        MAX(CASE WHEN passed THEN mark END) AS mark
                    FROM attempt GROUP BY cadre_id
                ) a ON a.cadre_id = s.cadre_id
                SET s.started_at = LEAST(s.started_at, a.first_at - INTERVAL 25 MINUTE),
                    s.mark = CASE WHEN s.state = 'COMPLETED' THEN a.mark END
                WHERE s.module_id = ?
                """,
                module);
        jdbc.update(
                """
                UPDATE enrolment e JOIN (
                    SELECT s.cadre_id, MIN(s.started_at) AS started_at, ROUND(AVG(s.mark), 2) AS mark
                    FROM module_study s
                    WHERE s.cadre_id IN (SELECT a.cadre_id FROM attempt a)
                    GROUP BY s.cadre_id
                ) r ON r.cadre_id = e.cadre_id
                SET e.started_at = r.started_at,
                    e.mark = CASE WHEN e.state = 'COMPLETED' THEN r.mark END
                """);
    }
}
