package vn.giangduong.organization.paths;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a unit stood all its life.
 *
 * @param spans one after the other without a gap, oldest first; at least one
 * @param carrier key of the unit that carries its figures on after its end, 0 for its last parent
 */
public record UnitLife(long unit, List<Span> spans, long carrier) {

    /** Copies. */
    public UnitLife {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("A life without a day");
        }
    }

    /**
     * A while under one parent.
     *
     * @param parent 0 for the top
     * @param to the day after the last
     */
    public record Span(long parent, LocalDate from, LocalDate to) {}

    /** The day after its last. */
    LocalDate end() {
        return spans.getLast().to();
    }

    /** Who carries its figures after its end; 0 if nobody does. */
    long carriedBy() {
        return carrier == 0 ? spans.getLast().parent() : carrier;
    }
}
