package vn.giangduong.content.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import vn.giangduong.base.html.SafeHtml;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.content.LessonContent;
import vn.giangduong.content.LessonDraft;
import vn.giangduong.content.ModuleAuthoring;
import vn.giangduong.content.ModuleRefusedException;

/** One lesson of a draft beside what the cadre will see. What is typed stays whatever happens. */
class LessonEditor extends Section implements DraftForm {

    private static final long serialVersionUID = 1L;

    private static final int PREVIEW_AFTER = 400;

    private final transient ModuleAuthoring authoring;
    private final transient ModuleWords words = new ModuleWords(this);
    private final transient Clock clock;
    private final transient LessonDraft lesson;
    private final Notice notice = new Notice();
    private final Div preview = new Div();
    private final TextField title = new TextField();
    private final IntegerField minutes = new IntegerField();
    private final TextArea markdown = new TextArea();
    private final DatePicker validFrom;
    private final DatePicker validTo;
    private final CitationEditor citations;
    private int basedOn;
    private boolean dirty;

    LessonEditor(ModuleAuthoring authoring, LessonDraft lesson, Clock clock) {
        this.authoring = authoring;
        this.lesson = lesson;
        this.clock = clock;
        this.basedOn = lesson.version();
        addClassName("lesson-editor");
        validFrom = LessonDates.picker(this, "content.edit.field.validFrom", lesson.validFrom());
        validTo = LessonDates.picker(this, "content.edit.field.validTo", lesson.validTo());
        citations = new CitationEditor(lesson.citations(), this::touched);
        fill();
        Button save = new Button(getTranslation("content.edit.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div facts = new Div(title, minutes, validFrom, validTo);
        facts.addClassName("lesson-facts");
        Div writing = new Div(facts, markdown, citations, notice, save);
        writing.addClassName("lesson-writing");
        Section seen = new Section(new H2(getTranslation("content.edit.preview")), preview);
        seen.addClassName("lesson-seen");
        seen.getElement().setAttribute("tabindex", "0"); // it scrolls by itself on a wide screen
        seen.getElement().setAttribute("aria-label", getTranslation("content.edit.preview"));
        add(writing, seen);
    }

    private void fill() {
        title.setLabel(getTranslation("content.edit.field.title"));
        title.setValue(lesson.title());
        minutes.setLabel(getTranslation("content.edit.field.minutes"));
        minutes.setValue(lesson.minutes());
        markdown.setLabel(getTranslation("content.edit.field.markdown"));
        markdown.setHelperText(getTranslation("content.edit.field.markdown.help"));
        markdown.setValue(lesson.markdown());
        markdown.setMinRows(16);
        // the field itself is never rewritten: input methods compose letters in it
        markdown.setValueChangeMode(ValueChangeMode.LAZY);
        markdown.setValueChangeTimeout(PREVIEW_AFTER);
        showPreview();
        markdown.addValueChangeListener(
                change -> {
                    touched();
                    showPreview();
                });
        title.addValueChangeListener(change -> touched());
        minutes.addValueChangeListener(change -> touched());
        validFrom.addValueChangeListener(change -> touched());
        validTo.addValueChangeListener(change -> touched());
    }

    private void touched() {
        dirty = true;
    }

    private void showPreview() {
        preview.removeAll();
        if (markdown.getValue().isBlank()) {
            preview.add(new Paragraph(getTranslation("content.edit.previewEmpty")));
        } else {
            preview.add(
                    new Html(
                            "<div class=\"reading lesson-text\">"
                                    + SafeHtml.markdown(markdown.getValue())
                                    + "</div>"));
        }
    }

    private void save() {
        try {
            Integer length = minutes.getValue();
            basedOn =
                    authoring.changeLesson(
                            lesson.id(),
                            new LessonContent(
                                    title.getValue(),
                                    length == null ? 0 : length,
                                    markdown.getValue(),
                                    validFrom.getValue(),
                                    validTo.getValue(),
                                    citations.value()),
                            basedOn);
            dirty = false;
            notice.success(
                    getTranslation("content.edit.saved", VietnameseFormats.time(clock.instant())));
        } catch (BadInputException e) {
            notice.errors(getTranslation("content.edit.problems"), words.problems(e, false));
        } catch (ModuleRefusedException e) {
            notice.error(words.refusal(e));
        }
    }

    @Override
    public boolean isDirty() {
        return dirty;
    }
}
