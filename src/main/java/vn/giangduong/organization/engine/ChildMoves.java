package vn.giangduong.organization.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.UnitEventUnit.Part;

/** Gives the children of units that end or are divided their new parents. */
@Component
class ChildMoves {

    private final UnitLookup units;
    private final UnitVersions versions;

    ChildMoves(UnitLookup units, UnitVersions versions) {
        this.units = units;
        this.versions = versions;
    }

    /** All children of units that end; none may be left without a place. */
    void move(
            EventRun run,
            Set<UnitId> ending,
            @Nullable UnitId successor,
            Map<UnitCode, UnitCode> wanted) {
        Map<UnitId, UnitId> places = places(run, wanted);
        Map<UnitId, Long> moved = new LinkedHashMap<>();
        for (UnitId parent : ending) {
            for (UnitId child : units.children(parent, run.on())) {
                if (ending.contains(child)) {
                    continue;
                }
                UnitId place = places.remove(child);
                UnitId to = place == null ? placeOf(run, child, parent, successor) : place;
                if (to == null) {
                    run.refuse(
                            units.code(child),
                            "childWithoutPlace",
                            units.name(child, run.on()),
                            units.name(parent, run.on()));
                } else {
                    move(run, child, to);
                    moved.merge(to, 1L, Long::sum);
                }
            }
        }
        places.keySet().forEach(child -> refuseStranger(run, child));
        say(run, moved);
    }

    /** Only the children that are named; the parent goes on. */
    void move(EventRun run, UnitId parent, Map<UnitCode, UnitCode> wanted) {
        Map<UnitId, Long> moved = new LinkedHashMap<>();
        places(run, wanted)
                .forEach(
                        (child, to) -> {
                            if (units.children(parent, run.on()).contains(child)) {
                                move(run, child, to);
                                moved.merge(to, 1L, Long::sum);
                            } else {
                                refuseStranger(run, child);
                            }
                        });
        say(run, moved);
    }

    /** A child into which its own parent goes takes its parent's place. */
    private @Nullable UnitId placeOf(
            EventRun run, UnitId child, UnitId parent, @Nullable UnitId successor) {
        if (!child.equals(successor)) {
            return successor;
        }
        // the parent has just ended: where it stood is known from the day before
        return units.parent(parent, run.on().minusDays(1)).orElse(null);
    }

    private void move(EventRun run, UnitId child, UnitId to) {
        versions.change(run, child, Map.of("parent_id", to.value()));
        run.involve(child, Part.AFFECTED);
        run.involve(to, Part.AFFECTED);
        run.rechain(child);
    }

    private Map<UnitId, UnitId> places(EventRun run, Map<UnitCode, UnitCode> wanted) {
        Map<UnitId, UnitId> places = new LinkedHashMap<>();
        wanted.forEach(
                (childCode, parentCode) -> {
                    Optional<UnitId> child = units.find(run, childCode);
                    Optional<UnitId> parent = units.find(run, parentCode);
                    if (child.isPresent() && parent.isPresent()) {
                        places.put(child.get(), parent.get());
                    }
                });
        return places;
    }

    private void refuseStranger(EventRun run, UnitId child) {
        run.refuse(units.code(child), "notAChild", units.name(child, run.on()));
    }

    private void say(EventRun run, Map<UnitId, Long> moved) {
        moved.forEach((to, count) -> run.say("childrenMove", count, units.name(to, run.on())));
    }
}
