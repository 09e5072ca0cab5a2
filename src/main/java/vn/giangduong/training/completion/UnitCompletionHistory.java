package vn.giangduong.training.completion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;
import vn.giangduong.people.Access;

/**
 * How far the people of a unit had come with a module by the end of a day, on the tree of that day.
 *
 * <p>What is counted, in Viet Nam's days: <em>summoned</em> are the people whose summons came on
 * that day or before; <em>completed</em> those of them who had completed by then; <em>studying</em>
 * those of them who had begun and not completed by then. A person counts in the unit their study
 * was booked to on that day, and that unit where the tree has it. A summons taken back since is not
 * counted, not even on days it still held.
 *
 * <p>Whether somebody may see the unit is decided by their grants and the tree of today; a unit
 * that has ended is seen by who may see the one that carries it on.
 */
@Service
@Transactional(readOnly = true)
public class UnitCompletionHistory {

    private final UnitRollUps rollUps;
    private final UnitService units;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    UnitCompletionHistory(
            UnitRollUps rollUps, UnitService units, Access access, AuditLog audit, Clock clock) {
        this.rollUps = rollUps;
        this.units = units;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A unit and its place in the tree.
     *
     * @param asOf the day; {@code null} is today
     * @throws AccessDeniedException when the unit did not exist then or its totals are not for the
     *     signed-in person
     * @throws BadInputException for a day that is still to come
     */
    public UnitOnDay unit(String unitCode, @Nullable LocalDate asOf) {
        LocalDate on = day(asOf);
        Unit unit = require(unitCode, on);
        return new UnitOnDay(unit, on, visibleParent(unit, on), units.children(unit.id(), on));
    }

    /**
     * The figures of a unit.
     *
     * @param moduleCode the module's code; {@code null} is the module most people of the unit had
     *     been summoned to
     * @param asOf the day at whose end is counted; {@code null} is now
     * @param tree on which tree
     * @throws AccessDeniedException when the unit did not exist on the day of the tree or its
     *     totals are not for the signed-in person
     * @throws BadInputException for a module that does not exist or a day that is still to come
     */
    public UnitCompletionOnDay figures(
            String unitCode,
            @Nullable String moduleCode,
            @Nullable LocalDate asOf,
            RollUpTree tree) {
        LocalDate on = day(asOf);
        UnitCompletionReport report = rollUps.report(unitCode, moduleCode, new RollUp(on, tree), 1);
        if (!report.existed()) {
            throw new AccessDeniedException("Not allowed");
        }
        UnitCompletionModule module = report.module();
        if (moduleCode != null && (module == null || !module.code().equals(moduleCode))) {
            throw new BadInputException(Problem.in("module", "training.api.noModule", moduleCode));
        }
        boolean nobody = moduleCode == null && report.totals().summoned() == 0;
        return new UnitCompletionOnDay(
                report.unit(),
                on,
                tree,
                nobody ? null : module,
                report.totals(),
                nobody ? List.of() : report.rows());
    }

    private @Nullable Unit visibleParent(Unit unit, LocalDate on) {
        UnitId parent = unit.parent();
        return parent == null || !access.may(Permission.SEE_TOTALS, parent)
                ? null
                : units.find(parent, on).orElse(null);
    }

    private Unit require(String unitCode, LocalDate on) {
        Optional<Unit> unit = units.findByCode(unitCode, on);
        if (unit.isEmpty()) {
            audit.recordRefusal("access.refused", "unit", unitCode, Permission.SEE_TOTALS.name());
            throw new AccessDeniedException("Not allowed");
        }
        access.require(Permission.SEE_TOTALS, unit.get().id());
        return unit.get();
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        LocalDate today = today();
        if (asOf != null && asOf.isAfter(today)) {
            throw new BadInputException(Problem.in("asOf", "training.api.future"));
        }
        return asOf == null ? today : asOf;
    }

    private LocalDate today() {
        return Periods.dayOf(clock.instant());
    }
}
