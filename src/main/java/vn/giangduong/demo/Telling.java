package vn.giangduong.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giangduong.demo.UnitNames.Name;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitContact;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.NewUnit;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitTarget;

/** Tells a chronicle of events, each with the decision it rests on. */
final class Telling {

    private final Chronicle chronicle;
    private final Decisions decisions = new Decisions();

    Telling(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    /** The next decision of a kind by the committee of a place. */
    LegalDocument decision(String kind, String place) {
        return decisions.next(kind, place);
    }

    String note(String decision) {
        return decisions.note(decision);
    }

    /** Gives whatever has one name that day another one; both are keys of upper units. */
    void rename(
            ProvincePlan province, String before, String after, String decision, LocalDate day) {
        String old = province.names().upper(before, "").full();
        Name name = province.names().upper(after, "");
        chronicle
                .versions()
                .filter(version -> version.covers(day) && version.name().equals(old))
                .map(PlannedVersion::unit)
                .toList()
                .forEach(unit -> rename(province.place(), unit, name, decision, day));
    }

    /** Gives a unit another name. */
    void rename(String place, long unit, Name name, String decision, LocalDate day) {
        chronicle.apply(
                new UnitEventDraft.Rename(
                        code(chronicle.unit(unit)),
                        name.full(),
                        name.brief(),
                        null,
                        day,
                        decision(decision, place),
                        note(decision)));
    }

    /** Lets units go on as a new one. */
    PlannedUnit merge(
            String decision, String place, List<PlannedUnit> old, NewUnit into, LocalDate day) {
        chronicle.apply(
                new UnitEventDraft.Merge(
                        old.stream().map(Telling::code).toList(),
                        new UnitTarget.Founded(into),
                        Map.of(),
                        day,
                        decision(decision, place),
                        note(decision)));
        return chronicle.unit(into.code());
    }

    /** Lets a unit end. */
    void end(
            String decision,
            String place,
            PlannedUnit unit,
            List<PlannedUnit> successors,
            Map<UnitCode, UnitCode> children,
            LocalDate day) {
        chronicle.apply(
                new UnitEventDraft.End(
                        code(unit),
                        successors.stream().map(Telling::code).toList(),
                        children,
                        day,
                        decision(decision, place),
                        note(decision)));
    }

    /** A unit to be founded. */
    static NewUnit founded(
            String code, Name name, String type, @Nullable PlannedUnit parent, int order) {
        return new NewUnit(
                new UnitCode(code),
                name.full(),
                name.brief(),
                null,
                type,
                parent == null ? null : code(parent),
                UnitContact.NONE,
                order);
    }

    static UnitCode code(PlannedUnit unit) {
        return new UnitCode(unit.code());
    }

    UnitCode code(PlannedVersion version) {
        return code(chronicle.unit(version.unit()));
    }
}
