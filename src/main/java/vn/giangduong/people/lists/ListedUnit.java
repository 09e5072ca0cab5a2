package vn.giangduong.people.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitId;

/**
 * A unit a list names.
 *
 * @param versions every version, the earliest first
 */
record ListedUnit(UnitId id, List<Version> versions) {

    ListedUnit {
        versions = List.copyOf(versions);
    }

    /**
     * What a unit was called for a time.
     *
     * @param until the first day no longer; {@link ListedCadres#OPEN} until further notice
     */
    record Version(String name, boolean cell, LocalDate from, LocalDate until) {}

    Optional<Version> on(LocalDate day) {
        return versions.stream()
                .filter(some -> !day.isBefore(some.from()) && day.isBefore(some.until()))
                .findFirst();
    }

    String nameOn(LocalDate day) {
        return on(day).map(Version::name).orElseGet(() -> versions.getFirst().name());
    }

    /**
     * The day on which the unit came to its end before such a stay did; nothing when it did not.
     *
     * @param until the first day after the stay; {@code null} for one that goes on
     */
    Optional<LocalDate> endsBefore(@Nullable LocalDate until) {
        LocalDate end = versions.getLast().until();
        return end.isBefore(until == null ? ListedCadres.OPEN : until)
                ? Optional.of(end)
                : Optional.empty();
    }
}
