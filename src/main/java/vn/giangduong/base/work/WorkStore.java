package vn.giangduong.base.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.time.Utc;

/** The table of work: a row per piece, written at its start and at its end. */
@Repository
class WorkStore {

    private static final int LONGEST_SUBJECT = 300;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    WorkId insert(long accountId, String kind, String subject, Instant startedAt) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        INSERT INTO work (account_id, kind, subject, state, started_at)
                        VALUES (?, ?, ?, 'RUNNING', ?)
                        """)
                .param(accountId)
                .param(kind)
                .param(
                        subject.length() <= LONGEST_SUBJECT
                                ? subject
                                : subject.substring(0, LONGEST_SUBJECT))
                .param(Utc.bind(startedAt))
                .update(key);
        Number generated = key.getKey();
        if (generated == null) {
            throw new IllegalStateException("No key was generated");
        }
        return new WorkId(generated.longValue());
    }

    /** In the transaction that stores what the work is for. */
    void land(WorkId id, WorkOutcome outcome) {
        jdbc.sql(
                        """
                        UPDATE work SET state = 'DONE', ended_at = ?, outcome_key = ?,
                            outcome_arguments = ? WHERE id = ?
                        """)
                .param(Utc.bind(clock.instant()))
                .param(outcome.messageKey())
                .param(outcome.joined())
                .param(id.value())
                .update();
    }

    void end(WorkId id, WorkState state, @Nullable String reference) {
        jdbc.sql("UPDATE work SET state = ?, ended_at = ?, reference = ? WHERE id = ?")
                .param(state.name())
                .param(Utc.bind(clock.instant()))
                .param(reference)
                .param(id.value())
                .update();
    }

    void dismiss(WorkId id, long accountId) {
        jdbc.sql(
                        """
                        UPDATE work SET dismissed_at = ?
                        WHERE id = ? AND account_id = ? AND dismissed_at IS NULL
                        """)
                .param(Utc.bind(clock.instant()))
                .param(id.value())
                .param(accountId)
                .update();
    }

    /** What a process that is no more left running. */
    int interruptAll() {
        return jdbc.sql(
                        "UPDATE work SET state = 'INTERRUPTED', ended_at = ?"
                                + " WHERE state = 'RUNNING'")
                .param(Utc.bind(clock.instant()))
                .update();
    }

    /** The newest of a kind, unless it was dismissed. */
    Optional<WorkStanding> newest(long accountId, String kind) {
        return jdbc
                .sql(
                        """
                        SELECT id, kind, subject, state, started_at, outcome_key,
                            outcome_arguments, reference, dismissed_at
                        FROM work WHERE account_id = ? AND kind = ? ORDER BY id DESC LIMIT 1
                        """)
                .param(accountId)
                .param(kind)
                .query((row, number) -> row(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<WorkStanding> row(ResultSet row) throws SQLException {
        if (Utc.read(row, "dismissed_at") != null) {
            return Optional.empty();
        }
        String outcomeKey = row.getString("outcome_key");
        WorkState state = WorkState.valueOf(row.getString("state"));
        return Optional.of(
                new WorkStanding(
                        new WorkId(row.getLong("id")),
                        row.getString("kind"),
                        row.getString("subject"),
                        state == WorkState.DONE && outcomeKey == null ? WorkState.EXPIRED : state,
                        Utc.readRequired(row, "started_at"),
                        null,
                        outcomeKey == null
                                ? null
                                : WorkOutcome.of(outcomeKey, row.getString("outcome_arguments")),
                        List.of(),
                        row.getString("reference"),
                        null));
    }
}
