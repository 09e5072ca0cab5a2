package vn.giangduong.organization.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.Consequence;
import vn.giangduong.organization.events.MemberSplit;
import vn.giangduong.organization.events.UnitChange;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitEventId;
import vn.giangduong.organization.events.UnitEventUnit.Part;

/** What one event has done so far, while it is carried out. */
final class EventRun {

    /** A unit's part in the event. */
    record Role(Part part, boolean founded) {}

    private final UnitEventDraft draft;
    private final UnitEventId event;
    private final RowRecorder rows;
    private final List<Consequence> consequences = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Long, Role> roles = new LinkedHashMap<>();
    private final Set<Long> rechained = new LinkedHashSet<>();
    private final Map<UnitId, UnitId> takenOver = new LinkedHashMap<>();
    private final Set<UnitId> ended = new LinkedHashSet<>();
    private final Set<UnitId> founded = new LinkedHashSet<>();
    private final Map<UnitCode, UnitId> parts = new HashMap<>();
    private @Nullable UnitId divided;
    private @Nullable MemberSplit members;

    EventRun(UnitEventDraft draft, UnitEventId event, RowRecorder rows) {
        this.draft = draft;
        this.event = event;
        this.rows = rows;
    }

    UnitEventId event() {
        return event;
    }

    LocalDate on() {
        return draft.on();
    }

    RowRecorder rows() {
        return rows;
    }

    void say(String key, Object... arguments) {
        consequences.add(Consequence.of("organization.event.will." + key, arguments));
    }

    void say(List<Consequence> more) {
        consequences.addAll(more);
    }

    List<Consequence> consequences() {
        return consequences;
    }

    void refuse(String source, String key, Object... arguments) {
        problems.add(Problem.in(source, "organization.event.refused." + key, arguments));
    }

    void refuse(List<Problem> more) {
        problems.addAll(more);
    }

    /** Ends the event here if anything has spoken against it. */
    void stopIfRefused() {
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }

    /** The weightier part stays when a unit has several. */
    void involve(UnitId unit, Part part) {
        roles.merge(
                unit.value(),
                new Role(part, false),
                (old, fresh) -> old.part().compareTo(fresh.part()) <= 0 ? old : fresh);
    }

    void found(UnitId unit, Part part) {
        roles.put(unit.value(), new Role(part, true));
        founded.add(unit);
        rechained.add(unit.value());
    }

    boolean hasFounded(UnitId unit) {
        return founded.contains(unit);
    }

    /** The unit's chain of ancestors, and that of everything below it, has changed. */
    void rechain(UnitId unit) {
        rechained.add(unit.value());
    }

    void end(UnitId unit, @Nullable UnitId successor) {
        ended.add(unit);
        rechained.add(unit.value());
        if (successor != null) {
            takenOver.put(unit, successor);
        }
    }

    void divide(UnitId unit, Map<UnitCode, UnitId> into, MemberSplit split) {
        divided = unit;
        parts.putAll(into);
        members = split;
    }

    Map<Long, Role> roles() {
        return roles;
    }

    Set<Long> rechained() {
        return rechained;
    }

    Set<UnitId> ended() {
        return ended;
    }

    /** The units whose things go over, as they may have been kept by unit. */
    Set<UnitId> left() {
        Set<UnitId> left = new LinkedHashSet<>(ended);
        if (divided != null) {
            left.add(divided);
        }
        return left;
    }

    UnitChange change() {
        Set<UnitId> subjects = new LinkedHashSet<>();
        roles.forEach(
                (unit, role) -> {
                    if (role.part() == Part.SUBJECT) {
                        subjects.add(new UnitId(unit));
                    }
                });
        return new UnitChange(
                event,
                draft.kind(),
                draft.on(),
                subjects,
                Map.copyOf(takenOver),
                Set.copyOf(ended),
                Set.copyOf(founded),
                divided,
                Map.copyOf(parts),
                members);
    }
}
