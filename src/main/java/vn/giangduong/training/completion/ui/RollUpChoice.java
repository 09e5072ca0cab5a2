package vn.giangduong.training.completion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.base.ui.FilterLinks;
import vn.giangduong.base.ui.PageAddress;
import vn.giangduong.training.completion.RollUp;
import vn.giangduong.training.completion.RollUpTree;

/**
 * Chooses the day and the tree of figures, and says which ones are shown when they are not now's.
 */
final class RollUpChoice {

    private final Component view;
    private final RollUp rollUp;
    private final Function<RollUp, PageAddress> address;

    RollUpChoice(Component view, RollUp rollUp, Function<RollUp, PageAddress> address) {
        this.view = view;
        this.rollUp = rollUp;
        this.address = address;
    }

    /**
     * The field for the day and the links to the trees.
     *
     * @param on the day shown
     */
    Div fields(LocalDate on) {
        DayField day = new DayField(view.getTranslation("training.rollUp.on"));
        day.setValue(on);
        day.setClearButtonVisible(rollUp.on() != null);
        day.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        open(change.getValue());
                    }
                });
        FilterLinks trees = new FilterLinks(view.getTranslation("training.rollUp.tree"));
        for (RollUpTree tree : RollUpTree.values()) {
            trees.choice(
                    view.getTranslation("training.rollUp." + tree.word()),
                    address.apply(new RollUp(rollUp.on(), tree)),
                    rollUp.tree() == tree);
        }
        Div fields = new Div(day, trees);
        fields.addClassName("filters");
        return fields;
    }

    private void open(@Nullable LocalDate on) {
        address.apply(new RollUp(on, rollUp.tree())).open();
    }

    /** What the figures are, when they are not those of now on the tree of now. */
    Optional<Paragraph> note(LocalDate on) {
        if (rollUp.equals(RollUp.NOW)) {
            return Optional.empty();
        }
        String day = VietnameseFormats.date(on);
        Paragraph note =
                new Paragraph(
                        view.getTranslation(
                                "training.rollUp." + rollUp.tree().word() + ".note", day));
        note.addClassName("roll-up-note");
        return Optional.of(note);
    }
}
