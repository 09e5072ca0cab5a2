package vn.giangduong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giangduong.base.time.Quarter;

class ReportDatesTests {

    private static final ReportSchedule LETTERS = new ReportSchedule(10, 15);

    @ParameterizedTest
    @CsvSource({
        "2026, 1, 2026-01-01, 2026-03-31, 2026-02-15, 2026-03-10, 2026-03-09",
        "2026, 2, 2026-04-01, 2026-06-30, 2026-05-15, 2026-06-10, 2026-06-09",
        "2026, 3, 2026-07-01, 2026-09-30, 2026-08-15, 2026-09-10, 2026-09-09",
        "2026, 4, 2026-10-01, 2026-12-31, 2026-11-15, 2026-12-10, 2026-12-09",
        "2028, 1, 2028-01-01, 2028-03-31, 2028-02-15, 2028-03-10, 2028-03-09"
    })
    void keepsPeriodCutOffAndDueDateApart(
            int year,
            int quarter,
            LocalDate starts,
            LocalDate ends,
            LocalDate cutOff,
            LocalDate dueBefore,
            LocalDate lastDay) {
        ReportDates dates = LETTERS.datesOf(new Quarter(year, quarter));

        assertThat(dates).isEqualTo(new ReportDates(starts, ends, cutOff, new DueDate(dueBefore)));
        assertThat(dates.due().lastDay()).isEqualTo(lastDay);
    }

    @Test
    void takesBefore15DecemberToEndWith14December() {
        DueDate due = new DueDate(LocalDate.of(2026, 12, 15));

        assertThat(due.lastDay()).isEqualTo(LocalDate.of(2026, 12, 14));
        assertThat(due.isLate(Instant.parse("2026-12-14T16:59:59.999999Z"))).isFalse();
        assertThat(due.isLate(Instant.parse("2026-12-14T17:00:00Z"))).isTrue();
    }

    @Test
    void countsTheDaysLeftByTheCalendarOfVietnam() {
        DueDate due = new DueDate(LocalDate.of(2026, 12, 10));

        assertThat(due.daysLeft(Instant.parse("2026-11-22T02:00:00Z"))).isEqualTo(17);
        assertThat(due.daysLeft(Instant.parse("2026-11-22T16:59:59Z"))).isEqualTo(17);
        assertThat(due.daysLeft(Instant.parse("2026-11-22T17:00:00Z"))).isEqualTo(16);
        assertThat(due.daysLeft(Instant.parse("2026-12-09T16:59:59Z"))).isZero();
        assertThat(due.daysLeft(Instant.parse("2026-12-09T17:00:00Z"))).isEqualTo(-1);
    }

    @Test
    void takesTheFiguresAtMidnightInVietnamAfterTheCutOffDay() {
        ReportDates dates = LETTERS.datesOf(new Quarter(2026, 4));

        assertThat(dates.figuresBefore()).isEqualTo(Instant.parse("2026-11-15T17:00:00Z"));
        assertThat(dates.isCutOff(Instant.parse("2026-11-15T16:59:59.999999Z"))).isFalse();
        assertThat(dates.isCutOff(Instant.parse("2026-11-15T17:00:00Z"))).isTrue();
    }

    @Test
    void refusesDaysThatNotEveryMonthHas() {
        assertThatThrownBy(() -> new ReportSchedule(10, 29))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("29");
        assertThatThrownBy(() -> new ReportSchedule(0, 15))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesFiguresTakenAfterTheReportIsDue() {
        LocalDate day = LocalDate.of(2026, 12, 10);

        assertThatThrownBy(
                        () ->
                                new ReportDates(
                                        LocalDate.of(2026, 10, 1),
                                        LocalDate.of(2026, 12, 31),
                                        day,
                                        new DueDate(day)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
