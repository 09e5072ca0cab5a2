package vn.giangduong.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cadre to be.
 *
 * @param highland whether the name is a highland one, which stands for an ethnic minority
 * @param birthDate null where only the year is known
 * @param theory level of political theory, null for none
 * @param unit the cell on 30 June 2025, or where they were received after that
 * @param place first, second and so on in that cell
 * @param joined since when a member anywhere
 * @param memberships one after the other without a gap; the last is open
 */
record PlannedCadre(
        long id,
        String name,
        boolean woman,
        boolean highland,
        int birthYear,
        @Nullable LocalDate birthDate,
        String position,
        @Nullable String theory,
        PlannedUnit unit,
        int place,
        LocalDate joined,
        List<PlannedMembership> memberships) {

    /** What the cadre is called in lists; also the account's code, in lower case. */
    String code() {
        return unit.code().substring(0, 2) + "%06d".formatted(id);
    }

    /** The cell they belong to, or the first one for a day before they joined. */
    long unitOn(LocalDate day) {
        return memberships.stream()
                .filter(membership -> membership.covers(day))
                .findFirst()
                .orElseGet(memberships::getFirst)
                .unit();
    }

    /** The cell they belong to now. */
    long currentUnit() {
        return memberships.getLast().unit();
    }
}
