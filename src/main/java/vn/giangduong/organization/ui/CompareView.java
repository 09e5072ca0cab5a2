package vn.giangduong.organization.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageChoices;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitNotFoundException;
import vn.giangduong.organization.browse.BranchChange;
import vn.giangduong.organization.browse.BranchComparison;
import vn.giangduong.organization.browse.UnitBrowser;
import vn.giangduong.organization.comparison.UnitComparison;
import vn.giangduong.organization.comparison.UnitComparisonService;

/** What changed between two days: the trees side by side, and every unit that differs. */
@Route(OrganizationRoutes.COMPARE)
@RolesAllowed({"UNIT_SECRETARY", "COMMITTEE_OFFICER", "PROVINCE_OFFICER", "ADMINISTRATOR"})
class CompareView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient UnitBrowser browser;
    private final transient BranchComparison branches;
    private final transient UnitComparisonService comparison;
    private final transient Clock clock;

    CompareView(
            UnitBrowser browser,
            BranchComparison branches,
            UnitComparisonService comparison,
            Clock clock) {
        this.browser = browser;
        this.branches = branches;
        this.comparison = comparison;
        this.clock = clock;
        addClassName("organization-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate today = Periods.dayOf(clock.instant());
        PageChoices choices = new PageChoices(event.getLocation().getQueryParameters());
        LocalDate before = choices.day(OrganizationRoutes.BEFORE).orElse(today.minusYears(1));
        LocalDate after = choices.day(OrganizationRoutes.AFTER).orElse(today);
        Optional<String> code = choices.text(OrganizationRoutes.WITHIN);
        Optional<UnitId> within = within(code, after);
        removeAll();
        add(way(within, code.isPresent(), before, after));
        add(new PageHeader(getPageTitle(), subtitle(within, before, after)));
        add(days(code.orElse(null), before, after));
        if (within.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("organization.tree.empty"),
                            getTranslation("organization.tree.emptyWhatToDo")));
        } else if (!before.isBefore(after)) {
            Notice notice = new Notice();
            notice.error(getTranslation("organization.compare.order"));
            add(notice);
        } else {
            show(within.get(), before, after);
        }
    }

    private Optional<UnitId> within(Optional<String> code, LocalDate after) {
        if (code.isPresent()) {
            return Optional.of(
                    browser.known(code.get())
                            .orElseThrow(
                                    () -> new UnitNotFoundException("No unit with that code")));
        }
        return browser.tops(after).stream().map(Unit::id).findFirst();
    }

    private Breadcrumbs way(
            Optional<UnitId> within, boolean deeper, LocalDate before, LocalDate after) {
        Breadcrumbs way =
                new Breadcrumbs()
                        .step(
                                getTranslation("organization.tree.menu"),
                                OrganizationRoutes.tree(after).toString());
        if (deeper && within.isPresent()) {
            way.step(getPageTitle(), OrganizationRoutes.compare(null, before, after).toString());
            return way.here(name(within.get(), before, after));
        }
        return way.here(getPageTitle());
    }

    private String subtitle(Optional<UnitId> within, LocalDate before, LocalDate after) {
        return within.map(unit -> name(unit, before, after)).orElse("");
    }

    private String name(UnitId unit, LocalDate before, LocalDate after) {
        return browser.named(unit, after)
                .or(() -> browser.named(unit, before))
                .map(Unit::name)
                .orElse("");
    }

    private Div days(@Nullable String within, LocalDate before, LocalDate after) {
        DayField first = new DayField(getTranslation("organization.compare.before"));
        DayField last = new DayField(getTranslation("organization.compare.after"));
        first.setValue(before);
        last.setValue(after);
        Runnable open =
                () -> {
                    if (first.getValue() != null && last.getValue() != null) {
                        OrganizationRoutes.compare(within, first.getValue(), last.getValue())
                                .open();
                    }
                };
        first.addValueChangeListener(change -> open.run());
        last.addValueChangeListener(change -> open.run());
        Div days = new Div(first, last);
        days.addClassName("inline-form");
        return days;
    }

    private void show(UnitId within, LocalDate before, LocalDate after) {
        UnitComparison differences = comparison.compare(within, before, after);
        if (differences.differences().isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("organization.compare.same"),
                            getTranslation(
                                    "organization.compare.sameExplain",
                                    VietnameseFormats.number(differences.unchanged()))));
            return;
        }
        BranchChange change = branches.compare(within, before, after);
        if (!change.earlier().isEmpty() && !change.later().isEmpty()) {
            add(
                    new Paragraph(getTranslation("organization.compare.howToRead")),
                    new TreeChangePicture(change));
        }
        add(
                new H2(getTranslation("organization.compare.differences")),
                new DifferenceTable(differences, browser));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.compare.title");
    }
}
