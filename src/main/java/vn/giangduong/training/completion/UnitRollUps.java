package vn.giangduong.training.completion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitPlace;
import vn.giangduong.organization.UnitPlaces;
import vn.giangduong.people.Access;
import vn.giangduong.people.UnitRights;
import vn.giangduong.training.CompletionFigures;
import vn.giangduong.training.totals.Totals;

/**
 * Puts a unit's figures of a day together with three statements: where the unit stands, what the
 * signed-in person may do there, and the figures.
 */
@Service
@Transactional
class UnitRollUps {

    private final UnitFigureStore store;
    private final Totals totals;
    private final UnitPlaces places;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    UnitRollUps(
            UnitFigureStore store,
            Totals totals,
            UnitPlaces places,
            Access access,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.totals = totals;
        this.places = places;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A unit as it stands on the tree that is wanted.
     *
     * @param on the day at whose end is counted
     * @param treeDay the day of the tree
     */
    record Standing(
            UnitPlace place, UnitRights rights, LocalDate on, LocalDate treeDay, RollUpTree tree) {

        /** The unit, or the one that carries it on; nothing before it was founded. */
        Optional<Unit> unit() {
            return place.chain().isEmpty()
                    ? Optional.empty()
                    : Optional.of(place.chain().getLast());
        }

        /** From the highest unit the reader may see down to this one. */
        List<Unit> path() {
            List<Unit> visible =
                    place.chain().stream()
                            .dropWhile(above -> !rights.beginsAt(above.id(), Permission.SEE_TOTALS))
                            .toList();
            return visible.isEmpty() ? unit().stream().toList() : visible;
        }
    }

    /**
     * Finds the unit and insists on a permission.
     *
     * @throws AccessDeniedException when there is none or it is not for the signed-in person
     */
    Standing standing(Permission permission, String unitCode, RollUp rollUp) {
        LocalDate today = Periods.dayOf(clock.instant());
        LocalDate wanted = rollUp.on();
        LocalDate on = wanted == null || wanted.isAfter(today) ? today : wanted;
        RollUpTree tree = rollUp.tree();
        if (tree != RollUpTree.OLD && totals.isBehind(today)) {
            totals.catchUp(today);
        }
        LocalDate treeDay = tree == RollUpTree.OLD ? on : today;
        Optional<UnitPlace> place = places.find(unitCode, treeDay);
        if (place.isEmpty()) {
            throw refused(permission, unitCode);
        }
        UnitRights rights = access.rights(place.get().asked());
        if (!rights.may(permission)) {
            throw refused(permission, place.get().asked());
        }
        return new Standing(place.get(), rights, on, treeDay, tree);
    }

    private AccessDeniedException refused(Permission permission, Object unit) {
        audit.recordRefusal("access.refused", "unit", unit, permission.name());
        return new AccessDeniedException("Not allowed");
    }

    UnitFigures figures(Standing standing, @Nullable String moduleCode, int weeks) {
        return store.read(
                standing.unit().orElseThrow().id(),
                standing.place().children().stream().map(Unit::id).toList(),
                standing.on(),
                standing.tree(),
                standing.treeDay(),
                moduleCode,
                weeks);
    }

    UnitCompletionReport report(
            String unitCode, @Nullable String moduleCode, RollUp rollUp, int weeks) {
        Standing standing = standing(Permission.SEE_TOTALS, unitCode, rollUp);
        Unit unit = standing.unit().orElse(null);
        if (unit == null) {
            return notYet(unitCode, standing);
        }
        UnitFigures figures = figures(standing, moduleCode, weeks);
        return new UnitCompletionReport(
                unit,
                standing.path(),
                standing.on(),
                standing.tree(),
                true,
                figures.modules(),
                figures.module(),
                figures.total(),
                figures.module() == null
                        ? List.of()
                        : rows(unit, standing.place().children(), figures),
                figures.module() == null ? List.of() : figures.weeks(),
                standing.rights().may(Permission.SEE_NAMES));
    }

    private UnitCompletionReport notYet(String unitCode, Standing before) {
        UnitPlace today =
                places.find(unitCode, Periods.dayOf(clock.instant()))
                        .filter(place -> !place.chain().isEmpty())
                        .orElseThrow(() -> refused(Permission.SEE_TOTALS, unitCode));
        Standing now =
                new Standing(today, before.rights(), before.on(), before.treeDay(), before.tree());
        return new UnitCompletionReport(
                today.chain().getLast(),
                now.path(),
                before.on(),
                before.tree(),
                false,
                List.of(),
                null,
                CompletionFigures.NONE,
                List.of(),
                List.of(),
                false);
    }

    /** The unit's own people if any, then the units under it; boards only if they have people. */
    private static List<UnitCompletionRow> rows(
            Unit unit, List<Unit> children, UnitFigures figures) {
        List<UnitCompletionRow> rows = new ArrayList<>();
        CompletionFigures own = figures.total();
        for (Unit child : children) {
            CompletionFigures its =
                    figures.children().getOrDefault(child.id(), CompletionFigures.NONE);
            own = own.minus(its);
            if (its.summoned() > 0 || !child.type().lateral()) {
                rows.add(new UnitCompletionRow(child.id(), child.code(), child.name(), false, its));
            }
        }
        if (own.summoned() > 0) {
            rows.addFirst(new UnitCompletionRow(unit.id(), unit.code(), unit.name(), true, own));
        }
        return rows;
    }
}
