package vn.giangduong.organization.engine;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.NewUnit;
import vn.giangduong.organization.events.UnitEventUnit.Part;
import vn.giangduong.organization.events.UnitTarget;

/** Brings units into being, by themselves or as the result of a merger or division. */
@Component
class Foundings {

    private final JdbcClient jdbc;
    private final UnitLookup units;
    private final UnitVersions versions;
    private final Clock clock;

    Foundings(JdbcClient jdbc, UnitLookup units, UnitVersions versions, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.versions = versions;
        this.clock = clock;
    }

    /** The unit that takes over: found, or founded now. */
    Optional<UnitId> target(EventRun run, UnitTarget target) {
        return switch (target) {
            case UnitTarget.Existing existing -> {
                Optional<UnitId> unit = units.find(run, existing.code());
                unit.ifPresent(found -> run.involve(found, Part.RESULT));
                yield unit;
            }
            case UnitTarget.Founded founded -> found(run, founded.unit(), Part.RESULT);
        };
    }

    /** Founds a unit. */
    Optional<UnitId> found(EventRun run, NewUnit unit, Part part) {
        Optional<UnitId> parent = parent(run, unit);
        if (!isType(unit.type())) {
            run.refuse(unit.code().value(), "unknownType", unit.type());
            return Optional.empty();
        }
        Optional<UnitId> key = key(run, unit.code());
        if (key.isEmpty() || (parent.isEmpty() && unit.parent() != null)) {
            return Optional.empty();
        }
        if (parent.isEmpty() && !units.mayFoundTop()) {
            run.refuse(unit.code().value(), "topNotYours", unit.name());
            return Optional.empty();
        }
        versions.begin(run, key.get(), unit, parent.orElse(null));
        run.found(key.get(), part);
        parent.ifPresent(above -> run.involve(above, Part.AFFECTED));
        String day = VietnameseFormats.date(run.on());
        if (parent.isEmpty()) {
            run.say("foundTop", unit.name(), unit.code().value(), day);
        } else {
            run.say(
                    "found",
                    unit.name(),
                    unit.code().value(),
                    day,
                    units.name(parent.get(), run.on()));
        }
        return key;
    }

    private Optional<UnitId> parent(EventRun run, NewUnit unit) {
        UnitCode parent = unit.parent();
        return parent == null ? Optional.empty() : units.find(run, parent);
    }

    /** A fresh key, or that of a unit whose founding was undone. */
    private Optional<UnitId> key(EventRun run, UnitCode code) {
        jdbc.sql("INSERT IGNORE INTO unit (code, created_at) VALUES (?, ?)")
                .param(code.value())
                .param(Utc.bind(clock.instant()))
                .update();
        Optional<UnitId> key =
                jdbc.sql(
                                """
                                SELECT u.id FROM unit u
                                WHERE u.code = ? AND NOT EXISTS (
                                    SELECT 1 FROM unit_version v WHERE v.unit_id = u.id)
                                """)
                        .param(code.value())
                        .query(Long.class)
                        .optional()
                        .map(UnitId::new);
        if (key.isEmpty()) {
            run.refuse(code.value(), "codeTaken", code.value());
        }
        return key;
    }

    private boolean isType(String code) {
        return jdbc.sql("SELECT COUNT(*) FROM unit_type WHERE code = ?")
                        .param(code)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
