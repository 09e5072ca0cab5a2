package vn.giangduong.base.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodsTests {

    @Test
    void endsBeforeTheFifteenthOnTheFourteenthOneSecondToMidnight() {
        LocalDate last = Periods.lastDayBefore(LocalDate.of(2025, 12, 15));

        assertThat(last).isEqualTo(LocalDate.of(2025, 12, 14));
        assertThat(Periods.endOfDay(last)).isEqualTo(Instant.parse("2025-12-14T16:59:59Z"));
    }

    @Test
    void beginsADaySevenHoursBeforeGreenwich() {
        assertThat(Periods.startOfDay(LocalDate.of(2025, 11, 15)))
                .isEqualTo(Instant.parse("2025-11-14T17:00:00Z"));
        assertThat(Periods.dayOf(Instant.parse("2025-11-14T17:00:00Z")))
                .isEqualTo(LocalDate.of(2025, 11, 15));
    }

    @Test
    void beginsTheWeekOnMonday() {
        LocalDate monday = LocalDate.of(2025, 12, 29);

        assertThat(Periods.startOfWeek(LocalDate.of(2026, 1, 4))).isEqualTo(monday);
        assertThat(Periods.startOfWeek(monday)).isEqualTo(monday);
    }
}
