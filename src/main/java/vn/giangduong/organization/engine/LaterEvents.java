package vn.giangduong.organization.engine;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.organization.UnitId;

/** Finds what was already recorded for a unit after a day. */
@Component
class LaterEvents {

    private final JdbcClient jdbc;
    private final UnitLookup units;

    LaterEvents(JdbcClient jdbc, UnitLookup units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    private record Later(String kind, LocalDate on) {}

    /** Refuses the event, naming each later one of the unit; says whether there was any. */
    boolean refuse(EventRun run, UnitId unit) {
        List<Later> later =
                jdbc.sql(
                                """
                                SELECT e.kind, e.effective_on
                                FROM unit_event_unit x JOIN unit_event e ON e.id = x.event_id
                                WHERE x.unit_id = :unit AND e.state = 'APPLIED'
                                    AND e.effective_on > :on
                                ORDER BY e.effective_on, e.id
                                """)
                        .param("unit", unit.value())
                        .param("on", run.on())
                        .query(
                                (row, number) ->
                                        new Later(
                                                row.getString("kind"),
                                                row.getObject("effective_on", LocalDate.class)))
                        .list();
        for (Later event : later) {
            run.refuse(
                    units.code(unit),
                    "later." + event.kind(),
                    units.name(unit, run.on()),
                    VietnameseFormats.date(event.on()));
        }
        return !later.isEmpty();
    }
}
