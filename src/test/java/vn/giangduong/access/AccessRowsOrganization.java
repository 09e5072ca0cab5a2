package vn.giangduong.access;

import static vn.giangduong.access.AccessMatrixTests.inScope;
import static vn.giangduong.access.AccessMatrixTests.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import vn.giangduong.access.AccessMatrixTests.Operation;
import vn.giangduong.access.AccessWorld.Position;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.organization.UnitType;
import vn.giangduong.organization.areas.ServiceAreaService;
import vn.giangduong.organization.browse.BranchComparison;
import vn.giangduong.organization.browse.UnitBrowser;
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
        // all of these end in bad input for whoever may do them, so the world stays as it is
        ServiceAreaService areas = application.getBean(ServiceAreaService.class);
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
}
