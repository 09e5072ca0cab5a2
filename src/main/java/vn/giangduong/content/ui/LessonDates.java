package vn.giangduong.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fields for days, written as people write them. */
final class LessonDates {

    private LessonDates() {}

    static DatePicker picker(Component page, String labelKey, @Nullable LocalDate day) {
        DatePicker picker = new DatePicker(page.getTranslation(labelKey));
        DatePicker.DatePickerI18n words = new DatePicker.DatePickerI18n();
        words.setDateFormats("dd/MM/yyyy", "d/M/yyyy");
        words.setFirstDayOfWeek(1);
        picker.setI18n(words);
        picker.setLocale(Locale.of("vi", "VN"));
        picker.setClearButtonVisible(true);
        picker.setValue(day);
        return picker;
    }
}
