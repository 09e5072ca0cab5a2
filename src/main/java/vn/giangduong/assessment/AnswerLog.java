package vn.giangduong.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.assessment.core.AnswerBatch;
import vn.giangduong.assessment.core.LoggedAnswer;
import vn.giangduong.assessment.core.Standing;
import vn.giangduong.base.time.Utc;

/**
 * The table answer_log: append-only, the sequence of each attempt from 1 without a hole. To be used
 * with the attempt locked, see {@link AttemptStore}; reading a closed attempt needs no lock.
 */
@Component
class AnswerLog {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AnswerLog(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The highest number stored, 0 for none; all numbers below it are stored too. */
    int last(AttemptId attempt) {
        return jdbc.sql("SELECT COALESCE(MAX(sequence), 0) FROM answer_log WHERE attempt_id = ?")
                .param(attempt.value())
                .query(Integer.class)
                .single();
    }

    List<LoggedAnswer> read(AttemptId attempt) {
        return readBetween(attempt, 1, Integer.MAX_VALUE);
    }

    /** The lines with those numbers, both included. */
    List<LoggedAnswer> readBetween(AttemptId attempt, int first, int last) {
        return jdbc.sql(
                        """
                        SELECT sequence, position, answer, flagged, given_at, received_at, standing
                        FROM answer_log WHERE attempt_id = ? AND sequence BETWEEN ? AND ?
                        ORDER BY sequence
                        """)
                .param(attempt.value())
                .param(first)
                .param(last)
                .query(AnswerLog::line)
                .list();
    }

    /** Appends the entries; they exist once the transaction is committed. */
    void append(
            AttemptId attempt,
            String writer,
            Standing standing,
            Instant receivedAt,
            List<AnswerBatch.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                """
                INSERT INTO answer_log (attempt_id, sequence, position, answer, flagged, given_at,
                    received_at, writer, standing)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entries.stream()
                        .map(
                                entry ->
                                        new Object[] {
                                            attempt.value(),
                                            entry.sequence(),
                                            entry.position(),
                                            entry.answer(),
                                            entry.flagged(),
                                            Utc.bindNullable(entry.givenAt()),
                                            Utc.bind(receivedAt),
                                            writer,
                                            standing.name()
                                        })
                        .toList());
    }

    private static LoggedAnswer line(ResultSet row, int number) throws SQLException {
        return new LoggedAnswer(
                row.getInt("sequence"),
                row.getInt("position"),
                row.getString("answer"),
                row.getBoolean("flagged"),
                Utc.read(row, "given_at"),
                Utc.readRequired(row, "received_at"),
                Standing.valueOf(row.getString("standing")));
    }
}
