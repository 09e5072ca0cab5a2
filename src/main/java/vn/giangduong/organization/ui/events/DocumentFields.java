package vn.giangduong.organization.ui.events;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.organization.events.LegalDocument;

/** The day an event holds from, and the document it rests on. */
public final class DocumentFields extends Div {

    private static final long serialVersionUID = 1L;

    private final DayField on;
    private final TextField number = new TextField();
    private final DayField date;
    private final TextField issuer = new TextField();
    private final TextField note = new TextField();

    /** Empty fields; the event holds from the day given unless changed. */
    public DocumentFields(LocalDate day) {
        addClassName("event-fields");
        on = new DayField(getTranslation("organization.event.on"));
        on.setValue(day);
        on.setHelperText(getTranslation("organization.form.onHelp"));
        number.setLabel(getTranslation("organization.form.documentNumber"));
        number.setPlaceholder("1656-QĐ/TU");
        number.setMaxLength(80);
        date = new DayField(getTranslation("organization.form.documentDate"));
        issuer.setLabel(getTranslation("organization.form.documentIssuer"));
        issuer.setMaxLength(250);
        note.setLabel(getTranslation("organization.form.note"));
        note.setMaxLength(1000);
        add(on, number, date, issuer, note);
    }

    /** The first day on which the event holds. */
    public LocalDate on() {
        return EventFields.filled("on", on.getValue());
    }

    /** The document, or nothing when none of its fields is filled in. */
    public @Nullable LegalDocument document() {
        boolean none =
                number.getValue().isBlank()
                        && date.getValue() == null
                        && issuer.getValue().isBlank();
        return none
                ? null
                : new LegalDocument(
                        VietnameseText.clean(
                                EventFields.filled("documentNumber", number.getValue())),
                        EventFields.filled("documentDate", date.getValue()),
                        VietnameseText.clean(
                                EventFields.filled("documentIssuer", issuer.getValue())));
    }

    /** The remark, may be empty. */
    public String note() {
        return VietnameseText.clean(note.getValue());
    }
}
