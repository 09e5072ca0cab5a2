package vn.giangduong.training.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
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
}
