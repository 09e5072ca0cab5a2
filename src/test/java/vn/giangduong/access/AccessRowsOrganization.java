package vn.giangduong.access;

import static vn.giangduong.access.AccessMatrixTests.inScope;
import static vn.giangduong.access.AccessMatrixTests.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.access.AccessMatrixTests.Operation;
import vn.giangduong.access.AccessWorld.Position;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.organization.UnitType;
import vn.giangduong.organization.areas.ServiceAreaService;
import vn.giangduong.organization.browse.BranchComparison;
import vn.giangduong.organization.browse.UnitBrowser;
import vn.giangduong.organization.comparison.UnitComparisonService;
import vn.giangduong.organization.events.UnitEventService;
import vn.giangduong.organization.types.UnitTypeEditor;

/** Rows of {@link AccessMatrixTests} about units. */
final class AccessRowsOrganization {

    private AccessRowsOrganization() {}

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Whoever looks after units or their figures sees the tree under their grant. */
    private static boolean sees(Role role, Position position) {
        return position.isInScope()
                && (role.carries(Permission.SEE_TOTALS) || role.carries(Permission.MANAGE_UNITS));
    }

    static void add(List<Operation> rows, ApplicationContext application) {
        UnitBrowser browser = application.getBean(UnitBrowser.class);
        row(
                rows,
                "UnitBrowser.unit",
                AccessRowsOrganization::sees,
                at -> browser.unit(at.code(), TODAY));
        row(
                rows,
                "UnitBrowser.subtree",
                AccessRowsOrganization::sees,
                at -> browser.subtree(at.code(), TODAY));
        row(
                rows,
                "UnitBrowser.known",
                AccessRowsOrganization::sees,
                at -> browser.known(at.code()));
        row(
                rows,
                "UnitBrowser.named",
                AccessRowsOrganization::sees,
                at -> browser.named(at.unit(), TODAY));
        row(
                rows,
                "UnitBrowser.level",
                AccessRowsOrganization::sees,
                at -> {
                    browser.level(at.unit(), TODAY);
                    return null;
                });
        row(
                rows,
                "UnitBrowser.way",
                AccessRowsOrganization::sees,
                at -> browser.way(at.unit(), TODAY));
        row(
                rows,
                "UnitBrowser.tops",
                (role, position) -> sees(role, position) && position == Position.OWN,
                at ->
                        browser.tops(TODAY).stream()
                                .filter(unit -> unit.id().equals(at.unit()))
                                .toList());
        row(
                rows,
                "UnitBrowser.search",
                AccessRowsOrganization::sees,
                at ->
                        browser.search(at.name(), TODAY, 50).stream()
                                .filter(unit -> unit.id().equals(at.unit()))
                                .toList());
        inScope(
                rows,
                "UnitBrowser.mayChange",
                Permission.MANAGE_UNITS,
                at -> Optional.of(at).filter(place -> browser.mayChange(place.unit())));
        BranchComparison branches = application.getBean(BranchComparison.class);
        row(
                rows,
                "BranchComparison.compare",
                AccessRowsOrganization::sees,
                at -> branches.compare(at.unit(), TODAY.minusDays(1), TODAY));
        UnitComparisonService comparison = application.getBean(UnitComparisonService.class);
        row(
                rows,
                "UnitComparisonService.compare",
                AccessRowsOrganization::sees,
                at -> comparison.compare(at.unit(), TODAY.minusDays(1), TODAY));
        events(
                rows,
                application.getBean(UnitEventService.class),
                new TransactionTemplate(application.getBean(PlatformTransactionManager.class)));
        // all of these end in bad input for whoever may do them, so the world stays as it is
        ServiceAreaService areas = application.getBean(ServiceAreaService.class);
        row(
                rows,
                "ServiceAreaService.of",
                AccessRowsOrganization::sees,
                at -> areas.of(at.centre(), TODAY));
        row(
                rows,
                "ServiceAreaService.serving",
                AccessRowsOrganization::sees,
                at -> areas.serving(at.unit(), TODAY));
        row(
                rows,
                "ServiceAreaService.history",
                AccessRowsOrganization::sees,
                at -> areas.history(at.centre()));
        inScope(
                rows,
                "ServiceAreaService.add",
                Permission.MANAGE_UNITS,
                at -> {
                    areas.add(at.centre(), at.centre(), TODAY);
                    return null;
                });
        inScope(
                rows,
                "ServiceAreaService.end",
                Permission.MANAGE_UNITS,
                at -> {
                    areas.end(at.centre(), at.centre(), TODAY);
                    return null;
                });
        UnitTypeEditor types = application.getBean(UnitTypeEditor.class);
        UnitType bad = new UnitType("!", "Loại thử", "Type", false, false, false, false);
        row(
                rows,
                "UnitTypeEditor.add",
                (role, position) -> role.carries(Permission.MANAGE_UNITS),
                at -> {
                    types.add(bad, 1, Set.of());
                    return null;
                });
        row(
                rows,
                "UnitTypeEditor.change",
                (role, position) -> role.carries(Permission.MANAGE_UNITS),
                at -> {
                    types.change(bad, 1, Set.of(), Set.of());
                    return null;
                });
    }

    private static void events(
            List<Operation> rows, UnitEventService events, TransactionTemplate transaction) {
        row(
                rows,
                "UnitEventService.events",
                AccessRowsOrganization::sees,
                at -> events.events(at.unit(), LocalDate.of(2021, 1, 1), TODAY));
        row(
                rows,
                "UnitEventService.history",
                AccessRowsOrganization::sees,
                at -> events.history(at.unit()));
        row(
                rows,
                "UnitEventService.get",
                AccessRowsOrganization::sees,
                at -> events.get(at.event()));
        // whoever may change units at all is told of a foreign event what they are of none
        inScope(
                rows,
                "UnitEventService.undoable",
                Permission.MANAGE_UNITS,
                at -> {
                    List<Problem> problems = events.undoable(at.event());
                    return unknown(problems) ? List.of() : problems.toString();
                });
        inScope(
                rows,
                "UnitEventService.undo",
                Permission.MANAGE_UNITS,
                at -> {
                    try {
                        transaction.executeWithoutResult(
                                status -> {
                                    status.setRollbackOnly();
                                    events.undo(at.event());
                                });
                        return null;
                    } catch (BadInputException e) {
                        return unknown(e.problems()) ? List.of() : null;
                    }
                });
    }

    private static boolean unknown(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.messageKey().endsWith(".unknown"));
    }
}
