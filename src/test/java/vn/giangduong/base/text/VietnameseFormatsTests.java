package vn.giangduong.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VietnameseFormatsTests {

    @Test
    void writesNumbersWithDotsAndADecimalComma() {
        assertThat(VietnameseFormats.number(1_234_567)).isEqualTo("1.234.567");
        assertThat(VietnameseFormats.number(999)).isEqualTo("999");
        assertThat(VietnameseFormats.number(-1_000)).isEqualTo("-1.000");
        assertThat(VietnameseFormats.number(new BigDecimal("1234567.89")))
                .isEqualTo("1.234.567,89");
        assertThat(VietnameseFormats.number(new BigDecimal("0.125"), 2)).isEqualTo("0,13");
    }

    @Test
    void computesPercentagesWithTwoDecimalsHalfUp() {
        assertThat(VietnameseFormats.percent(369, 400)).isEqualTo("92,25\u00A0%");
        assertThat(VietnameseFormats.percent(2, 3)).isEqualTo("66,67\u00A0%");
        assertThat(VietnameseFormats.percent(1, 1)).isEqualTo("100,00\u00A0%");
        // exactly half a hundredth, which a double would lose: 1.005 %
        assertThat(VietnameseFormats.percent(201, 20_000)).isEqualTo("1,01\u00A0%");
        assertThat(VietnameseFormats.percentFigure(369, 400)).isEqualTo("92,25");
    }

    @Test
    void showsADashWhereThereIsNothingToDivideBy() {
        assertThat(VietnameseFormats.percent(0, 0)).isEqualTo("\u2013");
        assertThat(VietnameseFormats.percentFigure(3, 0)).isEqualTo("\u2013");
        assertThat(VietnameseFormats.percentage(BigDecimal.ONE, BigDecimal.ZERO)).isEmpty();
    }

    @Test
    void writesDatesWithTwoDigits() {
        assertThat(VietnameseFormats.date(LocalDate.of(2025, 2, 3))).isEqualTo("03/02/2025");
    }

    @Test
    void writesOfficialDatesWithAZeroBeforeSmallDaysAndTheFirstTwoMonthsOnly() {
        assertThat(VietnameseFormats.officialDate(LocalDate.of(2020, 3, 5))).isEqualTo("05/3/2020");
        assertThat(VietnameseFormats.officialDate(LocalDate.of(2018, 2, 20)))
                .isEqualTo("20/02/2018");
        assertThat(VietnameseFormats.officialDate(LocalDate.of(2025, 12, 9)))
                .isEqualTo("09/12/2025");
    }

    @Test
    void showsMomentsInVietnamTime() {
        Instant moment = Instant.parse("2025-11-14T17:00:07Z");

        assertThat(VietnameseFormats.dateTime(moment)).isEqualTo("15/11/2025 00:00");
        assertThat(VietnameseFormats.time(moment)).isEqualTo("00:00:07");
    }
}
