package vn.giangduong.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody in a class, with what came out, which follows from the studies of its two modules. */
record PlannedEnrolment(
        PlannedClass in, Instant summoned, PlannedStudy first, PlannedStudy second) {

    String state() {
        if (first.completed() != null && second.completed() != null) {
            return "COMPLETED";
        }
        if (in.isClosed()) {
            return "FAILED";
        }
        return started() == null ? "SUMMONED" : "STUDYING";
    }

    @Nullable Instant started() {
        Instant one = first.started();
        Instant other = second.started();
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    @Nullable Instant completed() {
        Instant one = first.completed();
        Instant other = second.completed();
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }

    /** The mean of the marks, two decimals, half up. */
    @Nullable BigDecimal mark() {
        BigDecimal one = first.mark();
        BigDecimal other = second.mark();
        if (one == null || other == null) {
            return null;
        }
        return one.add(other).divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP);
    }

    /** Only closed classes of a programme with an award give certificates. */
    boolean certificate() {
        return in.isClosed() && state().equals("COMPLETED");
    }

    /** The unit they were in it for. */
    long unit() {
        PlannedCadre cadre = first.cadre();
        return in.isClosed() ? cadre.unitOn(in.closes()) : cadre.currentUnit();
    }
}
