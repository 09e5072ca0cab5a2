package vn.giangduong.training.cadres;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.CadreTransferred;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.CompletionState;

/**
 * Lets studies follow their cadre. What is still open counts for the unit of today; a completion
 * counts for the unit of its day and stays there, unless the transfer is entered for a day before
 * it. A transfer of a day to come is followed when that day has come.
 */
@Service
@Transactional
public class StudyFollowing {

    private static final String OPEN =
            """
            SELECT s.id, s.module_id, s.state, s.completed_at, s.unit_id, m.unit_id AS to_unit
            FROM module_study s JOIN membership m ON m.cadre_id = s.cadre_id
                AND m.valid_from <= :today AND m.valid_to > :today
            WHERE s.state <> 'COMPLETED' AND s.unit_id <> m.unit_id
                AND (:cadre = 0 OR s.cadre_id = :cadre)
            ORDER BY s.id FOR UPDATE
            """;

    private static final String COMPLETED_SINCE =
            """
            SELECT s.id, s.module_id, s.state, s.completed_at, s.unit_id, m.unit_id AS to_unit
            FROM module_study s JOIN membership m ON m.cadre_id = s.cadre_id
                AND m.valid_from <= DATE(s.completed_at + INTERVAL 7 HOUR)
                AND m.valid_to > DATE(s.completed_at + INTERVAL 7 HOUR)
            WHERE s.state = 'COMPLETED' AND s.cadre_id = :cadre AND s.completed_at >= :since
                AND s.unit_id = :from AND s.unit_id <> m.unit_id
            ORDER BY s.id FOR UPDATE
            """;

    private record Move(
            long study,
            StudyModuleId module,
            CompletionState state,
            @Nullable Instant completedAt,
            UnitId from,
            UnitId to) {}

    private final JdbcClient jdbc;
    private final CompletionCounts counts;
    private final Clock clock;

    StudyFollowing(JdbcClient jdbc, CompletionCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.clock = clock;
    }

    /** In the transaction of the transfer. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CadreTransferred moved) {
        follow(moved.cadre());
        UnitId from = moved.from();
        if (from != null) {
            move(
                    jdbc.sql(COMPLETED_SINCE)
                            .param("cadre", moved.cadre().value())
                            .param("since", Utc.bind(Periods.startOfDay(moved.on())))
                            .param("from", from.value()));
        }
    }

    /** Every open study of the cadre counts for their unit of today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(CadreId cadre) {
        move(jdbc.sql(OPEN).param("today", today()).param("cadre", cadre.value()));
    }

    /**
     * Every open study of anybody counts for their unit of today: transfers whose day has come.
     *
     * @return how many studies moved
     */
    public int followAll() {
        return move(jdbc.sql(OPEN).param("today", today()).param("cadre", 0));
    }

    private int move(JdbcClient.StatementSpec query) {
        List<Move> moves =
                query.query(
                                (row, number) ->
                                        new Move(
                                                row.getLong("id"),
                                                new StudyModuleId(row.getLong("module_id")),
                                                CompletionState.valueOf(row.getString("state")),
                                                Utc.read(row, "completed_at"),
                                                new UnitId(row.getLong("unit_id")),
                                                new UnitId(row.getLong("to_unit"))))
                        .list();
        for (Move move : moves) {
            jdbc.sql("UPDATE module_study SET unit_id = ?, version = version + 1 WHERE id = ?")
                    .param(move.to().value())
                    .param(move.study())
                    .update();
            counts.moved(move.module(), move.from(), move.to(), move.state(), move.completedAt());
        }
        return moves.size();
    }

    private LocalDate today() {
        return Periods.dayOf(clock.instant());
    }
}
