package vn.giangduong.people.lists;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitId;

/**
 * A membership that is there.
 *
 * @param unitName the unit's name on the first day
 * @param until the first day no longer a member; {@code null} until further notice
 */
public record HeldStay(UnitId unit, String unitName, LocalDate from, @Nullable LocalDate until) {

    /** Whether the day is in it. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The one that holds on the day. */
    static Optional<HeldStay> on(List<HeldStay> stays, LocalDate day) {
        return stays.stream().filter(stay -> stay.holds(day)).findFirst();
    }

    /** The one whose unit looks after the record, as {@code CadreDoor} says. */
    static Optional<HeldStay> home(List<HeldStay> stays, LocalDate today) {
        Comparator<HeldStay> byDay = Comparator.comparing(HeldStay::from);
        Optional<HeldStay> begun =
                stays.stream().filter(stay -> !stay.from().isAfter(today)).max(byDay);
        return begun.isPresent() ? begun : stays.stream().min(byDay);
    }
}
