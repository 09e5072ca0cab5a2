package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.questionbank.CognitiveLevel;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.ReviewState;
import vn.giangduong.questionbank.Validity;

/** The words the pages have for levels, states and days, in the reader's language. */
final class Words {

    private final Component page;

    Words(Component page) {
        this.page = page;
    }

    String of(CognitiveLevel level) {
        return page.getTranslation("questionbank.level." + level);
    }

    String of(QuestionType type) {
        return page.getTranslation("questionbank.type." + type);
    }

    String of(ReviewState state) {
        return page.getTranslation("questionbank.state." + state);
    }

    String of(Validity validity) {
        return page.getTranslation("questionbank.validity." + validity);
    }

    StateBadge badge(ReviewState state) {
        Tone tone =
                switch (state) {
                    case DRAFT, RETIRED -> Tone.CALM;
                    case IN_REVIEW -> Tone.SOON;
                    case APPROVED -> Tone.DONE;
                };
        return new StateBadge(tone, of(state));
    }

    StateBadge badge(Validity validity) {
        Tone tone =
                switch (validity) {
                    case CURRENT -> Tone.DONE;
                    case EXPIRED -> Tone.LATE;
                    case FUTURE -> Tone.SOON;
                };
        return new StateBadge(tone, of(validity));
    }

    /** "từ 01/07/2019", "01/07/2019 – 30/06/2026", or that there is no limit. */
    String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null
                    ? page.getTranslation("questionbank.days.always")
                    : page.getTranslation("questionbank.days.until", VietnameseFormats.date(to));
        }
        return to == null
                ? page.getTranslation("questionbank.days.from", VietnameseFormats.date(from))
                : page.getTranslation(
                        "questionbank.days.between",
                        VietnameseFormats.date(from),
                        VietnameseFormats.date(to));
    }

    /** The language of the running page. */
    static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Messages.VIETNAMESE : ui.getLocale();
    }
}
