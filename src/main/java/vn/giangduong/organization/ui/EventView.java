package vn.giangduong.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitNode;
import vn.giangduong.organization.UnitNotFoundException;
import vn.giangduong.organization.UnitService;
import vn.giangduong.organization.browse.UnitBrowser;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitEventKind;
import vn.giangduong.organization.events.UnitEventPreview;
import vn.giangduong.organization.events.UnitEventService;
import vn.giangduong.organization.types.UnitTypeService;
import vn.giangduong.organization.ui.events.DocumentFields;
import vn.giangduong.organization.ui.events.EventFields;
import vn.giangduong.organization.ui.events.EventForms;
import vn.giangduong.organization.ui.events.FormContext;

/** Enters an event, shows what it would bring about, and applies it. */
@Route(OrganizationRoutes.NEW_EVENT)
@RolesAllowed({"PROVINCE_OFFICER", "ADMINISTRATOR"})
class EventView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient UnitBrowser browser;
    private final transient UnitService units;
    private final transient UnitTypeService types;
    private final transient UnitEventService events;
    private final transient Clock clock;
    private final Notice notice = new Notice();
    private final Div preview = new Div();
    private final OrganizationWords words = new OrganizationWords(this);
    private String title = "";

    EventView(
            UnitBrowser browser,
            UnitService units,
            UnitTypeService types,
            UnitEventService events,
            Clock clock) {
        this.browser = browser;
        this.units = units;
        this.types = types;
        this.events = events;
        this.clock = clock;
        addClassNames("organization-page", "event-page");
        preview.addClassName("event-preview");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UnitEventKind kind =
                Arrays.stream(UnitEventKind.values())
                        .filter(
                                each ->
                                        event.getRouteParameters()
                                                .get(OrganizationRoutes.KIND)
                                                .filter(OrganizationRoutes.word(each)::equals)
                                                .isPresent())
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        LocalDate today = Periods.dayOf(clock.instant());
        Unit unit =
                browser.unit(
                        event.getRouteParameters().get(OrganizationRoutes.CODE).orElse(""), today);
        if (!browser.mayChange(unit.id())) {
            throw new UnitNotFoundException("No unit with that code to change");
        }
        title = getTranslation("organization.event.do." + kind.name());
        FormContext context =
                new FormContext(
                        unit,
                        units.versions(unit.id()).stream()
                                .filter(version -> version.to().isAfter(today))
                                .findFirst()
                                .orElse(null),
                        browser.level(unit.id(), today).stream().map(UnitNode::unit).toList(),
                        types.list(),
                        List.copyOf(types.childTypes(unit.type().code())),
                        browser,
                        today);
        EventFields fields = EventForms.of(kind, context);
        DocumentFields document = new DocumentFields(today);
        Button look = new Button(getTranslation("organization.event.preview"));
        look.setDisableOnClick(true);
        look.addThemeVariants(ButtonVariant.PRIMARY);
        look.addClickListener(click -> preview(unit, fields, document, look));
        removeAll();
        add(
                new Breadcrumbs()
                        .step(
                                getTranslation("organization.tree.menu"),
                                OrganizationRoutes.tree(null).toString())
                        .step(
                                unit.shortName(),
                                OrganizationRoutes.unit(unit.code(), null).toString())
                        .here(title),
                new PageHeader(title, unit.name()),
                notice,
                fields,
                new H2(getTranslation("organization.form.when")),
                document,
                new Div(look),
                preview);
    }

    private void preview(Unit unit, EventFields fields, DocumentFields document, Button look) {
        notice.clear();
        preview.removeAll();
        try {
            UnitEventDraft draft =
                    fields.draft(document.on(), document.document(), document.note());
            show(unit, events.preview(draft));
        } catch (BadInputException e) {
            notice.errors(
                    getTranslation("organization.event.refused"), words.sentences(e.problems()));
        } finally {
            look.setEnabled(true);
        }
    }

    private void show(Unit unit, UnitEventPreview seen) {
        if (!seen.applicable()) {
            notice.errors(
                    getTranslation("organization.event.refused"), words.sentences(seen.refusals()));
            return;
        }
        UnorderedList list = new UnorderedList();
        seen.consequences()
                .forEach(consequence -> list.add(new ListItem(words.sentence(consequence))));
        Button apply = new Button(getTranslation("organization.event.apply"));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        apply.addClickListener(click -> apply(unit, seen, apply));
        Anchor back =
                new Anchor(
                        OrganizationRoutes.unit(unit.code(), null).toString(),
                        getTranslation("base.confirm.cancel"));
        back.addClassName("button");
        Div actions = new Div(back, apply);
        actions.addClassName("page-header-actions");
        Div card =
                new Div(new H2(getTranslation("organization.event.consequences")), list, actions);
        card.addClassName("card");
        preview.add(card);
        apply.focus();
    }

    private void apply(Unit unit, UnitEventPreview seen, Button apply) {
        try {
            events.apply(seen.draft(), seen.revision());
            OrganizationRoutes.unit(unit.code(), seen.draft().on()).open();
        } catch (BadInputException e) {
            preview.removeAll();
            notice.errors(
                    getTranslation("organization.event.refused"), words.sentences(e.problems()));
        } finally {
            apply.setEnabled(true);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
