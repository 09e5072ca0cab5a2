package vn.giangduong.training.completion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.NamesNeedReasonException;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitService;
import vn.giangduong.people.Access;
import vn.giangduong.people.Reach;
import vn.giangduong.training.CompletionState;

/**
 * How far the people of a unit have come with a module: totals, the units under it, the course of
 * the last weeks, and the people behind each figure. Figures need {@link Permission#SEE_TOTALS},
 * names {@link Permission#SEE_NAMES}; a unit one may not see is refused exactly as one that does
 * not exist. Every opening of names is logged.
 */
@Service
@Transactional
public class UnitCompletion {

    private static final int WEEKS = 26;

    private final UnitRollUps rollUps;
    private final UnitCompletionPeopleRepository peopleRepository;
    private final UnitService units;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    UnitCompletion(
            UnitRollUps rollUps,
            UnitCompletionPeopleRepository peopleRepository,
            UnitService units,
            Access access,
            AuditLog audit,
            Clock clock) {
        this.rollUps = rollUps;
        this.peopleRepository = peopleRepository;
        this.units = units;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The highest unit whose totals the signed-in person may see, where their round begins. */
    @Transactional(readOnly = true)
    public Optional<Unit> firstUnit() {
        LocalDate today = today();
        return access.scopes(Permission.SEE_TOTALS).stream()
                .map(scope -> units.chain(scope, today))
                .filter(chain -> !chain.isEmpty())
                .min(Comparator.comparingInt(List::size))
                .map(List::getLast);
    }

    /** The figures of a unit now; see {@link #report(String, String, RollUp)}. */
    @Transactional(readOnly = true)
    public UnitCompletionReport report(String unitCode, @Nullable String moduleCode) {
        return report(unitCode, moduleCode, RollUp.NOW);
    }

    /**
     * The figures of a unit by the end of a day. A day to come counts as today. A unit that had
     * ended on the day of the tree is shown as the one that carries it on; one that did not exist
     * yet has no figures.
     *
     * @param unitCode the unit's code
     * @param moduleCode the module's code; {@code null} or an unknown one shows the module with
     *     most people of the unit
     * @throws AccessDeniedException when the unit does not exist or its totals are not for the
     *     signed-in person
     */
    @Transactional(readOnly = true)
    public UnitCompletionReport report(
            String unitCode, @Nullable String moduleCode, RollUp rollUp) {
        return rollUps.report(unitCode, moduleCode, rollUp, WEEKS);
    }

    /** The figures of a unit to take away, which is logged; as {@link #report}. */
    public UnitCompletionReport export(
            String unitCode, @Nullable String moduleCode, RollUp rollUp) {
        UnitCompletionReport report = report(unitCode, moduleCode, rollUp);
        UnitCompletionModule module = report.module();
        audit.record(
                "training.completion.exported",
                "unit",
                report.unit().id(),
                (module == null ? "" : "module %s, ".formatted(module.code()))
                        + "%s %s".formatted(report.on(), report.tree()));
        return report;
    }

    /** The people behind a unit's figures of now; see the other one. */
    public UnitCompletionPeople people(
            String unitCode, @Nullable String moduleCode, UnitCompletionFilter filter, int page) {
        return people(unitCode, moduleCode, filter, RollUp.NOW, page);
    }

    /**
     * One page of the people behind a unit's figures; the opening is logged.
     *
     * @param page counted from 0; beyond the last page it is the last
     * @throws AccessDeniedException when the unit does not exist or its names are not for the
     *     signed-in person
     * @throws NamesNeedReasonException when they are, once a reason is given
     */
    public UnitCompletionPeople people(
            String unitCode,
            @Nullable String moduleCode,
            UnitCompletionFilter filter,
            RollUp rollUp,
            int page) {
        UnitRollUps.Standing standing = rollUps.standing(Permission.SEE_NAMES, unitCode, rollUp);
        Unit unit = standing.unit().orElseThrow(() -> new AccessDeniedException("No such unit"));
        access.requireNames(unit.id(), filter.ownOnly() ? Reach.OWN : Reach.SUBTREE);
        UnitCompletionModule module = rollUps.figures(standing, moduleCode, 1).module();
        if (module == null) {
            throw new AccessDeniedException("No module to show");
        }
        UnitCompletionPeopleRepository.Wanted wanted =
                new UnitCompletionPeopleRepository.Wanted(
                        unit.id(),
                        module.id(),
                        standing.on(),
                        standing.treeDay(),
                        rollUp.tree(),
                        filter);
        long total = peopleRepository.count(wanted);
        int size = UnitCompletionPeople.PAGE_SIZE;
        int shown = (int) Math.clamp(page, 0, Math.max(0, (total - 1) / size));
        List<UnitCompletionPerson> people =
                peopleRepository.people(wanted, (long) shown * size, size);
        CompletionState state = filter.state();
        // what was searched for may be somebody's name, so the log only says that there was one
        audit.record(
                "training.names.opened",
                "unit",
                unit.id(),
                "module %s, %s, %s%s%s: %d of %d, page %d"
                        .formatted(
                                module.code(),
                                state == null ? "all" : state,
                                filter.ownOnly() ? "own" : "subtree",
                                filter.search().isEmpty() ? "" : ", searched",
                                rollUp.equals(RollUp.NOW)
                                        ? ""
                                        : ", %s %s".formatted(standing.on(), rollUp.tree()),
                                people.size(),
                                total,
                                shown + 1));
        return new UnitCompletionPeople(
                unit, standing.path(), standing.on(), rollUp.tree(), module, people, total, shown);
    }

    private LocalDate today() {
        return Periods.dayOf(clock.instant());
    }
}
