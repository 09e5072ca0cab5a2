package vn.giangduong.organization.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.organization.UnitId;

/** Lets service areas follow a unit's successors, as a served unit and as a centre. */
@Component
class AreaHandover {

    private final JdbcClient jdbc;
    private final UnitLookup units;

    AreaHandover(JdbcClient jdbc, UnitLookup units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    private record Area(long id, long centre, long unit, LocalDate from, LocalDate to) {}

    /**
     * Hands the areas over.
     *
     * @param ends whether the unit ends, and its areas with it
     */
    void handOver(EventRun run, UnitId unit, List<UnitId> successors, boolean ends) {
        List<Area> areas =
                jdbc.sql(
                                """
                                SELECT id, centre_id, unit_id, valid_from, valid_to
                                FROM service_area
                                WHERE (unit_id = :unit OR centre_id = :unit) AND valid_to > :on
                                ORDER BY id
                                """)
                        .param("unit", unit.value())
                        .param("on", run.on())
                        .query(
                                (row, number) ->
                                        new Area(
                                                row.getLong("id"),
                                                row.getLong("centre_id"),
                                                row.getLong("unit_id"),
                                                row.getObject("valid_from", LocalDate.class),
                                                row.getObject("valid_to", LocalDate.class)))
                        .list();
        int followed = 0;
        for (Area area : areas) {
            if (ends) {
                close(run, area);
            }
            for (UnitId successor : successors) {
                followed += follow(run, area, unit, successor) ? 1 : 0;
            }
        }
        if (!areas.isEmpty() && ends) {
            run.say("areasEnd", areas.size(), units.name(unit, run.on()));
        }
        if (followed > 0) {
            run.say("areasFollow", followed, units.name(unit, run.on()));
        }
    }

    private static void close(EventRun run, Area area) {
        if (area.from().isBefore(run.on())) {
            run.rows().update("service_area", List.of(area.id()), Map.of("valid_to", run.on()));
        } else {
            run.rows().delete("service_area", List.of(area.id()));
        }
    }

    private boolean follow(EventRun run, Area area, UnitId unit, UnitId successor) {
        boolean served = area.unit() == unit.value();
        long centre = served ? area.centre() : successor.value();
        long servedUnit = served ? successor.value() : area.unit();
        if ((!served && !teaches(successor, run.on())) || centre == servedUnit) {
            return false;
        }
        LocalDate from = area.from().isBefore(run.on()) ? run.on() : area.from();
        for (Area other : between(centre, servedUnit, from, area.to())) {
            if (from.isBefore(other.from())) {
                insert(run, centre, servedUnit, from, other.from());
            }
            from = other.to();
        }
        if (from.isBefore(area.to())) {
            insert(run, centre, servedUnit, from, area.to());
            return true;
        }
        return false;
    }

    private List<Area> between(long centre, long unit, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        SELECT id, valid_from, valid_to FROM service_area
                        WHERE centre_id = :centre AND unit_id = :unit
                            AND valid_from < :to AND valid_to > :from
                        ORDER BY valid_from
                        """)
                .param("centre", centre)
                .param("unit", unit)
                .param("from", from)
                .param("to", to)
                .query(
                        (row, number) ->
                                new Area(
                                        row.getLong("id"),
                                        centre,
                                        unit,
                                        row.getObject("valid_from", LocalDate.class),
                                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    private static void insert(EventRun run, long centre, long unit, LocalDate from, LocalDate to) {
        run.rows()
                .insert(
                        "service_area",
                        Map.of(
                                "centre_id",
                                centre,
                                "unit_id",
                                unit,
                                "valid_from",
                                from,
                                "valid_to",
                                to));
    }

    private boolean teaches(UnitId unit, LocalDate on) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*)
                                FROM unit_version v JOIN unit_type t ON t.code = v.type_code
                                WHERE v.unit_id = :unit AND t.centre
                                    AND v.valid_from <= :on AND v.valid_to > :on
                                """)
                        .param("unit", unit.value())
                        .param("on", on)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
