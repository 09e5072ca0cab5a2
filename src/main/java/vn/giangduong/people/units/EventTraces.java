package vn.giangduong.people.units;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells which events of units wrote a row: whoever takes the row away has to undo them first. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EventTraces {

    private final JdbcClient jdbc;

    EventTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An event that wrote the row and still holds.
     *
     * @param kind the name of its kind
     * @param on the day from which it holds
     */
    public record Trace(String kind, LocalDate on) {}

    /**
     * The events that wrote a row, the earliest first.
     *
     * @param table {@code membership} or {@code place_of_study}
     */
    public List<Trace> of(String table, long row) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT e.id, e.kind, e.effective_on
                        FROM unit_event_change c
                            JOIN unit_event e ON e.id = c.event_id AND e.state = 'APPLIED'
                        WHERE c.table_name = ? AND c.row_id = ?
                        ORDER BY e.effective_on, e.id
                        """)
                .param(table)
                .param(row)
                .query(
                        (found, number) ->
                                new Trace(
                                        found.getString("kind"),
                                        found.getObject("effective_on", LocalDate.class)))
                .list();
    }
}
