package vn.giangduong.training;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.time.Periods;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.totals.DayChange;
import vn.giangduong.training.totals.StudyFigures;
import vn.giangduong.training.totals.TotalCheck;
import vn.giangduong.training.totals.Totals;

/**
 * Keeps, per module, unit and day, how many people were summoned, are studying and have completed.
 * Whoever changes a row of {@code module_study} tells it in the same transaction, after the row;
 * {@link #recount} makes everything anew from the studies and {@link #drift} says where the two
 * differ.
 *
 * <p>It checks no access: the services that call it do. Telling it waits for nobody.
 */
@Service
@Transactional
public class CompletionCounts {

    private final Totals totals;
    private final TotalCheck check;
    private final StudyFigures studyFigures;
    private final JdbcClient jdbc;
    private final Clock clock;

    CompletionCounts(
            Totals totals,
            TotalCheck check,
            StudyFigures studyFigures,
            JdbcClient jdbc,
            Clock clock) {
        this.totals = totals;
        this.check = check;
        this.studyFigures = studyFigures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * So many more people of each unit are summoned to the module.
     *
     * @param at the moment of the summons, as in the studies' rows
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void summoned(StudyModuleId module, Map<UnitId, Integer> peoplePerUnit, Instant at) {
        LocalDate day = Periods.dayOf(at);
        totals.add(
                peoplePerUnit.entrySet().stream()
                        .map(entry -> change(module, entry.getKey(), day, entry.getValue(), 0, 0))
                        .toList());
    }

    /** One more person of the unit has begun the module. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void started(StudyModuleId module, UnitId unit, Instant at) {
        totals.add(List.of(change(module, unit, Periods.dayOf(at), 0, 1, 0)));
    }

    /**
     * One more person of the unit has completed the module.
     *
     * @param hadStarted whether {@link #started} was told of this person before
     * @param at the moment of completion, as in the study's row
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void completed(StudyModuleId module, UnitId unit, boolean hadStarted, Instant at) {
        totals.add(List.of(change(module, unit, Periods.dayOf(at), 0, hadStarted ? -1 : 0, 1)));
    }

    /**
     * A study that is not completed is booked to another unit from a day on, as {@code
     * module_study_former_unit} says from now on.
     *
     * @param on not before the day of an earlier move of this study
     * @param summonedAt the moment of the summons
     * @param startedAt the moment of the beginning, if there was one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(
            StudyModuleId module,
            UnitId from,
            UnitId to,
            LocalDate on,
            Instant summonedAt,
            @Nullable Instant startedAt) {
        List<DayChange> changes = new ArrayList<>();
        LocalDate summoned = later(Periods.dayOf(summonedAt), on);
        changes.add(change(module, from, summoned, -1, 0, 0));
        changes.add(change(module, to, summoned, 1, 0, 0));
        if (startedAt != null) {
            LocalDate started = later(Periods.dayOf(startedAt), on);
            changes.add(change(module, from, started, 0, -1, 0));
            changes.add(change(module, to, started, 0, 1, 0));
        }
        totals.add(changes);
    }

    /**
     * Studies of some units were changed in this transaction in ways the other methods have no word
     * for, such as by an event of the organisation, its undo or an import: finds what differs and
     * adds it. Former units of those studies are among the units.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recount(Collection<UnitId> units) {
        if (!units.isEmpty()) {
            totals.add(check.missing(units.stream().map(UnitId::value).distinct().toList()));
        }
    }

    /**
     * Some studies, however many, are about to change in ways the other methods have no word for:
     * what they are counted for is taken out, and {@link #come} counts them as they are then. The
     * caller has locked their rows.
     *
     * @param studies the keys of {@code module_study}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(Collection<Long> studies) {
        totals.add(studyFigures.of(studies, -1));
    }

    /** Some studies are new in this transaction, or changed since {@link #leave}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void come(Collection<Long> studies) {
        totals.add(studyFigures.of(studies, 1));
        studyFigures.lookAgain(studies, Periods.dayOf(clock.instant()));
    }

    /** Makes all figures anew from the studies. Studies wait until it is done. */
    public void recount() {
        totals.rebuild(Periods.dayOf(clock.instant()));
    }

    /** Every place where something kept differs from the studies; nothing when all is well. */
    @Transactional(readOnly = true)
    public List<CompletionDrift> drift() {
        return check.differences().stream()
                .map(
                        found ->
                                new CompletionDrift(
                                        CompletionDrift.Kind.ofTree(found.tree()),
                                        new StudyModuleId(found.kept().module()),
                                        new UnitId(found.kept().unit()),
                                        found.kept().day(),
                                        figures(found.kept()),
                                        figures(found.actual())))
                .toList();
    }

    /** The own figures of a unit, by the end of a day. */
    @Transactional(readOnly = true)
    public CompletionFigures own(StudyModuleId module, UnitId unit, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT COALESCE(SUM(summoned), 0) AS summoned,
                            COALESCE(SUM(studying), 0) AS studying,
                            COALESCE(SUM(completed), 0) AS completed
                        FROM (SELECT * FROM unit_day_figure
                            UNION ALL SELECT unit_id, module_id, present, on_day, summoned,
                                studying, completed
                            FROM unit_figure_queue) f
                        WHERE f.unit_id = :unit AND f.module_id = :module AND NOT f.present
                            AND f.on_day <= :on
                        """)
                .param("unit", unit.value())
                .param("module", module.value())
                .param("on", on)
                .query(CompletionFigures.class)
                .single();
    }

    private static CompletionFigures figures(DayChange change) {
        return new CompletionFigures(change.summoned(), change.studying(), change.completed());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static DayChange change(
            StudyModuleId module,
            UnitId unit,
            LocalDate day,
            int summoned,
            int studying,
            int completed) {
        return new DayChange(module.value(), unit.value(), day, summoned, studying, completed);
    }
}
