package vn.giangduong.organization.ui.events;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.events.MemberRule;
import vn.giangduong.organization.events.NewUnit;

/** One new part of a divided unit, and who and what comes to it. */
final class PartFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private final int number;
    private final NewUnitFields unit;
    private final TextArea people = new TextArea();
    private final TextField position = new TextField();
    private final TextField prefix = new TextField();
    private final IntegerField from = new IntegerField();
    private final IntegerField to = new IntegerField();
    private final Select<String> sex = new Select<>();
    private final MultiSelectComboBox<Unit> children = new MultiSelectComboBox<>();

    PartFields(FormContext context, int number) {
        this.number = number;
        addClassName("event-fields");
        unit = new NewUnitFields(context.types());
        unit.propose(context.unit().type());
        children.setLabel(getTranslation("organization.form.partChildren"));
        children.setItems(context.children());
        children.setItemLabelGenerator(Unit::shortName);
        children.setVisible(!context.children().isEmpty());
        people.setLabel(getTranslation("organization.form.people"));
        people.setHelperText(getTranslation("organization.form.peopleHelp"));
        position.setLabel(getTranslation("organization.form.position"));
        prefix.setLabel(getTranslation("organization.form.codePrefix"));
        from.setLabel(getTranslation("organization.form.bornFrom"));
        to.setLabel(getTranslation("organization.form.bornTo"));
        sex.setLabel(getTranslation("organization.form.sex"));
        sex.setItems("M", "F");
        sex.setItemLabelGenerator(
                value -> value == null ? "" : getTranslation("organization.form.sex." + value));
        sex.setEmptySelectionAllowed(true);
        Div rule = new Div(position, prefix, from, to, sex);
        rule.addClassName("event-fields");
        NativeDetails who =
                new NativeDetails(getTranslation("organization.form.who"), new Div(people, rule));
        who.setOpen(context.unit().type().cell());
        who.setVisible(context.unit().type().cell());
        add(unit, children, who);
    }

    NewUnit unit(@Nullable UnitCode parent) {
        return unit.unit(parent, number);
    }

    /** The codes of the people listed by hand. */
    List<String> people() {
        return Arrays.stream(BETWEEN.split(people.getValue().strip()))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** The rule by which people come here, if any condition is given. */
    Optional<MemberRule> rule(UnitCode part) {
        MemberRule rule =
                new MemberRule(
                        part,
                        EventFields.orNull(position.getValue()),
                        from.getValue(),
                        to.getValue(),
                        EventFields.orNull(prefix.getValue()),
                        sex.getValue());
        boolean any =
                Stream.of(
                                rule.positionContains(),
                                rule.bornFrom(),
                                rule.bornTo(),
                                rule.codePrefix(),
                                rule.sex())
                        .anyMatch(condition -> condition != null);
        return any ? Optional.of(rule) : Optional.empty();
    }

    Set<UnitCode> children() {
        return children.getValue().stream()
                .map(child -> new UnitCode(child.code()))
                .collect(java.util.stream.Collectors.toSet());
    }
}
