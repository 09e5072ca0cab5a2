package vn.giangduong.base.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuarterTests {

    @Test
    void knowsItsFirstAndLastDay() {
        Quarter first = new Quarter(2024, 1);

        assertThat(first.start()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(first.end()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(new Quarter(2025, 4).end()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void findsTheQuarterOfADay() {
        assertThat(Quarter.containing(LocalDate.of(2025, 3, 31))).isEqualTo(new Quarter(2025, 1));
        assertThat(Quarter.containing(LocalDate.of(2025, 4, 1))).isEqualTo(new Quarter(2025, 2));
        assertThat(new Quarter(2025, 3).contains(LocalDate.of(2025, 9, 30))).isTrue();
        assertThat(new Quarter(2025, 3).contains(LocalDate.of(2024, 9, 30))).isFalse();
    }

    @Test
    void goesOnAcrossTheYear() {
        assertThat(new Quarter(2025, 4).next()).isEqualTo(new Quarter(2026, 1));
        assertThat(new Quarter(2026, 1).previous()).isEqualTo(new Quarter(2025, 4));
        assertThat(new Quarter(2025, 4)).isLessThan(new Quarter(2026, 1));
    }

    @Test
    void isLabelledByARomanNumberAndAYearWithoutSeparators() {
        assertThat(new Quarter(2025, 3).labelArguments()).containsExactly("III", "2025");
    }

    @Test
    void refusesAFifthQuarter() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(2025, 5));
    }
}
