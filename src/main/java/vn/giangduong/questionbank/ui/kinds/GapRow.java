package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.math.BigDecimal;
import java.util.Optional;
import vn.giangduong.questionbank.kinds.GapContent;
import vn.giangduong.questionbank.kinds.GapsBody;

/** One gap: how it is filled, with what, and what it counts for. */
final class GapRow extends Div {

    private static final long serialVersionUID = 1L;

    /** How a gap is filled. */
    enum Filling {
        TYPED,
        COUNTED,
        DROPPED
    }

    private final Select<Filling> filling;
    private final BigDecimalField weight;
    private final WordingsPanel wordings;
    private final NumbersPanel numbers;
    private final TextArea words;

    GapRow(SerializableRunnable changed) {
        addClassName("kind-fields");
        filling = Fields.field(new Select<>(), "filling", changed);
        filling.setItems(Filling.values());
        filling.setItemLabelGenerator(each -> getTranslation("questionbank.kinds.filling." + each));
        weight = Fields.field(new BigDecimalField(), "gapWeight", changed);
        weight.setValue(BigDecimal.ONE);
        wordings = new WordingsPanel(changed);
        numbers = new NumbersPanel(changed);
        words = Fields.field(new TextArea(), "words", changed);
        words.setHelperText(getTranslation("questionbank.kinds.words.help"));
        words.setMinRows(3);
        filling.addValueChangeListener(change -> arrange());
        filling.setValue(Filling.TYPED);
        add(Fields.line(filling, weight), wordings, numbers, words);
    }

    private void arrange() {
        wordings.setVisible(filling.getValue() == Filling.TYPED);
        numbers.setVisible(filling.getValue() == Filling.COUNTED);
        words.setVisible(filling.getValue() == Filling.DROPPED);
    }

    void show(GapsBody.Gap gap) {
        weight.setValue(Fields.plain(gap.weight()));
        switch (gap.content()) {
            case GapContent.Typed typed -> {
                wordings.show(typed.text());
                filling.setValue(Filling.TYPED);
            }
            case GapContent.Counted counted -> {
                numbers.show(counted.number());
                filling.setValue(Filling.COUNTED);
            }
            case GapContent.Dropped dropped -> {
                words.setValue(String.join("\n", dropped.words()));
                filling.setValue(Filling.DROPPED);
            }
        }
    }

    GapsBody.Gap gap() {
        GapContent content =
                switch (filling.getValue()) {
                    case TYPED -> new GapContent.Typed(wordings.body());
                    case COUNTED -> new GapContent.Counted(numbers.body());
                    case DROPPED ->
                            new GapContent.Dropped(
                                    words.getValue()
                                            .lines()
                                            .filter(line -> !line.isBlank())
                                            .toList());
                };
        return new GapsBody.Gap(content, Fields.orZero(weight.getValue()));
    }

    Optional<String> unfinished() {
        return filling.getValue() == Filling.COUNTED ? numbers.unfinished() : Optional.empty();
    }
}
