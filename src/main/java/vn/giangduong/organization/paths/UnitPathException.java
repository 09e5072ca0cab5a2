package vn.giangduong.organization.paths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Versions that form no tree on some day. */
public class UnitPathException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final long unit;
    private final long other;
    private final LocalDate day;
    private final ArrayList<Long> circle;

    UnitPathException(Fault fault, long unit, long other, LocalDate day) {
        this(fault, unit, other, day, List.of());
    }

    private UnitPathException(
            Fault fault, long unit, long other, LocalDate day, List<Long> circle) {
        super(fault + ": unit " + unit + ", " + other + " on " + day);
        this.fault = fault;
        this.unit = unit;
        this.other = other;
        this.day = day;
        this.circle = new ArrayList<>(circle);
    }

    /**
     * Units that are above themselves.
     *
     * @param units each under the next, and the last under the first
     */
    static UnitPathException circle(List<Long> units, LocalDate day) {
        return new UnitPathException(
                Fault.CYCLE, units.getFirst(), units.get(1 % units.size()), day, units);
    }

    /** What is wrong. */
    public enum Fault {
        /** The unit is above itself. */
        CYCLE,
        /** The unit's parent does not exist on that day. */
        NO_PARENT,
        /** Nobody carries the figures of the unit after its end. */
        NO_CARRIER
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** The unit it is wrong with; of a circle any. */
    public long unit() {
        return unit;
    }

    /** Its parent or carrier; 0 if there is none. */
    public long other() {
        return other;
    }

    /** The units of a circle, each under the next and the last under the first; else none. */
    public List<Long> circle() {
        return List.copyOf(circle);
    }

    /** The first day on which it is wrong. */
    public LocalDate day() {
        return day;
    }
}
