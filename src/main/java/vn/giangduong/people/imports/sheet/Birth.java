package vn.giangduong.people.imports.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth, or only its year.
 *
 * @param date the whole date where known
 */
public record Birth(@Nullable LocalDate date, int year) {

    static Birth on(LocalDate date) {
        return new Birth(date, date.getYear());
    }

    static Birth in(int year) {
        return new Birth(null, year);
    }
}
