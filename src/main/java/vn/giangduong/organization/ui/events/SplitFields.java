package vn.giangduong.organization.ui.events;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.MemberRule;
import vn.giangduong.organization.events.MemberSplit;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitTarget;

/** One unit becomes several, itself among them or not; each part says who comes to it. */
final class SplitFields extends EventFields {

    private static final long serialVersionUID = 1L;

    private final FormContext context;
    private final Checkbox goesOn = new Checkbox();
    private final Div list = new Div();
    private final List<PartFields> parts = new ArrayList<>();

    SplitFields(FormContext context) {
        this.context = context;
        goesOn.setLabel(getTranslation("organization.form.goesOn", context.unit().shortName()));
        goesOn.setValue(true);
        list.addClassName("event-fields");
        NativeButton more = new NativeButton(getTranslation("organization.form.morePart"));
        more.addClassName("button");
        more.addClickListener(click -> addPart());
        add(goesOn, list, more);
        addPart();
    }

    private void addPart() {
        PartFields part = new PartFields(context, parts.size() + 1);
        parts.add(part);
        list.add(new H3(getTranslation("organization.form.part", parts.size())), part);
    }

    @Override
    public UnitEventDraft draft(LocalDate on, @Nullable LegalDocument document, String note) {
        UnitCode unit = new UnitCode(context.unit().code());
        UnitCode above =
                context.browser()
                        .above(context.unit(), context.today())
                        .map(parent -> new UnitCode(parent.code()))
                        .orElse(null);
        List<UnitTarget> founded =
                parts.stream()
                        .<UnitTarget>map(part -> new UnitTarget.Founded(part.unit(above)))
                        .toList();
        List<UnitTarget> targets =
                goesOn.getValue()
                        ? Stream.concat(Stream.of(new UnitTarget.Existing(unit)), founded.stream())
                                .toList()
                        : founded;
        if (targets.size() < 2) {
            throw missing("parts");
        }
        Map<String, UnitCode> listed = new HashMap<>();
        List<MemberRule> rules = new ArrayList<>();
        Map<UnitCode, UnitCode> children = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            UnitCode code = founded.get(i).code();
            parts.get(i).people().forEach(person -> listed.put(person, code));
            parts.get(i).rule(code).ifPresent(rules::add);
            parts.get(i).children().forEach(child -> children.put(child, code));
        }
        UnitCode others = targets.getFirst().code();
        return new UnitEventDraft.Split(
                unit,
                targets,
                new MemberSplit(listed, rules, others),
                children,
                on,
                document,
                note);
    }
}
