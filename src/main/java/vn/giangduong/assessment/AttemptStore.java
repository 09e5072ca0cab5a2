package vn.giangduong.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.giangduong.assessment.core.AttemptPhase;
import vn.giangduong.assessment.core.Marking.PaperMark;
import vn.giangduong.base.time.Utc;
import vn.giangduong.people.CadreId;

/**
 * The table attempt.
 *
 * <p>Whatever writes to an attempt or its log first locks the attempt's row with {@link #lock}, as
 * the first statement of its transaction. Saves, take-overs, submissions and the clock therefore
 * happen one after the other, and because InnoDB takes a transaction's snapshot at its first
 * unlocked read, everything read afterwards is what was committed before the lock was gained. Every
 * change of state still names the state it starts from, and whoever changes no row is told so: the
 * lock orders, the condition decides.
 */
@Component
class AttemptStore {

    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AttemptRow> find(AttemptId id) {
        return query("WHERE a.id = ?", id);
    }

    /** Reads the attempt as it is now and holds it until the end of the transaction. */
    Optional<AttemptRow> lock(AttemptId id) {
        return query("WHERE a.id = ? FOR UPDATE", id);
    }

    private Optional<AttemptRow> query(String where, AttemptId id) {
        return jdbc.sql("SELECT " + AttemptRow.COLUMNS + " FROM attempt a " + where)
                .param(id.value())
                .query(AttemptRow::read)
                .optional();
    }

    List<AttemptSummary> summaries(QuizId quiz, CadreId cadre) {
        return jdbc.sql(
                        """
                        SELECT id, number, state, prepared_at, started_at, closed_at, mark, passed
                        FROM attempt WHERE quiz_id = ? AND cadre_id = ? ORDER BY number
                        """)
                .param(quiz.value())
                .param(cadre.value())
                .query(
                        (row, number) ->
                                new AttemptSummary(
                                        new AttemptId(row.getLong("id")),
                                        row.getInt("number"),
                                        AttemptState.valueOf(row.getString("state")),
                                        Utc.readRequired(row, "prepared_at"),
                                        Utc.read(row, "started_at"),
                                        Utc.read(row, "closed_at"),
                                        row.getBigDecimal("mark"),
                                        row.getObject("passed", Boolean.class)))
                .list();
    }

    /** A new attempt, or nothing when the cadre has one with that number already. */
    Optional<AttemptId> insert(QuizId quiz, CadreId cadre, int number, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        int inserted =
                jdbc.sql(
                                """
                                INSERT IGNORE INTO attempt
                                    (quiz_id, cadre_id, number, state, prepared_at)
                                VALUES (?, ?, ?, 'PREPARED', ?)
                                """)
                        .param(quiz.value())
                        .param(cadre.value())
                        .param(number)
                        .param(Utc.bind(at))
                        .update(key);
        return inserted == 0 ? Optional.empty() : Optional.of(new AttemptId(Keys.of(key)));
    }

    /** The attempt with that number, as it is committed now. */
    Optional<AttemptId> committed(QuizId quiz, CadreId cadre, int number) {
        return jdbc.sql(
                        """
                        SELECT id FROM attempt
                        WHERE quiz_id = ? AND cadre_id = ? AND number = ? LOCK IN SHARE MODE
                        """)
                .param(quiz.value())
                .param(cadre.value())
                .param(number)
                .query(Long.class)
                .optional()
                .map(AttemptId::new);
    }

    /** PREPARED to IN_PROGRESS. */
    boolean start(AttemptId id, AttemptPhase.InProgress progress) {
        return jdbc.sql(
                                """
                                UPDATE attempt SET state = 'IN_PROGRESS', started_at = ?,
                                    deadline_at = ?, writer = ?, writer_since = ?,
                                    version = version + 1
                                WHERE id = ? AND state = 'PREPARED'
                                """)
                        .param(Utc.bind(progress.startedAt()))
                        .param(Utc.bindNullable(progress.deadline()))
                        .param(progress.writer())
                        .param(Utc.bind(progress.writerSince()))
                        .param(id.value())
                        .update()
                == 1;
    }

    /** From one writer to another. */
    boolean handOver(AttemptId id, String from, AttemptPhase.InProgress progress) {
        return jdbc.sql(
                                """
                                UPDATE attempt SET writer = ?, writer_since = ?,
                                    version = version + 1
                                WHERE id = ? AND state = 'IN_PROGRESS' AND writer = ?
                                """)
                        .param(progress.writer())
                        .param(Utc.bind(progress.writerSince()))
                        .param(id.value())
                        .param(from)
                        .update()
                == 1;
    }

    /** IN_PROGRESS to SUBMITTED, with its mark. */
    boolean close(
            AttemptId id,
            AttemptPhase.Submitted submitted,
            PaperMark mark,
            boolean passed,
            String receipt) {
        return jdbc.sql(
                                """
                                UPDATE attempt SET state = 'SUBMITTED', closed_at = ?,
                                    closed_by = ?, mark = ?, correct_count = ?, passed = ?,
                                    receipt = ?, version = version + 1
                                WHERE id = ? AND state = 'IN_PROGRESS'
                                """)
                        .param(Utc.bind(submitted.at()))
                        .param(submitted.by().name())
                        .param(mark.mark())
                        .param(mark.right())
                        .param(passed)
                        .param(receipt)
                        .param(id.value())
                        .update()
                == 1;
    }

    /** Attempts whose deadline was before that moment and that are still going on. */
    List<AttemptId> overdue(Instant deadlineBefore, int most) {
        return jdbc
                .sql(
                        """
                        SELECT id FROM attempt
                        WHERE state = 'IN_PROGRESS' AND deadline_at < ?
                        ORDER BY deadline_at LIMIT ?
                        """)
                .param(Utc.bind(deadlineBefore))
                .param(most)
                .query(Long.class)
                .list()
                .stream()
                .map(AttemptId::new)
                .toList();
    }
}
