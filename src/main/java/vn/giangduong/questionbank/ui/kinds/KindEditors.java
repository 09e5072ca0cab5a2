package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.giangduong.questionbank.OptionDraft;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.kinds.QuestionBody;

/**
 * The editor of the chosen type of question. Those of other types wait with what was typed in them.
 */
public class KindEditors extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<QuestionType, KindEditor> editors = new EnumMap<>(QuestionType.class);
    private final Div place = new Div();
    private final Paragraph error = new Paragraph();
    private final SerializableRunnable changed;
    private final SerializableConsumer<String> intoStem;
    private KindEditor current;
    private String stem = "";

    /**
     * @param changed runs after each change
     * @param intoStem writes something at the end of the question's text
     */
    public KindEditors(SerializableRunnable changed, SerializableConsumer<String> intoStem) {
        this.changed = changed;
        this.intoStem = intoStem;
        addClassName("kind-editors");
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        add(place, error);
        current = editor(QuestionType.SINGLE);
        setType(QuestionType.SINGLE);
    }

    /** Another type; what was typed for this one comes back with it. */
    public final void setType(QuestionType type) {
        current = editor(type);
        current.setType(type);
        current.setStem(stem);
        setError("");
        place.removeAll();
        place.add(current);
    }

    /** Shows what a question has. */
    public void show(QuestionType type, List<OptionDraft> options, QuestionBody body) {
        setType(type);
        current.show(options, body);
        current.setType(type);
    }

    /** The question's text has changed. */
    public void setStem(String text) {
        stem = text;
        current.setStem(text);
    }

    public List<OptionDraft> options() {
        return current.options();
    }

    public QuestionBody body() {
        return current.body();
    }

    /** What is begun but cannot be kept, in words. */
    public Optional<String> unfinished() {
        return current.unfinished();
    }

    /** Shows what is wrong; an empty text takes it away. */
    public final void setError(String text) {
        error.setText(text);
        error.setVisible(!text.isEmpty());
    }

    private KindEditor editor(QuestionType type) {
        QuestionType writtenAs = type.isChoice() ? QuestionType.SINGLE : type;
        return editors.computeIfAbsent(writtenAs, this::create);
    }

    private KindEditor create(QuestionType type) {
        return switch (type) {
            case SINGLE, MULTIPLE, TRUE_FALSE -> new ChoiceEditor(changed);
            case STATEMENTS -> new StatementsEditor(changed);
            case SHORT_TEXT -> new ShortTextEditor(changed);
            case NUMBER -> new NumberEditor(changed);
            case MATCHING -> new MatchingEditor(changed);
            case ORDERING -> new OrderingEditor(changed);
            case GAPS -> new GapsEditor(changed, intoStem);
            case ESSAY -> new EssayEditor(changed);
        };
    }
}
