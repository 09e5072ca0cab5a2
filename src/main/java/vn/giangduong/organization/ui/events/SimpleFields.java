package vn.giangduong.organization.ui.events;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitContact;
import vn.giangduong.organization.UnitType;
import vn.giangduong.organization.UnitVersion;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.picker.UnitPicker;

/** The kinds of event that ask for a few fields only. */
final class SimpleFields {

    private SimpleFields() {}

    /** A unit under the one at hand. */
    static final class Found extends EventFields {

        private static final long serialVersionUID = 1L;
        private final NewUnitFields fields;
        private final UnitCode parent;
        private final int order;

        Found(FormContext context) {
            List<UnitType> allowed =
                    context.types().stream()
                            .filter(type -> context.childTypes().contains(type.code()))
                            .toList();
            fields = new NewUnitFields(allowed);
            parent = new UnitCode(context.unit().code());
            order = context.children().size() + 1;
            add(fields);
        }

        @Override
        public UnitEventDraft draft(LocalDate on, @Nullable LegalDocument document, String note) {
            return new UnitEventDraft.Found(fields.unit(parent, order), on, document, note);
        }
    }

    /** Name, short name, symbol. */
    static final class Rename extends EventFields {

        private static final long serialVersionUID = 1L;
        private final UnitCode unit;
        private final TextField name = new TextField();
        private final TextField shortName = new TextField();
        private final TextField symbol = new TextField();

        Rename(FormContext context) {
            unit = new UnitCode(context.unit().code());
            UnitVersion version = context.version();
            name.setLabel(getTranslation("organization.unit.name"));
            name.setValue(context.unit().name());
            name.setMaxLength(250);
            shortName.setLabel(getTranslation("organization.unit.shortName"));
            shortName.setValue(context.unit().shortName());
            shortName.setMaxLength(120);
            symbol.setLabel(getTranslation("organization.unit.symbol"));
            symbol.setMaxLength(40);
            String now = version == null ? null : version.symbol();
            symbol.setValue(now == null ? "" : now);
            add(name, shortName, symbol);
        }

        @Override
        public UnitEventDraft draft(LocalDate on, @Nullable LegalDocument document, String note) {
            String full = VietnameseText.clean(filled("name", name.getValue()));
            String brief = VietnameseText.clean(shortName.getValue());
            return new UnitEventDraft.Rename(
                    unit,
                    full,
                    brief.isEmpty() ? full : brief,
                    orNull(symbol.getValue()),
                    on,
                    document,
                    note);
        }
    }

    /** Under another unit. */
    static final class Move extends EventFields {

        private static final long serialVersionUID = 1L;
        private final UnitCode unit;
        private final UnitPicker parent;

        Move(FormContext context) {
            unit = new UnitCode(context.unit().code());
            parent =
                    new UnitPicker(
                            getTranslation("organization.form.newParent"),
                            context.browser(),
                            context.today());
            add(parent);
        }

        @Override
        public UnitEventDraft draft(LocalDate on, @Nullable LegalDocument document, String note) {
            return new UnitEventDraft.Move(
                    unit,
                    new UnitCode(filled("parent", parent.getValue()).code()),
                    on,
                    document,
                    note);
        }
    }

    /** No more; another unit goes on with its work. */
    static final class End extends EventFields {

        private static final long serialVersionUID = 1L;
        private final UnitCode unit;
        private final UnitPicker main;
        private final UnitsPicker others;
        private final ChildPlaces places;

        End(FormContext context) {
            unit = new UnitCode(context.unit().code());
            main =
                    new UnitPicker(
                            getTranslation("organization.form.mainSuccessor"),
                            context.browser(),
                            context.today());
            main.setHelperText(getTranslation("organization.form.mainSuccessorHelp"));
            main.setClearButtonVisible(true);
            others =
                    new UnitsPicker(
                            getTranslation("organization.form.otherSuccessors"),
                            context.browser(),
                            context.today());
            places = new ChildPlaces(context);
            add(main, others, places);
        }

        @Override
        public UnitEventDraft draft(LocalDate on, @Nullable LegalDocument document, String note) {
            List<UnitCode> successors =
                    Stream.concat(main.getOptionalValue().stream(), others.chosen().stream())
                            .map(chosen -> new UnitCode(chosen.code()))
                            .distinct()
                            .toList();
            return new UnitEventDraft.End(unit, successors, places.chosen(), on, document, note);
        }
    }

    /** Another kind of unit. */
    static final class ChangeType extends EventFields {

        private static final long serialVersionUID = 1L;
        private final UnitCode unit;
        private final Select<UnitType> type = new Select<>();

        ChangeType(FormContext context) {
            unit = new UnitCode(context.unit().code());
            type.setLabel(getTranslation("organization.form.newType"));
            type.setItems(
                    context.types().stream()
                            .filter(each -> !each.code().equals(context.unit().type().code()))
                            .toList());
            boolean english = getTranslation("base.language").equals("en");
            type.setItemLabelGenerator(each -> english ? each.nameInEnglish() : each.name());
            add(type);
        }

        @Override
        public UnitEventDraft draft(LocalDate on, @Nullable LegalDocument document, String note) {
            return new UnitEventDraft.ChangeType(
                    unit, filled("type", type.getValue()).code(), on, document, note);
        }
    }

    /** Address, telephone, e-mail. */
    static final class ChangeContact extends EventFields {

        private static final long serialVersionUID = 1L;
        private final UnitCode unit;
        private final TextField address = new TextField();
        private final TextField phone = new TextField();
        private final EmailField email = new EmailField();

        ChangeContact(FormContext context) {
            unit = new UnitCode(context.unit().code());
            UnitVersion version = context.version();
            UnitContact now = version == null ? UnitContact.NONE : version.contact();
            address.setLabel(getTranslation("organization.unit.address"));
            address.setMaxLength(300);
            address.setValue(shown(now.address()));
            phone.setLabel(getTranslation("organization.unit.phone"));
            phone.setMaxLength(40);
            phone.setValue(shown(now.phone()));
            email.setLabel(getTranslation("organization.unit.email"));
            email.setMaxLength(150);
            email.setValue(shown(now.email()));
            add(address, phone, email);
        }

        private static String shown(@Nullable String value) {
            return value == null ? "" : value;
        }

        @Override
        public UnitEventDraft draft(LocalDate on, @Nullable LegalDocument document, String note) {
            return new UnitEventDraft.ChangeContact(
                    unit,
                    new UnitContact(
                            orNull(address.getValue()),
                            orNull(phone.getValue()),
                            orNull(email.getValue())),
                    on,
                    document,
                    note);
        }
    }
}
