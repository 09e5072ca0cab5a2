package vn.giangduong.training.cadres;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.CadreTransferred;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.study.StudyBookings;
import vn.giangduong.training.study.StudyBookings.Booking;

/**
 * Lets studies follow their cadre where no moment of a transfer can be told: completions when a
 * transfer is entered for a day before them (a completion counts for the unit of its day), and open
 * studies when two records become one. Where they were booked before is kept, so that the figures
 * of days before the transfer, or the merge, stay as they were.
 */
@Service
@Transactional
public class StudyFollowing {

    private static final String OPEN =
            """
            SELECT s.id, m.unit_id AS to_unit
            FROM module_study s JOIN membership m ON m.cadre_id = s.cadre_id
                AND m.valid_from <= :today AND m.valid_to > :today
            WHERE s.state <> 'COMPLETED' AND s.unit_id <> m.unit_id
                AND s.cadre_id = :cadre
            ORDER BY s.id FOR UPDATE
            """;

    private static final String COMPLETED_SINCE =
            """
            SELECT s.id, m.unit_id AS to_unit
            FROM module_study s JOIN membership m ON m.cadre_id = s.cadre_id
                AND m.valid_from <= DATE(s.completed_at + INTERVAL 7 HOUR)
                AND m.valid_to > DATE(s.completed_at + INTERVAL 7 HOUR)
            WHERE s.state = 'COMPLETED' AND s.cadre_id = :cadre AND s.completed_at >= :since
                AND s.unit_id = :from AND s.unit_id <> m.unit_id
            ORDER BY s.id FOR UPDATE
            """;

    private final JdbcClient jdbc;
    private final CompletionCounts counts;
    private final StudyBookings bookings;
    private final Clock clock;

    StudyFollowing(JdbcClient jdbc, CompletionCounts counts, StudyBookings bookings, Clock clock) {
        this.jdbc = jdbc;
        this.bookings = bookings;
        this.counts = counts;
        this.clock = clock;
    }

    /** In the transaction of the transfer. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CadreTransferred moved) {
        UnitId from = moved.from();
        if (from != null) {
            move(
                    jdbc.sql(COMPLETED_SINCE)
                            .param("cadre", moved.cadre().value())
                            .param("since", Utc.bind(Periods.startOfDay(moved.on())))
                            .param("from", from.value()),
                    moved.on());
        }
    }

    /** Every open study of the cadre counts for their unit of today, from today on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(CadreId cadre) {
        LocalDate today = today();
        move(jdbc.sql(OPEN).param("today", today).param("cadre", cadre.value()), today);
    }

    private void move(JdbcClient.StatementSpec query, LocalDate from) {
        move(
                query.query(
                                (row, number) ->
                                        new Booking(
                                                row.getLong("id"),
                                                new UnitId(row.getLong("to_unit")),
                                                from))
                        .list());
    }

    /** The caller has locked the studies. */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(List<Booking> moves) {
        List<Long> keys = moves.stream().map(Booking::study).toList();
        counts.leave(keys);
        bookings.move(moves);
        counts.come(keys);
    }

    LocalDate today() {
        return Periods.dayOf(clock.instant());
    }
}
