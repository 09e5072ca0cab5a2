package vn.giangduong.demo;

import java.time.LocalDateTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.time.Utc;

/**
 * The units on every day, who was above whom, and whom the school and the centres served. All of it
 * is written at once; the events that brought it about are in {@link EventRows}.
 */
@Component
class UnitSet implements DemoSet {

    private final JdbcTemplate jdbc;
    private final EventRows events;

    UnitSet(JdbcTemplate jdbc, EventRows events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public int position() {
        return 1;
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public long write(DemoPlan plan) {
        return write(plan.organisation());
    }

    /** Writes an organisation into empty tables. */
    long write(OrganisationPlan plan) {
        LocalDateTime founded = Utc.bind(DemoPlan.founded());
        try (Rows units = new Rows(jdbc, "unit", "id, code, created_at")) {
            plan.units().forEach(unit -> units.add(unit.id(), unit.code(), founded));
        }
        events.write(plan);
        try (Rows versions =
                new Rows(
                        jdbc,
                        "unit_version",
                        "unit_id, name, name_folded, short_name, type_code, parent_id, sort_order,"
                                + " valid_from, valid_to, created_at, event_id")) {
            plan.chronicle()
                    .versions()
                    .forEach(
                            version ->
                                    versions.add(
                                            version.unit(),
                                            version.name(),
                                            VietnameseText.fold(version.name()),
                                            version.shortName(),
                                            version.type(),
                                            version.parent(),
                                            version.order(),
                                            version.from(),
                                            version.to(),
                                            founded,
                                            version.event() == 0 ? null : version.event()));
        }
        events.writeParts(plan);
        writePaths(plan);
        try (Rows areas =
                new Rows(jdbc, "service_area", "centre_id, unit_id, valid_from, valid_to")) {
            plan.areas()
                    .forEach(area -> areas.add(area.centre(), area.unit(), area.from(), area.to()));
        }
        return plan.units().size();
    }

    private void writePaths(OrganisationPlan plan) {
        PathPlan paths = new PathPlan(plan.chronicle());
        try (Rows rows =
                new Rows(
                        jdbc,
                        "unit_path",
                        "ancestor_id, descendant_id, depth, inherited, valid_from, valid_to")) {
            for (PlannedUnit unit : plan.units()) {
                for (PlannedPath path : paths.pathsOf(unit.id())) {
                    rows.add(
                            path.ancestor(),
                            path.descendant(),
                            path.depth(),
                            path.inherited(),
                            path.from(),
                            path.to());
                }
            }
        }
    }
}
