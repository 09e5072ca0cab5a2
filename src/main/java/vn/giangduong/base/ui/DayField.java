package vn.giangduong.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A field for a day, written 03/02/2025, its weeks beginning on Monday, in the reader's words. */
public class DayField extends DatePicker {

    private static final long serialVersionUID = 1L;

    /** An empty field; the label is already in the reader's language. */
    public DayField(String label) {
        super(label);
        Locale locale = Locale.of(getTranslation("base.language"));
        setLocale(locale);
        DatePickerI18n names = new DatePickerI18n();
        names.setDateFormat("dd/MM/yyyy");
        names.setFirstDayOfWeek(1);
        names.setMonthNames(
                Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList());
        names.setWeekdays(weekdays(locale, TextStyle.FULL_STANDALONE));
        names.setWeekdaysShort(weekdays(locale, TextStyle.SHORT_STANDALONE));
        names.setToday(getTranslation("base.today"));
        names.setCancel(getTranslation("base.confirm.cancel"));
        setI18n(names);
    }

    /** From Sunday on, as the component wants them. */
    private static List<String> weekdays(Locale locale, TextStyle style) {
        return IntStream.range(0, 7)
                .mapToObj(i -> DayOfWeek.SUNDAY.plus(i).getDisplayName(style, locale))
                .toList();
    }
}
