package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import vn.giangduong.questionbank.OptionDraft;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.kinds.QuestionBody;

/** Writes what is right in questions of one kind, or of some that are written alike. */
abstract class KindEditor extends Div {

    private static final long serialVersionUID = 1L;

    KindEditor() {
        addClassName("kind-editor");
    }

    /** Shows what a question has. */
    abstract void show(List<OptionDraft> options, QuestionBody body);

    /** The body as it is written now. */
    abstract QuestionBody body();

    /** The options as they are written now; none for kinds without. */
    List<OptionDraft> options() {
        return List.of();
    }

    /** Another type that is written here too. */
    void setType(QuestionType type) {}

    /** The question's text has changed. */
    void setStem(String stem) {}

    /** What is begun but cannot be kept, in words; empty when there is nothing. */
    Optional<String> unfinished() {
        return Optional.empty();
    }
}
