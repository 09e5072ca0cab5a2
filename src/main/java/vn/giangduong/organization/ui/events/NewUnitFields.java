package vn.giangduong.organization.ui.events;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitContact;
import vn.giangduong.organization.UnitType;
import vn.giangduong.organization.events.NewUnit;

/** What a unit to be founded is given. */
final class NewUnitFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final TextField shortName = new TextField();
    private final TextField symbol = new TextField();
    private final Select<UnitType> type = new Select<>();

    NewUnitFields(List<UnitType> types) {
        addClassName("event-fields");
        code.setLabel(getTranslation("organization.unit.code"));
        code.setHelperText(getTranslation("organization.form.codeHelp"));
        code.setMaxLength(40);
        name.setLabel(getTranslation("organization.unit.name"));
        name.setMaxLength(250);
        shortName.setLabel(getTranslation("organization.unit.shortName"));
        shortName.setMaxLength(120);
        symbol.setLabel(getTranslation("organization.unit.symbol"));
        symbol.setMaxLength(40);
        type.setLabel(getTranslation("organization.unit.type"));
        type.setItems(types);
        boolean english = getTranslation("base.language").equals("en");
        type.setItemLabelGenerator(each -> english ? each.nameInEnglish() : each.name());
        if (types.size() == 1) {
            type.setValue(types.getFirst());
        }
        add(name, shortName, code, symbol, type);
    }

    /** Proposes a type. */
    void propose(UnitType proposed) {
        type.setValue(proposed);
    }

    /**
     * The unit to be.
     *
     * @throws BadInputException naming what is missing
     */
    NewUnit unit(@Nullable UnitCode parent, int order) {
        String full = VietnameseText.clean(EventFields.filled("name", name.getValue()));
        String brief = VietnameseText.clean(shortName.getValue());
        UnitType chosen = EventFields.filled("type", type.getValue());
        return new NewUnit(
                code(EventFields.filled("code", code.getValue()).strip()),
                full,
                brief.isEmpty() ? full : brief,
                EventFields.orNull(symbol.getValue()),
                chosen.code(),
                parent,
                UnitContact.NONE,
                order);
    }

    static UnitCode code(String text) {
        if (!UnitCode.isCode(text)) {
            throw EventFields.missing("codeForm");
        }
        return new UnitCode(text);
    }
}
