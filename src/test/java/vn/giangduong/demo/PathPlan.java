package vn.giangduong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who was above whom from day to day, worked out for every day on which anything changed. */
final class PathPlan {

    private final Chronicle chronicle;
    private final List<LocalDate> days;

    PathPlan(Chronicle chronicle) {
        this.chronicle = chronicle;
        TreeSet<LocalDate> changes = new TreeSet<>();
        chronicle
                .versions()
                .flatMap(version -> Stream.of(version.from(), version.to()))
                .forEach(changes::add);
        days = List.copyOf(changes);
    }

    /** A place in a chain. */
    private record Place(long ancestor, int depth, boolean inherited) {}

    /** The rows of one unit, by day. */
    List<PlannedPath> pathsOf(long unit) {
        List<PlannedPath> paths = new ArrayList<>();
        Map<Place, LocalDate> open = new LinkedHashMap<>();
        for (LocalDate day : days) {
            List<Place> now = day.equals(PlannedVersion.OPEN) ? List.of() : chain(unit, day);
            open.entrySet()
                    .removeIf(
                            entry -> {
                                Place place = entry.getKey();
                                boolean over = !now.contains(place);
                                if (over) {
                                    paths.add(path(unit, place, entry.getValue(), day));
                                }
                                return over;
                            });
            now.forEach(place -> open.putIfAbsent(place, day));
        }
        return paths;
    }

    private static PlannedPath path(long unit, Place place, LocalDate from, LocalDate to) {
        return new PlannedPath(place.ancestor(), unit, place.depth(), place.inherited(), from, to);
    }

    /** The chain from the unit, or from the one that carries it on, to the top. */
    private List<Place> chain(long unit, LocalDate day) {
        long at = unit;
        boolean inherited = false;
        while (chronicle.version(at, day).isEmpty()) {
            Optional<Long> carrier =
                    chronicle.begun(at, day) ? chronicle.carrier(at) : Optional.empty();
            if (carrier.isEmpty()) {
                return List.of();
            }
            at = carrier.get();
            inherited = true;
        }
        List<Place> chain = new ArrayList<>();
        Long above = at;
        while (above != null) {
            chain.add(new Place(above, chain.size(), inherited));
            above = chronicle.version(above, day).orElseThrow().parent();
        }
        return chain;
    }
}
