package vn.giangduong.organization.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.PageChoices;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.organization.browse.UnitBrowser;
import vn.giangduong.organization.events.UnitEvent;
import vn.giangduong.organization.events.UnitEventService;

/** What happened to units, and what is going to, between two days. */
@Route(OrganizationRoutes.EVENTS)
@RolesAllowed({"PROVINCE_OFFICER", "ADMINISTRATOR"})
class EventsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient UnitEventService events;
    private final transient UnitBrowser browser;
    private final transient Clock clock;

    EventsView(UnitEventService events, UnitBrowser browser, Clock clock) {
        this.events = events;
        this.browser = browser;
        this.clock = clock;
        addClassName("organization-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate today = Periods.dayOf(clock.instant());
        PageChoices choices = new PageChoices(event.getLocation().getQueryParameters());
        LocalDate from = choices.day(OrganizationRoutes.BEFORE).orElse(today.minusYears(2));
        LocalDate to = choices.day(OrganizationRoutes.AFTER).orElse(today.plusYears(1));
        List<UnitEvent> found =
                browser.tops(today).stream()
                        .flatMap(top -> events.events(top.id(), from, to).stream())
                        .distinct()
                        .sorted(Comparator.comparing(UnitEvent::on).reversed())
                        .toList();
        removeAll();
        add(
                new Breadcrumbs()
                        .step(
                                getTranslation("organization.tree.menu"),
                                OrganizationRoutes.tree(null).toString())
                        .here(getPageTitle()),
                new PageHeader(
                        getPageTitle(),
                        getTranslation(
                                "organization.events.subtitle",
                                VietnameseFormats.number(found.size()))),
                days(from, to));
        if (found.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("organization.events.empty"),
                            getTranslation("organization.events.emptyWhatToDo")));
        } else {
            add(new EventTable(found, events, () -> OrganizationRoutes.events(from, to).open()));
        }
    }

    private Div days(LocalDate from, LocalDate to) {
        DayField first = new DayField(getTranslation("organization.events.from"));
        DayField last = new DayField(getTranslation("organization.events.to"));
        first.setValue(from);
        last.setValue(to);
        Runnable open =
                () -> {
                    if (first.getValue() != null && last.getValue() != null) {
                        OrganizationRoutes.events(first.getValue(), last.getValue()).open();
                    }
                };
        first.addValueChangeListener(change -> open.run());
        last.addValueChangeListener(change -> open.run());
        Div days = new Div(first, last);
        days.addClassName("inline-form");
        return days;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.events.title");
    }
}
