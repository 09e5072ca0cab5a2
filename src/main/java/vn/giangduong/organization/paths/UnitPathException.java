package vn.giangduong.organization.paths;

import java.time.LocalDate;

/** Versions that form no tree on some day. */
public class UnitPathException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final long unit;
    private final long other;
    private final LocalDate day;

    UnitPathException(Fault fault, long unit, long other, LocalDate day) {
        super(fault + ": unit " + unit + ", " + other + " on " + day);
        this.fault = fault;
        this.unit = unit;
        this.other = other;
        this.day = day;
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

    /** The unit it is wrong with. */
    public long unit() {
        return unit;
    }

    /** Its parent or carrier; 0 if there is none. */
    public long other() {
        return other;
    }

    /** The first day on which it is wrong. */
    public LocalDate day() {
        return day;
    }
}
