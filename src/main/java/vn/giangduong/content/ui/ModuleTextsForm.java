package vn.giangduong.content.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.content.ModuleAuthoring;
import vn.giangduong.content.ModuleDraft;
import vn.giangduong.content.ModuleRefusedException;
import vn.giangduong.content.ModuleTexts;

/** What a draft says about the module as a whole. */
class ModuleTextsForm extends Section implements DraftForm {

    private static final long serialVersionUID = 1L;

    private final transient ModuleAuthoring authoring;
    private final transient ModuleDraft draft;
    private final transient ModuleWords words = new ModuleWords(this);
    private final transient Clock clock;
    private final Notice notice = new Notice();
    private final TextField title = new TextField();
    private final TextArea summary = new TextArea();
    private final IntegerField minutes = new IntegerField();
    private final TextArea description = new TextArea();
    private int basedOn;
    private boolean dirty;

    ModuleTextsForm(ModuleAuthoring authoring, ModuleDraft draft, Clock clock) {
        this.authoring = authoring;
        this.draft = draft;
        this.clock = clock;
        this.basedOn = draft.version();
        addClassName("module-texts");
        title.setLabel(getTranslation("content.edit.field.title"));
        title.setValue(draft.title());
        summary.setLabel(getTranslation("content.edit.field.summary"));
        summary.setValue(draft.summary());
        summary.setMinRows(3);
        minutes.setLabel(getTranslation("content.edit.field.minutes"));
        minutes.setValue(draft.minutes());
        description.setLabel(getTranslation("content.edit.field.description"));
        description.setValue(draft.description());
        description.setMinRows(8);
        title.addValueChangeListener(change -> dirty = true);
        summary.addValueChangeListener(change -> dirty = true);
        minutes.addValueChangeListener(change -> dirty = true);
        description.addValueChangeListener(change -> dirty = true);
        Button save = new Button(getTranslation("content.edit.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(title, summary, minutes, description, notice, save);
    }

    private void save() {
        try {
            Integer length = minutes.getValue();
            basedOn =
                    authoring.changeTexts(
                            draft.id(),
                            new ModuleTexts(
                                    title.getValue(),
                                    summary.getValue(),
                                    length == null ? 0 : length,
                                    description.getValue()),
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
