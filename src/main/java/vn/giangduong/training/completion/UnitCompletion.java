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
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitService;
import vn.giangduong.people.Access;
import vn.giangduong.people.Grants;
import vn.giangduong.training.CompletionFigures;
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

    private final UnitCompletionRepository repository;
    private final UnitCompletionPeopleRepository peopleRepository;
    private final UnitService units;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    UnitCompletion(
            UnitCompletionRepository repository,
            UnitCompletionPeopleRepository peopleRepository,
            UnitService units,
            Access access,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
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

    /**
     * The figures of a unit today.
     *
     * @param unitCode the unit's code
     * @param moduleCode the module's code; {@code null} or an unknown one shows the module with
     *     most people of the unit
     * @throws AccessDeniedException when the unit does not exist or its totals are not for the
     *     signed-in person
     */
    @Transactional(readOnly = true)
    public UnitCompletionReport report(String unitCode, @Nullable String moduleCode) {
        LocalDate today = today();
        Sight sight = require(Permission.SEE_TOTALS, unitCode, today);
        Unit unit = sight.unit();
        List<UnitCompletionModule> modules = repository.modules(unit.id(), today);
        UnitCompletionModule module = choose(modules, moduleCode).orElse(null);
        List<UnitCompletionRow> rows =
                module == null ? List.of() : repository.rows(unit.id(), module.id(), today);
        List<UnitCompletionWeek> trend =
                module == null ? List.of() : repository.trend(unit.id(), module.id(), today, WEEKS);
        CompletionFigures totals =
                rows.stream()
                        .map(UnitCompletionRow::figures)
                        .reduce(CompletionFigures.NONE, CompletionFigures::plus);
        return new UnitCompletionReport(
                unit,
                sight.visiblePath(),
                today,
                modules,
                module,
                totals,
                rows,
                trend,
                sight.allows(Permission.SEE_NAMES));
    }

    /** The figures of a unit today, to take away, which is logged; as {@link #report}. */
    public UnitCompletionReport export(String unitCode, @Nullable String moduleCode) {
        UnitCompletionReport report = report(unitCode, moduleCode);
        UnitCompletionModule module = report.module();
        audit.record(
                "training.completion.exported",
                "unit",
                report.unit().id(),
                module == null ? null : "module " + module.code());
        return report;
    }

    /**
     * One page of the people behind a unit's figures; the opening is logged.
     *
     * @param page counted from 0; beyond the last page it is the last
     * @throws AccessDeniedException when the unit does not exist or its names are not for the
     *     signed-in person
     */
    public UnitCompletionPeople people(
            String unitCode, @Nullable String moduleCode, UnitCompletionFilter filter, int page) {
        LocalDate today = today();
        Sight sight = require(Permission.SEE_NAMES, unitCode, today);
        Unit unit = sight.unit();
        UnitCompletionModule module =
                choose(repository.modules(unit.id(), today), moduleCode)
                        .orElseThrow(() -> new AccessDeniedException("No module to show"));
        long total = peopleRepository.count(unit.id(), module.id(), today, filter);
        int size = UnitCompletionPeople.PAGE_SIZE;
        int shown = (int) Math.clamp(page, 0, Math.max(0, (total - 1) / size));
        List<UnitCompletionPerson> people =
                peopleRepository.people(
                        unit.id(), module.id(), today, filter, (long) shown * size, size);
        CompletionState state = filter.state();
        // what was searched for may be somebody's name, so the log only says that there was one
        audit.record(
                "training.names.opened",
                "unit",
                unit.id(),
                "module %s, %s, %s%s: %d of %d, page %d"
                        .formatted(
                                module.code(),
                                state == null ? "all" : state,
                                filter.ownOnly() ? "own" : "subtree",
                                filter.search().isEmpty() ? "" : ", searched",
                                people.size(),
                                total,
                                shown + 1));
        return new UnitCompletionPeople(unit, sight.visiblePath(), module, people, total, shown);
    }

    /** A unit with all above it, and what the signed-in person is granted: two statements. */
    private record Sight(List<Unit> chain, Grants grants) {

        Unit unit() {
            return chain.getLast();
        }

        boolean allows(Permission permission) {
            return grants.reach(chain, permission);
        }

        List<Unit> visiblePath() {
            return chain.stream()
                    .dropWhile(above -> !grants.beginAt(above, Permission.SEE_TOTALS))
                    .toList();
        }
    }

    private Sight require(Permission permission, String unitCode, LocalDate today) {
        Sight sight = new Sight(units.chainTo(unitCode, today), access.grants());
        if (!sight.allows(permission)) {
            Object subject = sight.chain().isEmpty() ? unitCode : sight.unit().id();
            audit.recordRefusal("access.refused", "unit", subject, permission.name());
            throw new AccessDeniedException("Not allowed");
        }
        return sight;
    }

    private static Optional<UnitCompletionModule> choose(
            List<UnitCompletionModule> modules, @Nullable String code) {
        return modules.stream()
                .filter(module -> module.code().equals(code))
                .findFirst()
                .or(() -> modules.stream().findFirst());
    }

    private LocalDate today() {
        return Periods.dayOf(clock.instant());
    }
}
