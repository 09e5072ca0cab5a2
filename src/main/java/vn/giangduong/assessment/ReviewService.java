package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.assessment.core.AttemptPhase;
import vn.giangduong.assessment.core.RefusedException;
import vn.giangduong.questionbank.QuestionOption;
import vn.giangduong.questionbank.marking.Answer;

/** Shows marked attempts to the cadres who sat them. */
@Service
@Transactional(readOnly = true)
public class ReviewService {

    private final AttemptStore attempts;
    private final AttemptAccess access;
    private final PaperStore papers;
    private final MarkingStore markings;
    private final JdbcClient jdbc;

    ReviewService(
            AttemptStore attempts,
            AttemptAccess access,
            PaperStore papers,
            MarkingStore markings,
            JdbcClient jdbc) {
        this.attempts = attempts;
        this.access = access;
        this.papers = papers;
        this.markings = markings;
        this.jdbc = jdbc;
    }

    /**
     * Insists that the signed-in cadre has that attempt.
     *
     * @throws AttemptNotFoundException otherwise
     */
    public void requireOwn(AttemptId id) {
        access.requireOwn(attempts.find(id).orElseThrow(() -> new AttemptNotFoundException(id)));
    }

    /**
     * The marked attempt. Whoever calls has checked the attempt's token, or {@link #requireOwn}.
     *
     * @throws AttemptNotFoundException when there is no such attempt
     * @throws RefusedException when the attempt is still going on or was annulled
     */
    public AttemptReview review(AttemptId id) {
        AttemptRow attempt = attempts.find(id).orElseThrow(() -> new AttemptNotFoundException(id));
        return switch (attempt.phase()) {
            case AttemptPhase.Submitted submitted -> review(attempt, submitted);
            case AttemptPhase.Prepared _, AttemptPhase.InProgress _ ->
                    throw RefusedException.notClosed();
            case AttemptPhase.Annulled annulled -> throw annulled.refuse();
        };
    }

    private AttemptReview review(AttemptRow attempt, AttemptPhase.Submitted submitted) {
        Map<Integer, MarkingStore.ItemMark> marks = markings.newest(attempt.id());
        List<AttemptReview.Item> items =
                papers.read(attempt.id()).stream()
                        .map(item -> item(item, Objects.requireNonNull(marks.get(item.position()))))
                        .toList();
        Terms terms = terms(attempt.quiz());
        return new AttemptReview(
                attempt.id(),
                Objects.requireNonNull(attempt.receipt()),
                submitted.at(),
                Objects.requireNonNull(attempt.mark()),
                terms.passMark(),
                Objects.requireNonNull(attempt.passed()),
                Objects.requireNonNull(attempt.correctCount()),
                items.size(),
                terms.moduleCode(),
                items);
    }

    private static AttemptReview.Item item(PaperItem item, MarkingStore.ItemMark mark) {
        return new AttemptReview.Item(
                item.position(),
                item.question().type(),
                item.question().stemHtml(),
                item.question().type().isChoice() ? options(item, mark.answer()) : List.of(),
                ReviewLines.of(item, mark.answer()),
                mark.mark(),
                item.maximum(),
                item.key().needsPerson(),
                item.question().explanationHtml(),
                item.question().citation());
    }

    private static List<AttemptReview.Option> options(PaperItem item, String written) {
        Answer answer = Answer.parse(written);
        return item.options().stream().map(option -> option(option, answer)).toList();
    }

    private static AttemptReview.Option option(QuestionOption option, Answer answer) {
        boolean chosen = answer.keys().contains(option.key());
        return new AttemptReview.Option(
                option.key(),
                option.html(),
                option.fraction().signum() > 0,
                chosen,
                chosen ? option.feedback() : null);
    }

    private Terms terms(QuizId quiz) {
        return jdbc.sql(
                        """
                        SELECT q.pass_mark, m.code
                        FROM quiz q
                            JOIN study_module_version v ON v.id = q.module_version_id
                            JOIN study_module m ON m.id = v.module_id
                        WHERE q.id = ?
                        """)
                .param(quiz.value())
                .query(
                        (row, number) ->
                                new Terms(row.getBigDecimal("pass_mark"), row.getString("code")))
                .single();
    }

    private record Terms(BigDecimal passMark, String moduleCode) {}
}
