package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.assessment.core.AnswerReplay;
import vn.giangduong.assessment.core.AttemptPhase;
import vn.giangduong.assessment.core.LoggedAnswer;
import vn.giangduong.assessment.core.Marking;
import vn.giangduong.assessment.core.Marking.PaperMark;
import vn.giangduong.assessment.core.Receipt;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.content.ModuleVersionId;

/**
 * Closes an attempt: replays its log, marks it and tells the others, all in the running
 * transaction. Beyond reading it takes one UPDATE and two INSERTs.
 */
@Component
class AttemptCloser {

    private static final int FIRST_MARKING = 1;

    private final AttemptStore attempts;
    private final AnswerLog log;
    private final PaperStore papers;
    private final MarkingStore markings;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    AttemptCloser(
            AttemptStore attempts,
            AnswerLog log,
            PaperStore papers,
            MarkingStore markings,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            AuditLog audit) {
        this.attempts = attempts;
        this.log = log;
        this.papers = papers;
        this.markings = markings;
        this.jdbc = jdbc;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Closes an attempt that this transaction has locked.
     *
     * @param submitted what it becomes
     * @return whether it was this call that closed it
     */
    boolean close(AttemptRow attempt, AttemptPhase.Submitted submitted, Instant now) {
        AttemptId id = attempt.id();
        List<LoggedAnswer> lines = log.read(id);
        Map<Integer, LoggedAnswer> last = AnswerReplay.lastByPosition(lines);
        List<PaperItem> paper = papers.read(id);
        List<Marking.Item> items = new ArrayList<>();
        for (PaperItem item : paper) {
            LoggedAnswer line = last.get(item.position());
            String answer = line == null ? "" : line.answer();
            items.add(new Marking.Item(item.key(), answer, item.maximum()));
        }
        PaperMark mark = Marking.paper(items);
        Terms terms = terms(attempt.quiz());
        boolean passed = mark.passes(terms.passMark());
        if (!attempts.close(id, submitted, mark, passed, Receipt.of(id.value(), lines))) {
            return false;
        }
        markings.insert(id, FIRST_MARKING, now, paper, items, mark);
        audit.record("attempt.submit", "attempt", id, submitted.by().name());
        events.publishEvent(
                new AttemptMarked(
                        id,
                        attempt.quiz(),
                        terms.moduleVersion(),
                        attempt.cadre(),
                        mark.mark(),
                        passed,
                        submitted.at()));
        return true;
    }

    private Terms terms(QuizId quiz) {
        return jdbc.sql("SELECT module_version_id, pass_mark FROM quiz WHERE id = ?")
                .param(quiz.value())
                .query(
                        (row, number) ->
                                new Terms(
                                        new ModuleVersionId(row.getLong("module_version_id")),
                                        row.getBigDecimal("pass_mark")))
                .single();
    }

    private record Terms(ModuleVersionId moduleVersion, BigDecimal passMark) {}
}
