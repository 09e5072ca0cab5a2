package vn.giangduong.organization.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.UnitAccess;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitId;

/** Finds the units an event names, within what the signed-in person may manage. */
@Component
class UnitLookup {

    private final JdbcClient jdbc;
    private final UnitAccess access;
    private final Clock clock;

    UnitLookup(JdbcClient jdbc, UnitAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** The unit with that code, existing on the event's day; otherwise the event is refused. */
    Optional<UnitId> find(EventRun run, UnitCode code) {
        Optional<UnitId> unit =
                jdbc.sql("SELECT id FROM unit WHERE code = ?")
                        .param(code.value())
                        .query(Long.class)
                        .optional()
                        .map(UnitId::new)
                        .filter(found -> run.hasFounded(found) || mayManage(found));
        if (unit.isEmpty()) {
            run.refuse(code.value(), "unknownUnit", code.value());
            return unit;
        }
        if (!exists(unit.get(), run.on())) {
            run.refuse(
                    code.value(),
                    "notThen",
                    name(unit.get(), run.on()),
                    VietnameseFormats.date(run.on()));
            return Optional.empty();
        }
        return unit;
    }

    /**
     * Whether the signed-in person may manage the unit: by today's tree, and a unit that is only to
     * come by the parent it will have.
     */
    boolean mayManage(UnitId unit) {
        if (access.may(Permission.MANAGE_UNITS, unit)) {
            return true;
        }
        return jdbc.sql(
                        """
                        SELECT parent_id FROM unit_version
                        WHERE unit_id = :unit AND parent_id IS NOT NULL
                            AND NOT EXISTS (SELECT 1 FROM unit_path p
                                WHERE p.descendant_id = :unit AND p.valid_from <= :today)
                        ORDER BY valid_from LIMIT 1
                        """)
                .param("unit", unit.value())
                .param("today", Periods.dayOf(clock.instant()))
                .query(Long.class)
                .optional()
                .map(UnitId::new)
                .filter(this::mayManage)
                .isPresent();
    }

    /** Whether the signed-in person may found a unit that has nothing above it. */
    boolean mayFoundTop() {
        List<UnitId> scopes = access.scopes(Permission.MANAGE_UNITS);
        if (scopes.isEmpty()) {
            return false;
        }
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM unit_version
                                WHERE parent_id IS NULL AND unit_id IN (:scopes)
                                    AND valid_from <= :today AND valid_to > :today
                                """)
                        .param("scopes", scopes.stream().map(UnitId::value).toList())
                        .param("today", Periods.dayOf(clock.instant()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean exists(UnitId unit, LocalDate on) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM unit_version
                                WHERE unit_id = :unit AND valid_from <= :on AND valid_to > :on
                                """)
                        .param("unit", unit.value())
                        .param("on", on)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The unit's name on that day, or the nearest there was, or its code. */
    String name(UnitId unit, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT COALESCE((SELECT v.name FROM unit_version v WHERE v.unit_id = u.id
                            ORDER BY v.valid_from <= :on AND v.valid_to > :on DESC,
                                v.valid_from <= :on DESC,
                                ABS(DATEDIFF(v.valid_from, :on)) LIMIT 1), u.code)
                        FROM unit u WHERE u.id = :unit
                        """)
                .param("unit", unit.value())
                .param("on", on)
                .query(String.class)
                .single();
    }

    /** The unit's code. */
    String code(UnitId unit) {
        return jdbc.sql("SELECT code FROM unit WHERE id = ?")
                .param(unit.value())
                .query(String.class)
                .single();
    }

    /** The parent on a day; empty for the top. */
    Optional<UnitId> parent(UnitId unit, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT parent_id FROM unit_version
                        WHERE unit_id = :unit AND valid_from <= :on AND valid_to > :on
                            AND parent_id IS NOT NULL
                        """)
                .param("unit", unit.value())
                .param("on", on)
                .query(Long.class)
                .optional()
                .map(UnitId::new);
    }

    /** The units directly under one on a day, in their order. */
    List<UnitId> children(UnitId unit, LocalDate on) {
        return jdbc
                .sql(
                        """
                        SELECT unit_id FROM unit_version
                        WHERE parent_id = :unit AND valid_from <= :on AND valid_to > :on
                        ORDER BY sort_order, name
                        """)
                .param("unit", unit.value())
                .param("on", on)
                .query(Long.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }

    /** How many units are under one on a day, itself not counted. */
    long below(UnitId unit, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) FROM unit_path
                        WHERE ancestor_id = :unit AND depth > 0 AND NOT inherited
                            AND valid_from <= :on AND valid_to > :on
                        """)
                .param("unit", unit.value())
                .param("on", on)
                .query(Long.class)
                .single();
    }
}
