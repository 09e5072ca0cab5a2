package vn.giangduong.people.imports.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as they are written in Vietnam: the day first, whatever divides them. */
final class Days {

    private static final int YOUNGEST = 15;
    private static final int OLDEST = 110;

    private static final Pattern DAY =
            Pattern.compile(
                    "'?(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4}|\\d{2})\\.?");

    /** The year first, as other programs write it. */
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})([T ].*)?");

    /** A year alone, or with a day and month nobody knew: 1960, 00/00/1960, /1960, 05/1960. */
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?:'|(?:(?:0{1,2}|[_.…]*)\\s*[/.\\-]\\s*){1,2}|\\d{1,2}\\s*[/.\\-]\\s*)?(\\d{4})");

    private Days() {}

    /** The day, whichever way it is written. */
    static Optional<LocalDate> day(String text, @Nullable LocalDate real, LocalDate today) {
        if (real != null) {
            return Optional.of(real);
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            int year = Integer.parseInt(day.group(3));
            return of(year(year, today), day.group(2), day.group(1));
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches()
                ? of(Integer.parseInt(iso.group(1)), iso.group(2), iso.group(3))
                : Optional.empty();
    }

    /** The birth, if the text is one and somebody of that age can be a cadre. */
    static Optional<Birth> birth(String text, @Nullable LocalDate real, LocalDate today) {
        Optional<Birth> birth = day(text, real, today).map(Birth::on);
        if (birth.isEmpty()) {
            Matcher year = YEAR.matcher(text);
            if (year.matches()) {
                birth = Optional.of(Birth.in(Integer.parseInt(year.group(1))));
            }
        }
        return birth.filter(found -> isPlausible(found.year(), today))
                .filter(found -> found.date() == null || found.date().isBefore(today));
    }

    static boolean isPlausible(int year, LocalDate today) {
        int age = today.getYear() - year;
        return age >= YOUNGEST && age <= OLDEST;
    }

    /** Two digits are the year that makes a grown person alive today; the nearer where both do. */
    private static int year(int year, LocalDate today) {
        if (year >= 100) {
            return year;
        }
        int century = today.getYear() / 100 * 100;
        return isPlausible(century + year, today) ? century + year : century - 100 + year;
    }

    private static Optional<LocalDate> of(int year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
