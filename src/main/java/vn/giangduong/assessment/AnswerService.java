package vn.giangduong.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.assessment.core.AnswerBatch;
import vn.giangduong.assessment.core.AttemptPhase;
import vn.giangduong.assessment.core.LoggedAnswer;
import vn.giangduong.assessment.core.RefusedException;
import vn.giangduong.assessment.core.Standing;
import vn.giangduong.base.time.Utc;

/**
 * Takes answers while an attempt is going on.
 *
 * <p>Saving asks no session: whoever calls has checked the token that {@code open} handed out.
 *
 * <p>On races: every save locks its attempt's row before it looks at anything ({@link
 * AttemptStore}), and so do take-over, submission and the clock. Either the save comes first, then
 * its rows are committed before the other one looks, and a submission marks them and a new writer
 * is shown them. Or it comes second, then it sees the other writer or the closed state and refuses
 * whole. There is no third order, so nothing acknowledged can miss the marking and nothing stale
 * can follow it. Saves of one attempt wait for each other, those of different attempts never do.
 */
@Service
public class AnswerService {

    private final AttemptStore attempts;
    private final AnswerLog log;
    private final PaperKeys keys;
    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerService(
            AttemptStore attempts, AnswerLog log, PaperKeys keys, JdbcClient jdbc, Clock clock) {
        this.attempts = attempts;
        this.log = log;
        this.keys = keys;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Appends changes to the attempt's log; when this returns, they are committed. Numbers the log
     * already has are replays and change nothing. Numbers after a hole are not taken and not
     * acknowledged, so the player sends them again.
     *
     * @param entries at most 200, in any order
     * @throws AttemptNotFoundException when there is no such attempt
     * @throws BadAnswersException when any entry does not belong to the paper; none is stored
     * @throws RefusedException when somebody else may write, also under the same name (a number
     *     came with two different changes), or the attempt is over
     */
    @Transactional
    public SaveResult save(AttemptId id, String writer, List<AnswerEntry> entries) {
        AttemptRow attempt = attempts.lock(id).orElseThrow(() -> new AttemptNotFoundException(id));
        AttemptPhase.InProgress progress = attempt.phase().requireInProgress();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Standing standing = progress.receive(writer, now);
        List<AnswerBatch.Entry> checked = AnswerChecks.check(entries, keys.of(id));
        int last = log.last(id);
        AnswerBatch batch = AnswerBatch.against(last, checked);
        requireSame(id, progress, batch.replays());
        log.append(id, writer, standing, now, batch.additions());
        return new SaveResult(
                last + batch.additions().size(), now, progress.deadline(), attempt.state());
    }

    private void requireSame(
            AttemptId id, AttemptPhase.InProgress progress, List<AnswerBatch.Entry> replays) {
        if (replays.isEmpty()) {
            return;
        }
        List<LoggedAnswer> lines =
                log.readBetween(id, replays.getFirst().sequence(), replays.getLast().sequence());
        Iterator<LoggedAnswer> stored = lines.iterator();
        for (AnswerBatch.Entry replay : replays) {
            LoggedAnswer line = stored.next();
            while (line.sequence() < replay.sequence()) {
                line = stored.next();
            }
            if (!replay.isReplayOf(line)) {
                throw progress.refuseOther();
            }
        }
    }

    /**
     * How the attempt stands: one statement, no lock.
     *
     * @throws AttemptNotFoundException when there is no such attempt
     */
    public AttemptStanding standing(AttemptId id) {
        return jdbc.sql(
                        """
                        SELECT a.state, a.deadline_at, a.writer,
                            (SELECT COALESCE(MAX(l.sequence), 0) FROM answer_log l
                             WHERE l.attempt_id = a.id) AS last
                        FROM attempt a WHERE a.id = ?
                        """)
                .param(id.value())
                .query(
                        (row, number) ->
                                new AttemptStanding(
                                        AttemptState.valueOf(row.getString("state")),
                                        Utc.read(row, "deadline_at"),
                                        row.getString("writer"),
                                        row.getInt("last")))
                .optional()
                .orElseThrow(() -> new AttemptNotFoundException(id));
    }
}
