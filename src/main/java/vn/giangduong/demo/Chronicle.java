package vn.giangduong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.events.NewUnit;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitTarget;

/**
 * What every unit was on every day, told from the founding on by events in the order of their days.
 * The other plans ask it; what the organisation's own service makes of the same events has to be
 * the same.
 */
final class Chronicle {

    private final List<PlannedUnit> units;
    private final Map<String, PlannedUnit> byCode = new HashMap<>();
    private final Map<Long, List<PlannedVersion>> versions = new LinkedHashMap<>();
    private final List<UnitEventDraft> events = new ArrayList<>();
    private final List<PlannedSuccession> successions = new ArrayList<>();
    private final Map<Long, Long> successor = new HashMap<>();

    /** Begins with units that have all been there since a day. */
    Chronicle(List<PlannedUnit> units, LocalDate since) {
        this.units = units;
        units.forEach(unit -> begin(unit, since, 0));
    }

    /** The events so far, in their order; the first has the number 1. */
    List<UnitEventDraft> events() {
        return events;
    }

    List<PlannedSuccession> successions() {
        return successions;
    }

    /** All versions of all units, unit by unit. */
    Stream<PlannedVersion> versions() {
        return versions.values().stream().flatMap(List::stream);
    }

    /** The unit as it was that day. */
    Optional<PlannedVersion> version(long unit, LocalDate day) {
        return versionsOf(unit).stream().filter(version -> version.covers(day)).findFirst();
    }

    /** The units under one that day, in their order. */
    List<PlannedVersion> children(long parent, LocalDate day) {
        return versions()
                .filter(version -> version.covers(day))
                .filter(version -> parentOf(version) == parent)
                .sorted(
                        Comparator.comparingInt(PlannedVersion::order)
                                .thenComparingLong(PlannedVersion::unit))
                .toList();
    }

    /** Whether the unit had been founded by that day. */
    boolean begun(long unit, LocalDate day) {
        return !versionsOf(unit).getFirst().from().isAfter(day);
    }

    /** The one that carries on what a unit that has ended was, if it has ended. */
    Optional<Long> carrier(long unit) {
        PlannedVersion last = versionsOf(unit).getLast();
        if (last.to().equals(PlannedVersion.OPEN)) {
            return Optional.empty();
        }
        Long next = successor.get(unit);
        return Optional.ofNullable(next == null ? last.parent() : next);
    }

    PlannedUnit unit(UnitCode code) {
        PlannedUnit unit = byCode.get(code.value());
        if (unit == null) {
            throw new IllegalStateException("No planned unit " + code);
        }
        return unit;
    }

    PlannedUnit unit(long key) {
        return units.get((int) key - 1);
    }

    /** Lets an event happen; its day is not before that of the last one. */
    void apply(UnitEventDraft draft) {
        if (!events.isEmpty() && draft.on().isBefore(events.getLast().on())) {
            throw new IllegalArgumentException("Events come in the order of their days");
        }
        events.add(draft);
        switch (draft) {
            case UnitEventDraft.Found found -> found(found.unit(), found.on());
            case UnitEventDraft.Rename rename ->
                    change(
                            unit(rename.unit()).id(),
                            rename.on(),
                            version -> version.named(rename.name(), rename.shortName()));
            case UnitEventDraft.Move move ->
                    move(unit(move.unit()).id(), unit(move.parent()).id(), move.on());
            case UnitEventDraft.Merge merge -> {
                long into = target(merge.into(), merge.on());
                for (UnitCode code : merge.from()) {
                    end(unit(code).id(), List.of(into), merge.children(), merge.on());
                }
            }
            case UnitEventDraft.Split split -> {
                List<Long> parts =
                        split.parts().stream().map(part -> target(part, split.on())).toList();
                end(unit(split.unit()).id(), parts, split.children(), split.on());
            }
            case UnitEventDraft.End end ->
                    end(
                            unit(end.unit()).id(),
                            end.successors().stream().map(code -> unit(code).id()).toList(),
                            end.children(),
                            end.on());
            case UnitEventDraft.ChangeType _, UnitEventDraft.ChangeContact _ ->
                    throw new IllegalArgumentException("The demo has no such event");
        }
    }

    private long target(UnitTarget target, LocalDate day) {
        return switch (target) {
            case UnitTarget.Existing existing -> unit(existing.code()).id();
            case UnitTarget.Founded founded -> found(founded.unit(), day);
        };
    }

    private long found(NewUnit unit, LocalDate day) {
        UnitCode parent = unit.parent();
        PlannedUnit made =
                new PlannedUnit(
                        units.size() + 1L,
                        unit.code().value(),
                        unit.name(),
                        unit.shortName(),
                        parent == null ? null : unit(parent).id(),
                        unit.type(),
                        unit.type(),
                        0,
                        0,
                        unit.order(),
                        0,
                        0);
        units.add(made);
        begin(made, day, events.size());
        return made.id();
    }

    private void begin(PlannedUnit unit, LocalDate day, int event) {
        byCode.put(unit.code(), unit);
        List<PlannedVersion> list = new ArrayList<>();
        list.add(
                new PlannedVersion(
                        unit.id(),
                        unit.name(),
                        unit.shortName(),
                        unit.type(),
                        unit.parent(),
                        unit.order(),
                        day,
                        PlannedVersion.OPEN,
                        event));
        versions.put(unit.id(), list);
    }

    private void end(
            long unit, List<Long> successors, Map<UnitCode, UnitCode> elsewhere, LocalDate day) {
        for (PlannedVersion child : children(unit, day)) {
            UnitCode other = elsewhere.get(new UnitCode(unit(child.unit()).code()));
            move(child.unit(), other == null ? successors.getFirst() : unit(other).id(), day);
        }
        List<PlannedVersion> list = versionsOf(unit);
        PlannedVersion last = list.removeLast();
        if (!last.from().isBefore(day)) {
            throw new IllegalStateException(last.name() + " would never have been");
        }
        list.add(last.during(last.from(), day));
        for (int i = 0; i < successors.size(); i++) {
            successions.add(
                    new PlannedSuccession(events.size(), unit, successors.get(i), i == 0, day));
        }
        successor.put(unit, successors.getFirst());
    }

    private void move(long unit, long parent, LocalDate day) {
        change(unit, day, version -> version.under(parent));
    }

    private void change(long unit, LocalDate day, UnaryOperator<PlannedVersion> how) {
        List<PlannedVersion> list = versionsOf(unit);
        PlannedVersion last = list.removeLast();
        if (last.from().isBefore(day)) {
            list.add(last.during(last.from(), day));
        }
        list.add(how.apply(last).during(day, PlannedVersion.OPEN).by(events.size()));
    }

    private List<PlannedVersion> versionsOf(long unit) {
        List<PlannedVersion> list = versions.get(unit);
        if (list == null) {
            throw new IllegalStateException("No planned unit " + unit);
        }
        return list;
    }

    private static long parentOf(PlannedVersion version) {
        Long parent = version.parent();
        return parent == null ? 0 : parent;
    }
}
