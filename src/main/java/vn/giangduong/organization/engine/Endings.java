package vn.giangduong.organization.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.UnitEventDraft.End;
import vn.giangduong.organization.events.UnitEventDraft.Merge;
import vn.giangduong.organization.events.UnitEventDraft.Split;
import vn.giangduong.organization.events.UnitEventUnit.Part;

/** Ends units and hands over what they had: by itself, by a merger, by a division. */
@Component
class Endings {

    private final UnitLookup units;
    private final UnitVersions versions;
    private final Foundings foundings;
    private final ChildMoves childMoves;
    private final Successions successions;
    private final AreaHandover areas;
    private final LaterEvents laterEvents;

    Endings(
            UnitLookup units,
            UnitVersions versions,
            Foundings foundings,
            ChildMoves childMoves,
            Successions successions,
            AreaHandover areas,
            LaterEvents laterEvents) {
        this.units = units;
        this.versions = versions;
        this.foundings = foundings;
        this.childMoves = childMoves;
        this.successions = successions;
        this.areas = areas;
        this.laterEvents = laterEvents;
    }

    void end(EventRun run, End draft) {
        Optional<UnitId> unit = units.find(run, draft.unit());
        List<UnitId> successors = new ArrayList<>();
        for (UnitCode code : draft.successors()) {
            units.find(run, code).ifPresent(successors::add);
        }
        if (unit.isEmpty() || successors.size() != draft.successors().size()) {
            return;
        }
        if (successors.contains(unit.get())) {
            run.refuse(draft.unit().value(), "itself", units.name(unit.get(), run.on()));
            return;
        }
        successors.forEach(successor -> run.involve(successor, Part.RESULT));
        if (mayEnd(run, Set.of(unit.get()))) {
            end(run, unit.get(), successors);
            childMoves.move(
                    run,
                    Set.of(unit.get()),
                    successors.isEmpty() ? null : successors.getFirst(),
                    draft.children());
            areas.handOver(run, unit.get(), successors.stream().limit(1).toList(), true);
        }
    }

    void merge(EventRun run, Merge draft) {
        Set<UnitId> from = new LinkedHashSet<>();
        for (UnitCode code : draft.from()) {
            units.find(run, code).ifPresent(from::add);
        }
        if (from.size() != Set.copyOf(draft.from()).size()) {
            return;
        }
        Optional<UnitId> into = foundings.target(run, draft.into());
        if (into.isEmpty()) {
            return;
        }
        if (from.isEmpty() || from.contains(into.get())) {
            run.refuse(draft.into().code().value(), "itself", units.name(into.get(), run.on()));
            return;
        }
        if (mayEnd(run, from)) {
            from.forEach(unit -> end(run, unit, List.of(into.get())));
            childMoves.move(run, from, into.get(), draft.children());
            from.forEach(unit -> areas.handOver(run, unit, List.of(into.get()), true));
        }
    }

    void split(EventRun run, Split draft) {
        Optional<UnitId> unit = units.find(run, draft.unit());
        if (unit.isEmpty()) {
            return;
        }
        run.involve(unit.get(), Part.SUBJECT);
        Map<UnitCode, UnitId> parts = new LinkedHashMap<>();
        for (var part : draft.parts()) {
            foundings.target(run, part).ifPresent(found -> parts.put(part.code(), found));
        }
        if (parts.size() < draft.parts().size() || parts.size() < 2) {
            run.refuse(draft.unit().value(), "tooFewParts", units.name(unit.get(), run.on()));
            return;
        }
        run.divide(unit.get(), parts, draft.members());
        List<UnitId> others =
                parts.values().stream().filter(part -> !part.equals(unit.get())).toList();
        boolean goesOn = others.size() < parts.size();
        if (goesOn) {
            successions.record(run, unit.get(), others, false);
            run.say("splitOff", units.name(unit.get(), run.on()), names(run, others), day(run));
            childMoves.move(run, unit.get(), draft.children());
        } else if (mayEnd(run, Set.of(unit.get()))) {
            end(run, unit.get(), others);
            childMoves.move(run, Set.of(unit.get()), others.getFirst(), draft.children());
        }
        areas.handOver(run, unit.get(), others, !goesOn);
    }

    private void end(EventRun run, UnitId unit, List<UnitId> successors) {
        String name = units.name(unit, run.on());
        @Nullable UnitId main = successors.isEmpty() ? null : successors.getFirst();
        run.involve(unit, Part.SUBJECT);
        units.parent(unit, run.on()).ifPresent(parent -> run.involve(parent, Part.AFFECTED));
        versions.end(run, unit);
        run.end(unit, main);
        if (main == null) {
            run.say("end", name, day(run));
        } else {
            successions.record(run, unit, successors, true);
            run.say("endInto", name, day(run), names(run, successors));
        }
    }

    private boolean mayEnd(EventRun run, Set<UnitId> ending) {
        boolean may = true;
        for (UnitId unit : ending) {
            if (versions.beginsOn(unit, run.on())) {
                run.refuse(units.code(unit), "beginsThen", units.name(unit, run.on()), day(run));
                may = false;
            } else if (laterEvents.refuse(run, unit)) {
                may = false;
            } else if (versions.changesAfter(unit, run.on())) {
                run.refuse(units.code(unit), "changesLater", units.name(unit, run.on()), day(run));
                may = false;
            }
        }
        return may;
    }

    private String names(EventRun run, List<UnitId> some) {
        return String.join(", ", some.stream().map(unit -> units.name(unit, run.on())).toList());
    }

    private static String day(EventRun run) {
        return VietnameseFormats.date(run.on());
    }
}
