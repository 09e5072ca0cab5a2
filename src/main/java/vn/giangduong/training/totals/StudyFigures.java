package vn.giangduong.training.totals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What some studies alone make of the figures, as their rows are at the moment. */
@Component
public class StudyFigures {

    private static final int CHUNK = 2_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StudyFigures(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Their part in the figures of the units they are or were booked to.
     *
     * @param sign 1 to add them, -1 to take them out
     */
    public List<DayChange> of(Collection<Long> studies, int sign) {
        List<DayChange> changes = new ArrayList<>();
        inParts(
                studies,
                some ->
                        changes.addAll(
                                jdbc.sql(StudySql.byUnit("s.id IN (:some)"))
                                        .param("some", some)
                                        .query((row, number) -> change(row, sign))
                                        .list()));
        return changes;
    }

    /** Lets those of their cadres be looked at again who are members elsewhere today. */
    public void lookAgain(Collection<Long> studies, LocalDate today) {
        inParts(
                studies,
                some -> {
                    List<Object[]> moved =
                            jdbc.sql(
                                            """
                                            SELECT DISTINCT s.cadre_id
                                            FROM module_study s
                                                JOIN membership m ON m.cadre_id = s.cadre_id
                                                    AND m.valid_from <= :today
                                                    AND m.valid_to > :today
                                                    AND m.unit_id <> s.unit_id
                                            WHERE s.id IN (:some)
                                            """)
                                    .param("today", today)
                                    .param("some", some)
                                    .query((row, number) -> new Object[] {row.getLong("cadre_id")})
                                    .list();
                    if (!moved.isEmpty()) {
                        batches.batchUpdate("INSERT INTO cadre_moved (cadre_id) VALUES (?)", moved);
                    }
                });
    }

    private static void inParts(Collection<Long> studies, Consumer<List<Long>> each) {
        List<Long> all = List.copyOf(studies);
        for (int i = 0; i < all.size(); i += CHUNK) {
            each.accept(all.subList(i, Math.min(all.size(), i + CHUNK)));
        }
    }

    private static DayChange change(ResultSet row, int sign) throws SQLException {
        return new DayChange(
                row.getLong("module_id"),
                row.getLong("unit_id"),
                row.getObject("on_day", LocalDate.class),
                sign * row.getInt("summoned"),
                sign * row.getInt("studying"),
                sign * row.getInt("completed"));
    }
}
