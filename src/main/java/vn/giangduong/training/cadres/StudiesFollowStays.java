package vn.giangduong.training.cadres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.StaysEntered;
import vn.giangduong.people.StaysEntered.Entered;
import vn.giangduong.people.lists.ListedCadres;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.study.StudyBookings;
import vn.giangduong.training.study.StudyBookings.Booking;

/**
 * Lets studies follow memberships that were put in as a list: what was completed on a day of one
 * counts for its unit, and what is open for the unit of one that holds today, from its first day.
 */
@Component
class StudiesFollowStays {

    private record Study(long id, CadreId cadre, UnitId unit, @Nullable LocalDate completedOn) {}

    private final JdbcClient jdbc;
    private final StudyBookings bookings;
    private final CompletionCounts counts;
    private final Clock clock;

    StudiesFollowStays(
            JdbcClient jdbc, StudyBookings bookings, CompletionCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.bookings = bookings;
        this.counts = counts;
        this.clock = clock;
    }

    /** In the transaction that puts them in. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StaysEntered entered) {
        Map<CadreId, List<Entered>> stays =
                entered.stays().stream().collect(Collectors.groupingBy(Entered::cadre));
        LocalDate today = Periods.dayOf(clock.instant());
        List<Booking> open = new ArrayList<>();
        List<Booking> completed = new ArrayList<>();
        ListedCadres.inParts(
                stays.keySet().stream().sorted(Comparator.comparingLong(CadreId::value)).toList(),
                some ->
                        studies(some)
                                .forEach(
                                        study -> {
                                            LocalDate day = study.completedOn();
                                            (day == null ? open : completed)
                                                    .addAll(
                                                            booking(
                                                                            study,
                                                                            stays.getOrDefault(
                                                                                    study.cadre(),
                                                                                    List.of()),
                                                                            day == null
                                                                                    ? today
                                                                                    : day)
                                                                    .stream()
                                                                    .toList());
                                        }));
        List<Long> keys = new ArrayList<>();
        open.forEach(booking -> keys.add(booking.study()));
        completed.forEach(booking -> keys.add(booking.study()));
        counts.leave(keys);
        bookings.move(open);
        rebook(completed);
        counts.come(keys);
    }

    private static Optional<Booking> booking(Study study, List<Entered> stays, LocalDate day) {
        return stays.stream()
                .filter(stay -> holds(stay, day) && !stay.unit().equals(study.unit()))
                .map(stay -> new Booking(study.id(), stay.unit(), stay.from()))
                .findFirst();
    }

    private static boolean holds(Entered stay, LocalDate day) {
        LocalDate until = stay.until();
        return !day.isBefore(stay.from()) && (until == null || day.isBefore(until));
    }

    /** A completion counts for the unit of its day as if it had never been booked elsewhere. */
    private void rebook(List<Booking> completed) {
        for (Map.Entry<UnitId, List<Booking>> unit :
                completed.stream().collect(Collectors.groupingBy(Booking::unit)).entrySet()) {
            ListedCadres.inParts(
                    unit.getValue().stream().map(Booking::study).toList(),
                    some ->
                            jdbc.sql(
                                            """
                                            UPDATE module_study
                                            SET unit_id = :unit, version = version + 1
                                            WHERE id IN (:some)
                                            """)
                                    .param("unit", unit.getKey().value())
                                    .param("some", some)
                                    .update());
        }
    }

    private List<Study> studies(List<CadreId> cadres) {
        return jdbc.sql(
                        """
                        SELECT id, cadre_id, unit_id,
                            IF(state = 'COMPLETED', DATE(completed_at + INTERVAL 7 HOUR), NULL)
                                AS completed_on
                        FROM module_study WHERE cadre_id IN (:cadres) ORDER BY id FOR UPDATE
                        """)
                .param("cadres", cadres.stream().map(CadreId::value).toList())
                .query(StudiesFollowStays::study)
                .list();
    }

    private static Study study(ResultSet row, int number) throws SQLException {
        return new Study(
                row.getLong("id"),
                new CadreId(row.getLong("cadre_id")),
                new UnitId(row.getLong("unit_id")),
                row.getObject("completed_on", LocalDate.class));
    }
}
