package vn.giangduong.training.classes.ui;

import com.vaadin.flow.component.Component;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.training.classes.TrainingClassState;
import vn.giangduong.training.classes.enrolment.EnrolmentState;

/** The states of classes and enrolments in the reader's words. */
final class ClassWords {

    private final Component view;

    ClassWords(Component view) {
        this.view = view;
    }

    StateBadge badge(EnrolmentState state) {
        Tone tone =
                switch (state) {
                    case SUMMONED, EXEMPT -> Tone.CALM;
                    case STUDYING -> Tone.SOON;
                    case COMPLETED -> Tone.DONE;
                    case FAILED -> Tone.LATE;
                };
        return new StateBadge(tone, text(state));
    }

    String text(EnrolmentState state) {
        return view.getTranslation("training.enrolment." + state.name());
    }

    StateBadge badge(TrainingClassState state) {
        Tone tone =
                switch (state) {
                    case PLANNED -> Tone.CALM;
                    case RUNNING -> Tone.SOON;
                    case CLOSED -> Tone.DONE;
                };
        return new StateBadge(tone, view.getTranslation("training.class.state." + state.name()));
    }
}
