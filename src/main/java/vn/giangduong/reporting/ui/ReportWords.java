package vn.giangduong.reporting.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.reporting.DueDate;
import vn.giangduong.reporting.ReportDuty;
import vn.giangduong.reporting.ReportRefusedException;
import vn.giangduong.reporting.ReportStatus;
import vn.giangduong.training.CompletionState;

/** The words the pages have for states, periods and dates, in the reader's language. */
final class ReportWords {

    private static final int SOON_DAYS = 7;

    private final Component page;
    private final Instant now;

    ReportWords(Component page, Instant now) {
        this.page = page;
        this.now = now;
    }

    String of(ReportStatus status) {
        return page.getTranslation("reporting.status." + status);
    }

    String of(CompletionState state) {
        return page.getTranslation("reporting.person." + state);
    }

    String of(Quarter quarter) {
        return page.getTranslation("reporting.quarter", quarter.labelArguments().toArray());
    }

    String of(ReportRefusedException refusal) {
        return page.getTranslation(refusal.messageKey(), refusal.arguments());
    }

    StateBadge badge(ReportStatus status) {
        Tone tone =
                switch (status) {
                    case DRAFT -> Tone.CALM;
                    case SUBMITTED -> Tone.SOON;
                    case RETURNED -> Tone.LATE;
                    case ACCEPTED -> Tone.DONE;
                };
        return new StateBadge(tone, of(status));
    }

    /** The state, except that what is not handed up shows how much time is left. */
    StateBadge badge(ReportDuty duty) {
        if (duty.status() != ReportStatus.DRAFT) {
            return badge(duty.status());
        }
        long left = duty.period().dates().due().daysLeft(now);
        Tone tone = left < 0 ? Tone.LATE : left <= SOON_DAYS ? Tone.SOON : Tone.CALM;
        String key = left < 0 ? "reporting.status.overdue" : "reporting.status.DRAFT";
        return new StateBadge(tone, page.getTranslation(key));
    }

    StateBadge badge(CompletionState state) {
        Tone tone =
                switch (state) {
                    case SUMMONED -> Tone.CALM;
                    case STUDYING -> Tone.SOON;
                    case COMPLETED -> Tone.DONE;
                };
        return new StateBadge(tone, of(state));
    }

    /** "Trước ngày 10/12". */
    String due(DueDate due) {
        LocalDate before = due.before();
        return page.getTranslation(
                "reporting.due.before",
                VietnameseFormats.officialDay(before)
                        + "/"
                        + VietnameseFormats.officialMonth(before));
    }

    /** "Trước ngày 10/12 · còn 17 ngày". */
    String dueWithDaysLeft(DueDate due) {
        long left = due.daysLeft(now);
        String key =
                left < 0
                        ? "reporting.due.late"
                        : left == 0 ? "reporting.due.today" : "reporting.due.left";
        return page.getTranslation(key, due(due), Math.abs(left));
    }

    /** When something was handed up, and whether that was too late. */
    String submitted(@Nullable Instant at, DueDate due) {
        if (at == null) {
            return VietnameseFormats.NONE;
        }
        String moment = VietnameseFormats.dateTime(at);
        return due.isLate(at) ? page.getTranslation("reporting.submitted.late", moment) : moment;
    }
}
