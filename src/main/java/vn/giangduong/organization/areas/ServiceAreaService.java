package vn.giangduong.organization.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitAccess;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;

/**
 * Which units a school or centre serves. Changing needs {@code MANAGE_UNITS} on both; reading is
 * for whoever sees the unit asked about in the tree, and tells of others that they serve it or are
 * served.
 */
@Service
@Transactional
public class ServiceAreaService {

    private static final String SELECT =
            """
            SELECT a.id, a.centre_id, a.unit_id, a.valid_from, a.valid_to,
                (SELECT v.name FROM unit_version v WHERE v.unit_id = a.centre_id
                    ORDER BY v.valid_from <= :on DESC, v.valid_from DESC LIMIT 1) AS centre_name,
                (SELECT v.name FROM unit_version v WHERE v.unit_id = a.unit_id
                    ORDER BY v.valid_from <= :on DESC, v.valid_from DESC LIMIT 1) AS unit_name
            FROM service_area a
            """;

    private final JdbcClient jdbc;
    private final UnitService units;
    private final UnitAccess access;
    private final AuditLog audit;

    ServiceAreaService(JdbcClient jdbc, UnitService units, UnitAccess access, AuditLog audit) {
        this.jdbc = jdbc;
        this.units = units;
        this.access = access;
        this.audit = audit;
    }

    /** Whom a centre serves on a day, by name. */
    @Transactional(readOnly = true)
    public List<ServiceArea> of(UnitId centre, LocalDate on) {
        access.requireSeen(centre);
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE a.centre_id = :unit AND a.valid_from <= :on AND a.valid_to > :on
                                ORDER BY unit_name
                                """)
                .param("unit", centre.value())
                .param("on", on)
                .query(ServiceAreaService::area)
                .list();
    }

    /** Who serves a unit on a day, directly or by serving a unit above it; the nearest first. */
    @Transactional(readOnly = true)
    public List<ServiceArea> serving(UnitId unit, LocalDate on) {
        access.requireSeen(unit);
        return jdbc.sql(
                        SELECT
                                + """
                                JOIN unit_path p ON p.ancestor_id = a.unit_id
                                    AND p.valid_from <= :on AND p.valid_to > :on
                                WHERE p.descendant_id = :unit
                                    AND a.valid_from <= :on AND a.valid_to > :on
                                ORDER BY p.depth, centre_name
                                """)
                .param("unit", unit.value())
                .param("on", on)
                .query(ServiceAreaService::area)
                .list();
    }

    /** All areas a centre ever had, newest first. */
    @Transactional(readOnly = true)
    public List<ServiceArea> history(UnitId centre) {
        access.requireSeen(centre);
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE a.centre_id = :unit
                                ORDER BY a.valid_from DESC, unit_name
                                """)
                .param("unit", centre.value())
                .param("on", UnitService.FOREVER)
                .query(ServiceAreaService::area)
                .list();
    }

    /**
     * The centre serves the unit from a day on, until further notice.
     *
     * @throws BadInputException as {@link #add(UnitId, UnitId, LocalDate, LocalDate)} does
     */
    public void add(UnitId centre, UnitId unit, LocalDate from) {
        add(centre, unit, from, UnitService.FOREVER);
    }

    /**
     * The centre serves the unit for a while, and no longer than both exist.
     *
     * @param to the day after the last
     * @throws BadInputException when either does not exist on the first day, the first is no
     *     centre, or it serves the unit on one of these days already
     */
    public void add(UnitId centre, UnitId unit, LocalDate from, LocalDate to) {
        access.require(Permission.MANAGE_UNITS, centre);
        access.require(Permission.MANAGE_UNITS, unit);
        if (centre.equals(unit)) {
            throw refused(centre, "itself");
        }
        lock(centre);
        lock(unit);
        Unit school = existing(centre, from);
        Unit served = existing(unit, from);
        if (!school.type().centre()) {
            throw refused(centre, "noCentre", school.name());
        }
        stretches(centre, unit)
                .filter(area -> area.from().isBefore(to) && area.to().isAfter(from))
                .findFirst()
                .ifPresent(
                        area -> {
                            throw refused(
                                    centre,
                                    area.to().equals(UnitService.FOREVER)
                                            ? "alreadyOpen"
                                            : "already",
                                    school.name(),
                                    served.name(),
                                    VietnameseFormats.date(area.from()),
                                    VietnameseFormats.date(area.to().minusDays(1)));
                        });
        jdbc.sql(
                        """
                        INSERT INTO service_area (centre_id, unit_id, valid_from, valid_to)
                        SELECT :centre, :unit, :from, LEAST(:to, MIN(last))
                        FROM (SELECT MAX(valid_to) AS last FROM unit_version
                            WHERE unit_id IN (:centre, :unit) GROUP BY unit_id) ends
                        """)
                .param("centre", centre.value())
                .param("unit", unit.value())
                .param("from", from)
                .param("to", to)
                .update();
        audit.record(
                "organization.area.add",
                "unit",
                centre,
                to.equals(UnitService.FOREVER)
                        ? unit + " " + from
                        : "%s %s until %s".formatted(unit, from, to));
    }

    /**
     * The centre no longer serves the unit from a day on: the stretch in which that day lies ends
     * before it, or is withdrawn when it would begin then. Stretches after it stay.
     *
     * @throws BadInputException when it does not serve it on that day
     */
    public void end(UnitId centre, UnitId unit, LocalDate from) {
        access.require(Permission.MANAGE_UNITS, centre);
        access.require(Permission.MANAGE_UNITS, unit);
        lock(centre);
        lock(unit);
        ServiceArea area =
                stretches(centre, unit)
                        .filter(some -> !some.from().isAfter(from) && some.to().isAfter(from))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        refused(
                                                centre,
                                                "notServing",
                                                name(centre, from),
                                                name(unit, from),
                                                VietnameseFormats.date(from)));
        if (area.from().isBefore(from)) {
            jdbc.sql("UPDATE service_area SET valid_to = ? WHERE id = ?")
                    .param(from)
                    .param(area.id())
                    .update();
        } else {
            jdbc.sql("DELETE FROM service_area WHERE id = ?").param(area.id()).update();
        }
        audit.record(
                "organization.area.end",
                "unit",
                centre,
                "%s %s, of %s until %s".formatted(unit, from, area.from(), area.to()));
    }

    /** When the centre served or will serve the unit, the earliest first. */
    private Stream<ServiceArea> stretches(UnitId centre, UnitId unit) {
        return jdbc
                .sql(
                        SELECT
                                + """
                                WHERE a.centre_id = :centre AND a.unit_id = :unit
                                ORDER BY a.valid_from
                                """)
                .param("centre", centre.value())
                .param("unit", unit.value())
                .param("on", UnitService.FOREVER)
                .query(ServiceAreaService::area)
                .list()
                .stream();
    }

    private void lock(UnitId unit) {
        jdbc.sql("SELECT id FROM unit WHERE id = ? FOR UPDATE")
                .param(unit.value())
                .query(Long.class)
                .list();
    }

    private Unit existing(UnitId unit, LocalDate on) {
        return units.find(unit, on)
                .orElseThrow(
                        () -> refused(unit, "notThen", name(unit, on), VietnameseFormats.date(on)));
    }

    private String name(UnitId unit, LocalDate on) {
        return units.find(unit, on)
                .map(Unit::name)
                .orElseGet(
                        () ->
                                units.versions(unit).stream()
                                        .reduce((_, last) -> last)
                                        .map(last -> last.name())
                                        .orElse(unit.toString()));
    }

    private static BadInputException refused(UnitId unit, String key, Object... arguments) {
        return new BadInputException(
                Problem.in(unit.toString(), "organization.area.refused." + key, arguments));
    }

    private static ServiceArea area(ResultSet row, int number) throws SQLException {
        return new ServiceArea(
                row.getLong("id"),
                new UnitId(row.getLong("centre_id")),
                row.getString("centre_name"),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
