package vn.giangduong.training.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.training.study.Elsewhere;
import vn.giangduong.training.study.StudyOverview;

/** Days, marks and progress as one says them. */
final class StudyWords {

    private static final int SOON = 7;
    private static final DateTimeFormatter DAY_MONTH =
            DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    private final Component page;
    private final LocalDate today;

    StudyWords(Component page, LocalDate today) {
        this.page = page;
        this.today = today;
    }

    /** "Chủ nhật, 22/11". */
    String today() {
        return page.getTranslation("training.study.day", weekday(today), DAY_MONTH.format(today));
    }

    /** "hạn thứ Sáu 27/11, còn 5 ngày". */
    String due(@Nullable LocalDate day) {
        if (day == null) {
            return page.getTranslation("training.study.open");
        }
        return page.getTranslation(
                "training.study.due", inSentence(day), DAY_MONTH.format(day), left(day));
    }

    /** "còn 5 ngày", "hôm nay", "quá hạn 2 ngày". */
    String left(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days < 0) {
            return page.getTranslation("training.study.overdue", -days);
        }
        return days == 0
                ? page.getTranslation("training.study.dueToday")
                : page.getTranslation("training.study.daysLeft", days);
    }

    /** How close the last day is, or that all is done. */
    StateBadge badge(StudyOverview study) {
        if (study.isCompleted()) {
            return new StateBadge(Tone.DONE, page.getTranslation("training.study.completed"));
        }
        LocalDate due = study.dueOn();
        if (due == null) {
            return new StateBadge(Tone.CALM, page.getTranslation("training.study.open"));
        }
        long days = ChronoUnit.DAYS.between(today, due);
        Tone tone = days < 0 ? Tone.LATE : days <= SOON ? Tone.SOON : Tone.CALM;
        return new StateBadge(tone, left(due));
    }

    /** What is read and what is left, in a sentence. */
    String progress(StudyOverview study) {
        Elsewhere elsewhere = study.elsewhere();
        if (elsewhere != null) {
            return page.getTranslation("training.study.elsewhere", elsewhere.line());
        }
        if (study.isCompleted() && study.quizQuestions() > 0) {
            return page.getTranslation("training.study.progress.completed");
        }
        if (study.lessonsLeft() == 0) {
            return study.quizQuestions() == 0
                    ? page.getTranslation("training.study.progress.read")
                    : page.getTranslation(
                            "training.study.progress.quizLeft", study.quizQuestions());
        }
        String key =
                study.quizQuestions() == 0
                        ? "training.study.progress.lessons"
                        : "training.study.progress.lessonsAndQuiz";
        return page.getTranslation(
                key,
                study.lessonsRead(),
                study.lessons(),
                study.lessonsLeft(),
                study.quizQuestions());
    }

    /** A bar as long as the share that is read. */
    HtmlComponent bar(int read, int of) {
        HtmlComponent bar = new HtmlComponent("progress");
        bar.addClassNames("bar", "study-bar");
        bar.getElement().setAttribute("max", Integer.toString(Math.max(of, 1)));
        bar.getElement().setAttribute("value", Integer.toString(read));
        bar.getElement()
                .setAttribute("aria-label", page.getTranslation("training.study.bar", read, of));
        return bar;
    }

    /** "9,0". */
    static String mark(BigDecimal mark) {
        BigDecimal plain = mark.stripTrailingZeros();
        return VietnameseFormats.number(plain, Math.max(1, plain.scale()));
    }

    private String weekday(LocalDate day) {
        return page.getTranslation("training.study.weekday." + day.getDayOfWeek().getValue());
    }

    private String inSentence(LocalDate day) {
        return page.getTranslation(
                "training.study.weekdayInSentence." + day.getDayOfWeek().getValue());
    }
}
