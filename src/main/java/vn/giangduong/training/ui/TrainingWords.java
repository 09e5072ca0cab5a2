package vn.giangduong.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.training.CompletionState;

/** States, days and problems in the reader's words. */
public final class TrainingWords {

    private final Component view;

    public TrainingWords(Component view) {
        this.view = view;
    }

    public StateBadge badge(CompletionState state) {
        Tone tone =
                switch (state) {
                    case SUMMONED -> Tone.CALM;
                    case STUDYING -> Tone.SOON;
                    case COMPLETED -> Tone.DONE;
                };
        return new StateBadge(tone, text(state));
    }

    public String text(CompletionState state) {
        return view.getTranslation("training.completion." + state.name());
    }

    public String day(@Nullable Instant moment) {
        return moment == null ? "" : VietnameseFormats.date(Periods.dayOf(moment));
    }

    public String mark(@Nullable BigDecimal mark) {
        return mark == null ? "" : VietnameseFormats.number(mark, 2);
    }

    public String number(@Nullable Integer value) {
        return value == null ? VietnameseFormats.NONE : VietnameseFormats.number(value.longValue());
    }

    public List<String> problems(BadInputException bad) {
        return bad.problems().stream()
                .map(
                        problem ->
                                view.getTranslation(
                                        problem.messageKey(), problem.arguments().toArray()))
                .toList();
    }

    /** A field for a day, written 03/02/2025, its weeks beginning on Monday. */
    public DatePicker dayField(String key) {
        DatePicker field = new DatePicker(view.getTranslation(key));
        Locale locale = Locale.of(view.getTranslation("training.language"));
        field.setLocale(locale);
        DatePicker.DatePickerI18n names = new DatePicker.DatePickerI18n();
        names.setDateFormat("dd/MM/yyyy");
        names.setFirstDayOfWeek(1);
        names.setMonthNames(
                Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList());
        names.setWeekdays(weekdays(locale, TextStyle.FULL_STANDALONE));
        names.setWeekdaysShort(weekdays(locale, TextStyle.SHORT_STANDALONE));
        names.setToday(view.getTranslation("training.today"));
        names.setCancel(view.getTranslation("base.confirm.cancel"));
        field.setI18n(names);
        return field;
    }

    /** From Sunday on, as the component wants them. */
    private static List<String> weekdays(Locale locale, TextStyle style) {
        return IntStream.range(0, 7)
                .mapToObj(i -> DayOfWeek.SUNDAY.plus(i).getDisplayName(style, locale))
                .toList();
    }
}
