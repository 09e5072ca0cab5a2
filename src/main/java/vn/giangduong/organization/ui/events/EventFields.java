package vn.giangduong.organization.ui.events;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.UnitEventDraft;

/** What one kind of event asks for beside its day and document. */
public abstract class EventFields extends Div {

    private static final long serialVersionUID = 1L;

    EventFields(Component... fields) {
        addClassName("event-fields");
        add(fields);
    }

    /**
     * What is filled in.
     *
     * @throws BadInputException naming what is missing
     */
    public abstract UnitEventDraft draft(
            LocalDate on, @Nullable LegalDocument document, String note);

    static BadInputException missing(String key) {
        return new BadInputException(
                Problem.atField("event", key, "organization.form.missing." + key));
    }

    static <T> T filled(String key, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw missing(key);
        }
        return value;
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
