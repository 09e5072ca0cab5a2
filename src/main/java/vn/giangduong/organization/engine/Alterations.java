package vn.giangduong.organization.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.UnitEventDraft.ChangeContact;
import vn.giangduong.organization.events.UnitEventDraft.ChangeType;
import vn.giangduong.organization.events.UnitEventDraft.Move;
import vn.giangduong.organization.events.UnitEventDraft.Rename;
import vn.giangduong.organization.events.UnitEventUnit.Part;

/** Changes of a unit that goes on: its name, its place, its type, its address. */
@Component
class Alterations {

    private final JdbcClient jdbc;
    private final UnitLookup units;
    private final UnitVersions versions;

    Alterations(JdbcClient jdbc, UnitLookup units, UnitVersions versions) {
        this.jdbc = jdbc;
        this.units = units;
        this.versions = versions;
    }

    void rename(EventRun run, Rename draft) {
        units.find(run, draft.unit())
                .ifPresent(
                        unit -> {
                            run.involve(unit, Part.SUBJECT);
                            String before = units.name(unit, run.on());
                            Map<String, Object> naming =
                                    UnitVersions.naming(
                                            draft.name(), draft.shortName(), draft.symbol());
                            change(run, unit, naming);
                            run.say("rename", before, draft.name(), day(run));
                        });
    }

    void move(EventRun run, Move draft) {
        Optional<UnitId> unit = units.find(run, draft.unit());
        Optional<UnitId> parent = units.find(run, draft.parent());
        if (unit.isEmpty() || parent.isEmpty()) {
            return;
        }
        Optional<UnitId> before = units.parent(unit.get(), run.on());
        run.involve(unit.get(), Part.SUBJECT);
        run.involve(parent.get(), Part.AFFECTED);
        before.ifPresent(old -> run.involve(old, Part.AFFECTED));
        change(run, unit.get(), Map.of("parent_id", parent.get().value()));
        run.rechain(unit.get());
        run.say(
                "move",
                units.name(unit.get(), run.on()),
                before.map(old -> units.name(old, run.on())).orElse("–"),
                units.name(parent.get(), run.on()),
                day(run));
        long below = units.below(unit.get(), run.on());
        if (below > 0) {
            run.say("moveBelow", below, units.name(unit.get(), run.on()));
        }
    }

    void changeType(EventRun run, ChangeType draft) {
        Optional<String> type = typeName(draft.type());
        if (type.isEmpty()) {
            run.refuse(draft.unit().value(), "unknownType", draft.type());
            return;
        }
        units.find(run, draft.unit())
                .ifPresent(
                        unit -> {
                            run.involve(unit, Part.SUBJECT);
                            change(run, unit, Map.of("type_code", draft.type()));
                            run.say("changeType", units.name(unit, run.on()), type.get(), day(run));
                        });
    }

    void changeContact(EventRun run, ChangeContact draft) {
        units.find(run, draft.unit())
                .ifPresent(
                        unit -> {
                            run.involve(unit, Part.SUBJECT);
                            Map<String, Object> contact = new LinkedHashMap<>();
                            contact.put("address", Optional.ofNullable(draft.contact().address()));
                            contact.put("phone", Optional.ofNullable(draft.contact().phone()));
                            contact.put("email", Optional.ofNullable(draft.contact().email()));
                            change(run, unit, contact);
                            run.say("changeContact", units.name(unit, run.on()), day(run));
                        });
    }

    private void change(EventRun run, UnitId unit, Map<String, Object> values) {
        if (!versions.change(run, unit, values)) {
            run.refuse(units.code(unit), "nothingChanges", units.name(unit, run.on()), day(run));
        }
    }

    private Optional<String> typeName(String code) {
        return jdbc.sql("SELECT name FROM unit_type WHERE code = ?")
                .param(code)
                .query(String.class)
                .optional();
    }

    private static String day(EventRun run) {
        return VietnameseFormats.date(run.on());
    }
}
