package vn.giangduong.training.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
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
import vn.giangduong.training.classes.TrainingCentre;
import vn.giangduong.training.classes.TrainingCentres;

/**
 * The statistics of classes by programme, for a centre or for all centres of a subtree, over a
 * period. A class belongs to the period its opening day lies in, so that periods side by side count
 * each class once. Every drawing and every export is logged.
 *
 * <p>With {@code giangduong.statistics.hide-small-groups=true} (default false) age groups of one to
 * four people are not shown in statistics of a unit below the top of the tree, nor is the total of
 * a group one of whose parts is hidden. The other columns still allow conclusions: it keeps small
 * groups from being read at a glance, no more.
 */
@Service
@Transactional
public class ClassStatisticsService {

    private static final int MOST_YEARS = 10;

    private final ClassStatisticsRepository repository;
    private final TrainingCentres centres;
    private final UnitService units;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;
    private final boolean hideSmallGroups;

    ClassStatisticsService(
            ClassStatisticsRepository repository,
            TrainingCentres centres,
            UnitService units,
            Access access,
            AuditLog audit,
            Clock clock,
            @Value("${giangduong.statistics.hide-small-groups:false}") boolean hideSmallGroups) {
        this.repository = repository;
        this.centres = centres;
        this.units = units;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.hideSmallGroups = hideSmallGroups;
    }

    /**
     * Units the signed-in person may draw statistics for: their scopes, then the centres in them.
     */
    @Transactional(readOnly = true)
    public List<TrainingCentre> choices() {
        LocalDate today = Periods.dayOf(clock.instant());
        List<UnitId> scopes = access.scopes(Permission.EXPORT_STATISTICS);
        List<TrainingCentre> choices = new ArrayList<>();
        for (UnitId scope : scopes) {
            units.find(scope, today)
                    .map(unit -> new TrainingCentre(unit.id(), unit.code(), unit.name()))
                    .ifPresent(choices::add);
        }
        centres.under(scopes, today).stream()
                .filter(centre -> !choices.contains(centre))
                .forEach(choices::add);
        return List.copyOf(choices);
    }

    /**
     * The statistics, to look at.
     *
     * @param from the first opening day
     * @param to the last, included
     * @throws AccessDeniedException when the unit does not exist or is not the person's
     * @throws BadInputException when the period ends before it begins or is longer than ten years
     */
    public ClassStatisticsReport draw(String unitCode, LocalDate from, LocalDate to) {
        return report("training.statistics.drawn", unitCode, from, to);
    }

    /** The statistics, to take away; as {@link #draw}. */
    public ClassStatisticsReport export(String unitCode, LocalDate from, LocalDate to) {
        return report("training.statistics.exported", unitCode, from, to);
    }

    private ClassStatisticsReport report(
            String action, String unitCode, LocalDate from, LocalDate to) {
        LocalDate today = Periods.dayOf(clock.instant());
        Optional<Unit> found = units.findByCode(unitCode, today);
        if (found.isEmpty()) {
            audit.recordRefusal(
                    "access.refused", "unit", unitCode, Permission.EXPORT_STATISTICS.name());
            throw new AccessDeniedException("Not allowed");
        }
        Unit unit = found.get();
        access.require(Permission.EXPORT_STATISTICS, unit.id());
        if (to.isBefore(from) || to.isAfter(from.plusYears(MOST_YEARS))) {
            throw new BadInputException(
                    Problem.atField(
                            "statistics", "to", "training.statistics.period.invalid", MOST_YEARS));
        }
        boolean hide = hideSmallGroups && unit.parent() != null;
        List<ClassStatisticsRow> rows =
                repository.rows(unit.id(), from, to).stream()
                        .map(row -> hide ? row.withoutSmallBands() : row)
                        .toList();
        ClassStatisticsRow totals =
                rows.stream().reduce(ClassStatisticsRow.NOTHING, ClassStatisticsRow::plus);
        audit.record(action, "unit", unit.id(), from + " to " + to);
        return new ClassStatisticsReport(unit, from, to, rows, totals, hide);
    }
}
