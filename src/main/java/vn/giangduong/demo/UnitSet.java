package vn.giangduong.demo;

import java.time.LocalDateTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.time.Utc;

/** The units as they were founded, who was above whom, and whom the school and centres served. */
@Component
class UnitSet implements DemoSet {

    private final JdbcTemplate jdbc;

    UnitSet(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
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
        OrganisationPlan organisation = plan.organisation();
        LocalDateTime founded = Utc.bind(DemoPlan.founded());
        try (Rows units = new Rows(jdbc, "unit", "id, code, created_at")) {
            for (PlannedUnit unit : organisation.founded()) {
                units.add(unit.id(), unit.code(), founded);
            }
        }
        try (Rows versions =
                new Rows(
                        jdbc,
                        "unit_version",
                        "unit_id, name, name_folded, short_name, type_code, parent_id, sort_order,"
                                + " valid_from, created_at")) {
            for (PlannedUnit unit : organisation.founded()) {
                versions.add(
                        unit.id(),
                        unit.name(),
                        VietnameseText.fold(unit.name()),
                        unit.shortName(),
                        unit.type(),
                        unit.parent(),
                        unit.order(),
                        DemoPlan.SINCE,
                        founded);
            }
        }
        writePaths();
        try (Rows areas = new Rows(jdbc, "service_area", "centre_id, unit_id, valid_from")) {
            organisation.areas().stream()
                    .filter(area -> area.from().equals(DemoPlan.SINCE))
                    .forEach(area -> areas.add(area.centre(), area.unit(), area.from()));
        }
        return organisation.founded().size();
    }

    private void writePaths() {
        jdbc.update(
                """
                INSERT INTO unit_path (ancestor_id, descendant_id, depth, valid_from)
                WITH RECURSIVE chain AS (
                    SELECT unit_id AS ancestor_id, unit_id AS descendant_id, 0 AS depth,
                        parent_id AS above
                    FROM unit_version
                    UNION ALL
                    SELECT v.unit_id, c.descendant_id, c.depth + 1, v.parent_id
                    FROM chain c JOIN unit_version v ON v.unit_id = c.above
                )
                SELECT ancestor_id, descendant_id, depth, ? FROM chain
                """,
                DemoPlan.SINCE);
    }
}
