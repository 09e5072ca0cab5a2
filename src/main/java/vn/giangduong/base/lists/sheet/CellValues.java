package vn.giangduong.base.lists.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.giangduong.base.table.workbook.SheetCell;

/** Days and numbers as people and programs write them. */
final class CellValues {

    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})([T ].*)?");
    private static final Pattern NUMBER =
            Pattern.compile("-?(\\d{1,15}|\\d{1,3}([. ]\\d{3}){1,4})([.,]0+)?");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private CellValues() {}

    static Optional<LocalDate> day(SheetCell cell, String text) {
        LocalDate real = cell.day();
        if (real != null) {
            return sensible(real);
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return of(day.group(3), day.group(2), day.group(1));
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? of(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    static Optional<Long> number(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        String digits = number.group(1).replaceAll("[. ]", "");
        return Optional.of(Long.parseLong((text.startsWith("-") ? "-" : "") + digits));
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            return sensible(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> sensible(LocalDate day) {
        return Optional.of(day).filter(any -> any.getYear() >= EARLIEST && any.getYear() <= LATEST);
    }
}
