package vn.giangduong.people.cadres.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.memberships.UnitChoice;
import vn.giangduong.people.memberships.UnitChoices;

/** Asks for a day, a reason and perhaps a unit; stays open with what was typed when refused. */
final class StayDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What is done with what was typed. */
    @FunctionalInterface
    interface Act {

        /** The unit is null when none was asked for. */
        void with(@Nullable UnitId unit, LocalDate on, String reason);
    }

    private final Notice notice = new Notice();
    private final @Nullable UnitPicker unit;
    private final DayField on;
    private final TextField reason;
    private final transient Act act;

    /**
     * A dialog.
     *
     * @param kind names its messages: {@code people.stay.kind.title} and so on
     * @param units where a unit is chosen from; {@code null} asks for none
     */
    StayDialog(String kind, LocalDate today, @Nullable UnitChoices units, boolean cells, Act act) {
        this.act = act;
        addClassName("stay-dialog");
        setHeaderTitle(getTranslation("people.stay." + kind + ".title"));
        on = new DayField(getTranslation("people.stay." + kind + ".on"));
        on.setValue(today);
        reason = new TextField(getTranslation("people.stay.reason"));
        reason.setMaxLength(200);
        reason.setHelperText(getTranslation("people.stay.reason.help"));
        Div form = new Div();
        form.addClassName("stay-form");
        if (units == null) {
            unit = null;
        } else {
            unit =
                    new UnitPicker(
                            getTranslation("people.stay." + kind + ".unit"),
                            units,
                            cells,
                            () -> Objects.requireNonNullElse(on.getValue(), today));
            form.add(unit);
        }
        form.add(on, reason);
        add(new Paragraph(getTranslation("people.stay." + kind + ".explain")), notice, form);
        Button no = new Button(getTranslation("base.confirm.cancel"), click -> close());
        Button yes = new Button(getTranslation("people.stay." + kind + ".do"), click -> carryOut());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(no, yes);
    }

    /** For what is done without saying why. */
    StayDialog withoutReason() {
        reason.setVisible(false);
        return this;
    }

    /** For what is about one entry: says which one, and its day is only shown. */
    StayDialog about(String entry) {
        setHeaderTitle(entry);
        on.setReadOnly(true);
        return this;
    }

    private void carryOut() {
        UnitChoice chosen = unit == null ? null : unit.getValue();
        if (unit != null && chosen == null) {
            notice.error(getTranslation("people.stay.bad.chooseUnit"));
            return;
        }
        if (on.getValue() == null) {
            notice.error(getTranslation("people.stay.bad.day"));
            return;
        }
        try {
            act.with(chosen == null ? null : chosen.id(), on.getValue(), reason.getValue());
            close();
        } catch (BadInputException e) {
            notice.error(String.join(" ", new PersonWords(this).problems(e)));
        }
    }
}
