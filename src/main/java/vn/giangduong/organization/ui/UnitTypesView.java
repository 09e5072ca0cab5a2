package vn.giangduong.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.Confirm;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.organization.UnitType;
import vn.giangduong.organization.types.UnitTypeEditor;
import vn.giangduong.organization.types.UnitTypePlacement;
import vn.giangduong.organization.types.UnitTypeService;

/** The kinds of units there are, and which may sit under which. */
@Route(OrganizationRoutes.TYPES)
@RolesAllowed({"PROVINCE_OFFICER", "ADMINISTRATOR"})
class UnitTypesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient UnitTypeService types;
    private final transient UnitTypeEditor editor;
    private final Notice notice = new Notice();
    private final Div list = new Div();
    private final OrganizationWords words = new OrganizationWords(this);

    UnitTypesView(UnitTypeService types, UnitTypeEditor editor) {
        this.types = types;
        this.editor = editor;
        addClassName("organization-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Button add =
                new Button(getTranslation("organization.types.add"), click -> edit(null).open());
        removeAll();
        add(
                new Breadcrumbs()
                        .step(
                                getTranslation("organization.tree.menu"),
                                OrganizationRoutes.tree(null).toString())
                        .here(getPageTitle()),
                new PageHeader(getPageTitle(), getTranslation("organization.types.subtitle"), add),
                notice,
                list);
        draw();
    }

    private void draw() {
        List<UnitType> all = types.list();
        List<UnitTypePlacement> placements = types.placements();
        DataTable<UnitType> table =
                new DataTable<UnitType>(getPageTitle())
                        .text(getTranslation("organization.types.name"), words::type)
                        .text(getTranslation("organization.unit.code"), UnitType::code)
                        .text(getTranslation("organization.types.flags"), this::flags)
                        .text(
                                getTranslation("organization.types.under"),
                                type -> parents(type, all, placements))
                        .component(getTranslation("organization.types.change"), this::actions);
        table.setItems(all);
        list.removeAll();
        list.add(table);
    }

    private String flags(UnitType type) {
        return Stream.of(
                        type.grassroots() ? "grassroots" : "",
                        type.cell() ? "cell" : "",
                        type.lateral() ? "lateral" : "",
                        type.centre() ? "centre" : "")
                .filter(flag -> !flag.isEmpty())
                .map(flag -> getTranslation("organization.types.flag." + flag))
                .collect(Collectors.joining(", "));
    }

    private String parents(UnitType type, List<UnitType> all, List<UnitTypePlacement> placements) {
        return all.stream()
                .filter(
                        parent ->
                                placements.contains(
                                        new UnitTypePlacement(parent.code(), type.code())))
                .map(words::type)
                .collect(Collectors.joining(", "));
    }

    private Span actions(UnitType type) {
        Button change =
                new Button(getTranslation("organization.types.change"), click -> edit(type).open());
        Button delete =
                new Button(
                        getTranslation("organization.types.delete"),
                        click ->
                                new Confirm(
                                                getTranslation("organization.types.delete"),
                                                getTranslation(
                                                        "organization.types.deleteExplain",
                                                        words.type(type)),
                                                getTranslation("organization.types.delete"),
                                                () -> tried(() -> types.delete(type.code())))
                                        .open());
        Span box = new Span(change, delete);
        box.addClassName("type-actions");
        return box;
    }

    private Dialog edit(@Nullable UnitType type) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(
                type == null
                        ? getTranslation("organization.types.add")
                        : getTranslation("organization.types.changeOne", words.type(type)));
        TextField code = field("organization.unit.code", type == null ? "" : type.code());
        code.setReadOnly(type != null);
        TextField name = field("organization.types.nameVi", type == null ? "" : type.name());
        TextField english =
                field("organization.types.nameEn", type == null ? "" : type.nameInEnglish());
        IntegerField order = new IntegerField(getTranslation("organization.types.order"));
        List<UnitType> all = types.list();
        order.setValue(type == null ? 10 * (all.size() + 1) : 10 * (all.indexOf(type) + 1));
        Checkbox grassroots = flag("grassroots", type != null && type.grassroots());
        Checkbox cell = flag("cell", type != null && type.cell());
        Checkbox lateral = flag("lateral", type != null && type.lateral());
        Checkbox centre = flag("centre", type != null && type.centre());
        Set<String> under = new HashSet<>();
        Div parents = new Div();
        parents.addClassName("type-parents");
        if (type != null) {
            types.placements().stream()
                    .filter(each -> each.childType().equals(type.code()))
                    .forEach(each -> under.add(each.parentType()));
        }
        Set<String> before = Set.copyOf(under);
        for (UnitType parent : all) {
            Checkbox box = new Checkbox(words.type(parent), under.contains(parent.code()));
            box.addValueChangeListener(
                    change -> {
                        if (change.getValue()) {
                            under.add(parent.code());
                        } else {
                            under.remove(parent.code());
                        }
                    });
            parents.add(box);
        }
        Notice problem = new Notice();
        Button save = new Button(getTranslation("organization.types.save"));
        save.addClickListener(
                click -> {
                    try {
                        UnitType changed =
                                new UnitType(
                                        code.getValue().strip(),
                                        VietnameseText.clean(name.getValue()),
                                        VietnameseText.clean(english.getValue()),
                                        grassroots.getValue(),
                                        cell.getValue(),
                                        lateral.getValue(),
                                        centre.getValue());
                        int place = order.getValue() == null ? 0 : order.getValue();
                        if (type == null) {
                            editor.add(changed, place, Set.copyOf(under));
                        } else {
                            editor.change(changed, place, before, Set.copyOf(under));
                        }
                        dialog.close();
                        notice.success(getTranslation("organization.types.saved"));
                        draw();
                    } catch (BadInputException e) {
                        problem.errors(
                                getTranslation("organization.types.notSaved"),
                                words.sentences(e.problems()));
                    }
                });
        Button cancel = new Button(getTranslation("base.confirm.cancel"), click -> dialog.close());
        Div form =
                new Div(
                        problem,
                        code,
                        name,
                        english,
                        order,
                        grassroots,
                        cell,
                        lateral,
                        centre,
                        new H2(getTranslation("organization.types.under")),
                        new Paragraph(getTranslation("organization.types.underHelp")),
                        parents);
        form.addClassName("event-fields");
        dialog.add(form);
        dialog.getFooter().add(cancel, save);
        return dialog;
    }

    private TextField field(String key, String value) {
        TextField field = new TextField(getTranslation(key));
        field.setValue(value);
        return field;
    }

    private Checkbox flag(String key, boolean value) {
        return new Checkbox(getTranslation("organization.types.flag." + key), value);
    }

    private void tried(Runnable change) {
        try {
            change.run();
            notice.success(getTranslation("organization.types.saved"));
            draw();
        } catch (BadInputException e) {
            notice.errors(
                    getTranslation("organization.types.notSaved"), words.sentences(e.problems()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.types.title");
    }
}
