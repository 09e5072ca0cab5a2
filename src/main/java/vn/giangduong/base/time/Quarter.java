package vn.giangduong.base.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;

/**
 * A quarter of a calendar year.
 *
 * @param year the calendar year
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final Comparator<Quarter> ORDER =
            Comparator.comparingInt(Quarter::year).thenComparingInt(Quarter::number);

    /**
     * @throws IllegalArgumentException when the number is not 1 to 4
     */
    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("there is no quarter " + number);
        }
    }

    /** The quarter the day falls in. */
    public static Quarter containing(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public LocalDate start() {
        return LocalDate.of(year, Month.of(number * 3 - 2), 1);
    }

    /** The last day, included. */
    public LocalDate end() {
        return start().plusMonths(3).minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return containing(day).equals(this);
    }

    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    /** The number as it is printed: I, II, III or IV. */
    public String roman() {
        return ROMAN.get(number - 1);
    }

    /** What a label's message is filled with: the Roman number, then the year as text. */
    public List<Object> labelArguments() {
        return List.of(roman(), Integer.toString(year));
    }

    @Override
    public int compareTo(Quarter other) {
        return ORDER.compare(this, other);
    }
}
