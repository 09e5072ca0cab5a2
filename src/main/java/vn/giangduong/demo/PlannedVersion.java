package vn.giangduong.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is from one day to another.
 *
 * @param parent key of the unit above; null for a province
 * @param to the day after the last
 * @param event number of the event that made it, from 1; 0 for the founding
 */
record PlannedVersion(
        long unit,
        String name,
        String shortName,
        String type,
        @Nullable Long parent,
        int order,
        LocalDate from,
        LocalDate to,
        int event) {

    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    boolean covers(LocalDate day) {
        return !from.isAfter(day) && to.isAfter(day);
    }

    PlannedVersion named(String newName, String newShortName) {
        return new PlannedVersion(
                unit, newName, newShortName, type, parent, order, from, to, event);
    }

    PlannedVersion under(long newParent) {
        return new PlannedVersion(unit, name, shortName, type, newParent, order, from, to, event);
    }

    PlannedVersion during(LocalDate newFrom, LocalDate newTo) {
        return new PlannedVersion(
                unit, name, shortName, type, parent, order, newFrom, newTo, event);
    }

    PlannedVersion by(int newEvent) {
        return new PlannedVersion(unit, name, shortName, type, parent, order, from, to, newEvent);
    }
}
