package vn.giangduong.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cadre to be.
 *
 * @param highland whether the name is a highland one, which stands for an ethnic minority
 * @param birthDate null where only the year is known
 * @param theory level of political theory, null for none
 * @param joined since when a member anywhere
 * @param earlierUnit where they were a member before; 0 for nowhere else
 * @param moved since when a member of {@code unit}
 * @param place first, second and so on in the cell
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
        long earlierUnit,
        LocalDate moved) {

    /** What the cadre is called in lists; also the account's code, in lower case. */
    String code() {
        return "SN%06d".formatted(id);
    }
}
