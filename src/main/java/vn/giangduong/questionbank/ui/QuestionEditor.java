package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Optional;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.questionbank.QuestionVersionId;
import vn.giangduong.questionbank.ShownQuestion;
import vn.giangduong.questionbank.ui.look.QuestionLook;

/** The form beside the question as the cadre will see it, and the button that keeps it. */
class QuestionEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final Notice notice = new Notice();
    private final QuestionForm form;
    private final Div preview = new Div();
    private final SerializableFunction<QuestionForm, QuestionVersionId> keep;

    /**
     * @param keep keeps what the form holds, or refuses with {@link BadInputException}
     * @param back where to go without keeping anything
     */
    QuestionEditor(
            List<String> topics,
            String back,
            SerializableFunction<QuestionForm, QuestionVersionId> keep) {
        this.keep = keep;
        this.form = new QuestionForm(topics, this::refresh);
        addClassName("question-editor");
        Button save = new Button(getTranslation("questionbank.editor.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Anchor cancel = new Anchor(back, getTranslation("questionbank.editor.cancel"));
        cancel.addClassName("button");
        Div buttons = new Div(cancel, save);
        buttons.addClassName("editor-buttons");
        Aside look = new Aside(new H2(getTranslation("questionbank.look.title")), preview);
        Div columns = new Div(new Div(form, buttons), look);
        columns.addClassName("question-columns");
        add(notice, columns);
        refresh();
    }

    QuestionForm form() {
        return form;
    }

    /** Shows the question as it is written now. */
    final void refresh() {
        if (form != null) {
            preview.removeAll();
            preview.add(new QuestionLook(ShownQuestion.of(form.draft())));
        }
    }

    private void save() {
        Optional<String> unfinished = form.unfinished();
        if (unfinished.isPresent()) {
            notice.errors(getTranslation("questionbank.editor.refused"), List.of(unfinished.get()));
            return;
        }
        QuestionVersionId kept;
        try {
            kept = keep.apply(form);
        } catch (BadInputException e) {
            form.show(e.problems());
            notice.errors(
                    getTranslation("questionbank.editor.refused"),
                    e.problems().stream().map(this::text).toList());
            return;
        }
        UI.getCurrent().navigate(BankRoutes.question(kept));
    }

    private String text(Problem problem) {
        return getTranslation(problem.messageKey(), problem.arguments().toArray());
    }
}
