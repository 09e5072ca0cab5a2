package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giangduong.assessment.core.AttemptPhase;
import vn.giangduong.base.time.Utc;
import vn.giangduong.people.CadreId;

/**
 * A row of the table attempt, its state column and what goes with it read as a phase.
 *
 * @param mark from here on null until marked
 */
record AttemptRow(
        AttemptId id,
        QuizId quiz,
        CadreId cadre,
        AttemptState state,
        AttemptPhase phase,
        @Nullable BigDecimal mark,
        @Nullable Integer correctCount,
        @Nullable Boolean passed,
        @Nullable String receipt) {

    static final String COLUMNS =
            """
            a.id, a.quiz_id, a.cadre_id, a.state, a.started_at, a.deadline_at, a.closed_at,
            a.closed_by, a.writer, a.writer_since, a.mark, a.correct_count, a.passed, a.receipt
            """;

    static AttemptRow read(ResultSet row, int number) throws SQLException {
        AttemptState state = AttemptState.valueOf(row.getString("state"));
        return new AttemptRow(
                new AttemptId(row.getLong("id")),
                new QuizId(row.getLong("quiz_id")),
                new CadreId(row.getLong("cadre_id")),
                state,
                phase(state, row),
                row.getBigDecimal("mark"),
                row.getObject("correct_count", Integer.class),
                row.getObject("passed", Boolean.class),
                row.getString("receipt"));
    }

    private static AttemptPhase phase(AttemptState state, ResultSet row) throws SQLException {
        return switch (state) {
            case PREPARED -> new AttemptPhase.Prepared();
            case IN_PROGRESS ->
                    new AttemptPhase.InProgress(
                            row.getString("writer"),
                            Utc.readRequired(row, "writer_since"),
                            Utc.readRequired(row, "started_at"),
                            Utc.read(row, "deadline_at"));
            case SUBMITTED ->
                    new AttemptPhase.Submitted(
                            Utc.readRequired(row, "closed_at"),
                            AttemptPhase.ClosedBy.valueOf(row.getString("closed_by")));
            case ANNULLED -> new AttemptPhase.Annulled();
        };
    }

    /** The deadline while answers are taken. */
    @Nullable Instant deadline() {
        return phase instanceof AttemptPhase.InProgress progress ? progress.deadline() : null;
    }

    /** Whether the clock should have closed it. */
    boolean isOverdue(Instant now) {
        return phase instanceof AttemptPhase.InProgress progress && progress.isOverdue(now);
    }
}
