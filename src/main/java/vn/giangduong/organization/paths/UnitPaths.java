package vn.giangduong.organization.paths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giangduong.organization.paths.UnitLife.Span;
import vn.giangduong.organization.paths.UnitPathException.Fault;

/**
 * Computes the chain of ancestors of units for every day. While a unit exists the chain goes from
 * itself over its parent to the top; after its end it is the chain of its carrier, so that what was
 * booked to it is counted where its work is carried on, and once only. Knows no database.
 */
public final class UnitPaths {

    private final Map<Long, UnitLife> lives;

    /**
     * @param lives of the units asked for and of all their ancestors and carriers
     */
    public UnitPaths(Map<Long, UnitLife> lives) {
        this.lives = Map.copyOf(lives);
    }

    private record Chain(List<Long> units, boolean inherited, LocalDate from, LocalDate to) {}

    /** Whether the unit exists on any day. */
    boolean hasDays(long unit) {
        return lives.containsKey(unit);
    }

    /**
     * The rows of a unit from a day on, each as long as it can be, by ancestor and day.
     *
     * @throws UnitPathException when the versions form no tree on some day from then on
     */
    public List<UnitPathRow> of(long unit, LocalDate from) {
        Map<Long, List<UnitPathRow>> byAncestor = new LinkedHashMap<>();
        for (Chain chain : chains(unit, from, LocalDate.of(9999, 12, 31), new ArrayList<>())) {
            for (int depth = 0; depth < chain.units().size(); depth++) {
                long ancestor = chain.units().get(depth);
                append(
                        byAncestor.computeIfAbsent(ancestor, key -> new ArrayList<>()),
                        new UnitPathRow(
                                ancestor,
                                unit,
                                depth,
                                chain.inherited(),
                                chain.from(),
                                chain.to()));
            }
        }
        return byAncestor.values().stream().flatMap(List::stream).toList();
    }

    /** Adds a row behind the others, or makes the last one longer. */
    static void append(List<UnitPathRow> rows, UnitPathRow row) {
        if (!rows.isEmpty() && row.continues(rows.getLast())) {
            UnitPathRow last = rows.removeLast();
            rows.add(
                    new UnitPathRow(
                            row.ancestor(),
                            row.descendant(),
                            row.depth(),
                            row.inherited(),
                            last.from(),
                            row.to()));
        } else {
            rows.add(row);
        }
    }

    private List<Chain> chains(long unit, LocalDate from, LocalDate to, List<Long> below) {
        if (below.contains(unit)) {
            throw UnitPathException.circle(below.subList(below.indexOf(unit), below.size()), from);
        }
        UnitLife life = lives.get(unit);
        if (life == null) {
            return List.of();
        }
        List<Chain> chains = new ArrayList<>();
        below.add(unit);
        for (Span span : life.spans()) {
            LocalDate begin = later(from, span.from());
            LocalDate end = earlier(to, span.to());
            if (begin.isBefore(end)) {
                chains.addAll(alive(unit, span.parent(), begin, end, below));
            }
        }
        LocalDate begin = later(from, life.end());
        if (begin.isBefore(to)) {
            chains.addAll(carried(unit, life.carriedBy(), begin, to, below));
        }
        below.removeLast();
        return chains;
    }

    private List<Chain> alive(
            long unit, long parent, LocalDate from, LocalDate to, List<Long> below) {
        if (parent == 0) {
            return List.of(new Chain(List.of(unit), false, from, to));
        }
        List<Chain> chains = new ArrayList<>();
        LocalDate covered = from;
        for (Chain above : chains(parent, from, to, below)) {
            if (above.inherited() || !above.from().equals(covered)) {
                throw new UnitPathException(Fault.NO_PARENT, unit, parent, covered);
            }
            List<Long> units = new ArrayList<>(above.units().size() + 1);
            units.add(unit);
            units.addAll(above.units());
            chains.add(new Chain(units, false, above.from(), above.to()));
            covered = above.to();
        }
        if (covered.isBefore(to)) {
            throw new UnitPathException(Fault.NO_PARENT, unit, parent, covered);
        }
        return chains;
    }

    private List<Chain> carried(
            long unit, long carrier, LocalDate from, LocalDate to, List<Long> below) {
        List<Chain> chains = new ArrayList<>();
        LocalDate covered = from;
        List<Chain> above = carrier == 0 ? List.of() : chains(carrier, from, to, below);
        for (Chain chain : above) {
            if (!chain.from().equals(covered)) {
                break;
            }
            chains.add(new Chain(chain.units(), true, chain.from(), chain.to()));
            covered = chain.to();
        }
        if (covered.isBefore(to)) {
            throw new UnitPathException(Fault.NO_CARRIER, unit, carrier, covered);
        }
        return chains;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
