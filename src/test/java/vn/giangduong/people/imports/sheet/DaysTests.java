package vn.giangduong.people.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DaysTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Property
    void anyDayComesBackHoweverItIsWritten(@ForAll @IntRange(min = 0, max = 29_000) int back) {
        LocalDate day = LocalDate.of(2011, 1, 1).minusDays(back);
        for (String pattern :
                new String[] {
                    "dd/MM/uuuu",
                    "d/M/uuuu",
                    "dd-MM-uuuu",
                    "d.M.uuuu",
                    "uuuu-MM-dd",
                    "dd / MM / uuuu"
                }) {
            String text = DateTimeFormatter.ofPattern(pattern).format(day);
            assertThat(Days.birth(text, null, TODAY)).contains(Birth.on(day));
        }
    }

    @Test
    void knowsYearsAloneAndDaysNobodyKnew() {
        for (String text :
                new String[] {"1960", "00/00/1960", "/1960", "//1960", "05/1960", "'1960"}) {
            assertThat(Days.birth(text, null, TODAY)).as(text).contains(Birth.in(1960));
        }
    }

    @Test
    void twoDigitsAreTheYearOfAGrownPerson() {
        assertThat(Days.birth("03/02/75", null, TODAY))
                .contains(Birth.on(LocalDate.of(1975, 2, 3)));
        assertThat(Days.birth("03/02/05", null, TODAY))
                .contains(Birth.on(LocalDate.of(2005, 2, 3)));
    }

    @Test
    void refusesWhatCannotBe() {
        for (String text :
                new String[] {"31/02/1970", "1850", "2020", "02/30/1970", "hôm qua", "", "12"}) {
            assertThat(Days.birth(text, null, TODAY)).as(text).isEmpty();
        }
        assertThat(Days.birth("x", LocalDate.of(2025, 1, 1), TODAY)).isEmpty();
    }
}
