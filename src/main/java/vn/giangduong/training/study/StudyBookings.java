package vn.giangduong.training.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.organization.UnitId;

/**
 * Books many studies to units at once, with where they were booked before. The caller has locked
 * their rows and tells the counts.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StudyBookings {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final int AT_ONCE = 5_000;

    /** A study is booked to the unit from that day on. */
    public record Booking(long study, UnitId unit, LocalDate from) {}

    private record Former(long id, LocalDate from, LocalDate until) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StudyBookings(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Open studies move, from that day or from the day of an earlier move if that is later. */
    public void move(List<Booking> bookings) {
        book(bookings, false);
    }

    /** Studies come to rest at that day: where they were booked after it is forgotten. */
    public void settle(List<Booking> bookings) {
        book(bookings, true);
    }

    private void book(List<Booking> all, boolean forGood) {
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            List<Booking> some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
            List<Long> keys = some.stream().map(Booking::study).toList();
            Map<Long, Long> units = units(keys);
            Map<Long, List<Former>> former = former(keys);
            List<Object[]> forgotten = new ArrayList<>();
            List<Object[]> shortened = new ArrayList<>();
            List<Object[]> added = new ArrayList<>();
            List<Object[]> booked = new ArrayList<>();
            for (Booking booking : some) {
                LocalDate until = EVER;
                for (Former was : former.getOrDefault(booking.study(), List.of())) {
                    if (forGood && !was.from().isBefore(booking.from())) {
                        forgotten.add(new Object[] {was.id()});
                    } else if (forGood && was.until().isAfter(booking.from())) {
                        shortened.add(new Object[] {booking.from(), was.id()});
                        until = booking.from();
                    } else {
                        until = was.until();
                    }
                }
                long unit = Objects.requireNonNull(units.get(booking.study()));
                if (unit != booking.unit().value()) {
                    if (until.isBefore(booking.from())) {
                        added.add(new Object[] {booking.study(), unit, until, booking.from()});
                    }
                    booked.add(new Object[] {booking.unit().value(), booking.study()});
                }
            }
            batch("DELETE FROM module_study_former_unit WHERE id = ?", forgotten);
            batch("UPDATE module_study_former_unit SET valid_to = ? WHERE id = ?", shortened);
            batch(
                    """
                    INSERT INTO module_study_former_unit (study_id, unit_id, valid_from, valid_to)
                    VALUES (?, ?, ?, ?)
                    """,
                    added);
            batch(
                    "UPDATE module_study SET unit_id = ?, version = version + 1 WHERE id = ?",
                    booked);
        }
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows);
        }
    }

    private Map<Long, Long> units(List<Long> studies) {
        Map<Long, Long> units = new HashMap<>();
        jdbc.sql("SELECT id, unit_id FROM module_study WHERE id IN (:studies)")
                .param("studies", studies)
                .query(
                        row -> {
                            units.put(row.getLong("id"), row.getLong("unit_id"));
                        });
        return units;
    }

    private Map<Long, List<Former>> former(List<Long> studies) {
        Map<Long, List<Former>> former = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT id, study_id, valid_from, valid_to FROM module_study_former_unit
                        WHERE study_id IN (:studies) ORDER BY study_id, valid_from
                        """)
                .param("studies", studies)
                .query(
                        row -> {
                            former.computeIfAbsent(
                                            row.getLong("study_id"), any -> new ArrayList<>())
                                    .add(
                                            new Former(
                                                    row.getLong("id"),
                                                    row.getObject("valid_from", LocalDate.class),
                                                    row.getObject("valid_to", LocalDate.class)));
                        });
        return former;
    }
}
