package vn.giangduong.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.time.Periods;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;

/**
 * Keeps, per module and unit, how many of the unit's own people were summoned, are studying and
 * have completed, and how many completed in each week. Whoever changes a row of {@code
 * module_study} tells it in the same transaction, after the row; {@link #recount} rebuilds
 * everything from the studies and {@link #drift} says where the two differ.
 *
 * <p>It checks no access: the services that call it do. A count never stands in the way of a study
 * or a mark, so a missing row is begun rather than refused.
 */
@Service
@Transactional
public class CompletionCounts {

    /** The week a completion belongs to: the Monday in Vietnam, UTC+7 all year. */
    private static final String WEEK =
            """
            DATE_SUB(DATE(s.completed_at + INTERVAL 7 HOUR),
                INTERVAL WEEKDAY(s.completed_at + INTERVAL 7 HOUR) DAY)\
            """;

    private static final String ACTUAL =
            """
            SELECT s.module_id, s.unit_id, COUNT(*) AS summoned,
                COUNT(CASE WHEN s.state = 'STUDYING' THEN 1 END) AS studying,
                COUNT(CASE WHEN s.state = 'COMPLETED' THEN 1 END) AS completed
            FROM module_study s
            """;

    private static final String BY_UNIT = " GROUP BY s.module_id, s.unit_id";

    private static final String ACTUAL_WEEKS =
            "SELECT s.module_id, "
                    + WEEK
                    + " AS week, s.unit_id, COUNT(*) AS completed FROM module_study s"
                    + " WHERE s.state = 'COMPLETED' GROUP BY s.module_id, week, s.unit_id";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CompletionCounts(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** So many more people of each unit are summoned to the module. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void summoned(StudyModuleId module, Map<UnitId, Integer> peoplePerUnit) {
        // always in the same order, so that two summonings wait for each other and never deadlock
        List<Object[]> rows =
                peoplePerUnit.entrySet().stream()
                        .filter(entry -> entry.getValue() != 0)
                        .sorted(Comparator.comparingLong(entry -> entry.getKey().value()))
                        .map(
                                entry ->
                                        new Object[] {
                                            module.value(), entry.getKey().value(), entry.getValue()
                                        })
                        .toList();
        if (rows.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                """
                INSERT INTO unit_count (module_id, unit_id, summoned) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE summoned = summoned + VALUE(summoned)
                """,
                rows);
    }

    /** One more person of the unit has begun the module. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void started(StudyModuleId module, UnitId unit) {
        jdbc.sql(
                        """
                        INSERT INTO unit_count (module_id, unit_id, studying)
                        VALUES (:module, :unit, 1)
                        ON DUPLICATE KEY UPDATE studying = studying + 1
                        """)
                .param("module", module.value())
                .param("unit", unit.value())
                .update();
    }

    /**
     * One more person of the unit has completed the module.
     *
     * @param hadStarted whether {@link #started} was told of this person before
     * @param at the moment of completion, as in the study's row
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void completed(StudyModuleId module, UnitId unit, boolean hadStarted, Instant at) {
        int left = hadStarted ? 1 : 0;
        jdbc.sql(
                        """
                        INSERT INTO unit_count (module_id, unit_id, studying, completed)
                        VALUES (:module, :unit, -:left, 1)
                        ON DUPLICATE KEY UPDATE
                            studying = studying - :left, completed = completed + 1
                        """)
                .param("module", module.value())
                .param("unit", unit.value())
                .param("left", left)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO unit_week_count (module_id, week, unit_id, completed)
                        VALUES (:module, :week, :unit, 1)
                        ON DUPLICATE KEY UPDATE completed = completed + 1
                        """)
                .param("module", module.value())
                .param("week", Periods.startOfWeek(Periods.dayOf(at)))
                .param("unit", unit.value())
                .update();
    }

    /**
     * Somebody's study counts for another unit from now on; or, to put one in or take one out, for
     * a unit alone.
     *
     * @param from the unit it counted for; {@code null} if it is new
     * @param to the unit it counts for; {@code null} if it is gone
     * @param completedAt as in the study's row; {@code null} unless it is completed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(
            StudyModuleId module,
            @Nullable UnitId from,
            @Nullable UnitId to,
            CompletionState state,
            @Nullable Instant completedAt) {
        if (from != null) {
            add(module, from, state, completedAt, -1);
        }
        if (to != null) {
            add(module, to, state, completedAt, 1);
        }
    }

    private void add(
            StudyModuleId module,
            UnitId unit,
            CompletionState state,
            @Nullable Instant completedAt,
            int people) {
        jdbc.sql(
                        """
                        INSERT INTO unit_count (module_id, unit_id, summoned, studying, completed)
                        VALUES (:module, :unit, :people, :studying, :completed)
                        ON DUPLICATE KEY UPDATE summoned = summoned + :people,
                            studying = studying + :studying, completed = completed + :completed
                        """)
                .param("module", module.value())
                .param("unit", unit.value())
                .param("people", people)
                .param("studying", state == CompletionState.STUDYING ? people : 0)
                .param("completed", state == CompletionState.COMPLETED ? people : 0)
                .update();
        if (completedAt != null && state == CompletionState.COMPLETED) {
            jdbc.sql(
                            """
                            INSERT INTO unit_week_count (module_id, week, unit_id, completed)
                            VALUES (:module, :week, :unit, :people)
                            ON DUPLICATE KEY UPDATE completed = completed + :people
                            """)
                    .param("module", module.value())
                    .param("week", Periods.startOfWeek(Periods.dayOf(completedAt)))
                    .param("unit", unit.value())
                    .param("people", people)
                    .update();
        }
    }

    /** Rebuilds all counts from the studies. Studies wait until it is done. */
    public void recount() {
        // the studies first and the counts after, as everybody else locks them: no deadlock
        jdbc.sql("SELECT COUNT(*) FROM module_study LOCK IN SHARE MODE").query(Long.class).single();
        jdbc.sql("DELETE FROM unit_count").update();
        jdbc.sql(
                        "INSERT INTO unit_count (module_id, unit_id, summoned, studying, completed) "
                                + ACTUAL
                                + BY_UNIT)
                .update();
        jdbc.sql("DELETE FROM unit_week_count").update();
        jdbc.sql(
                        "INSERT INTO unit_week_count (module_id, week, unit_id, completed) "
                                + ACTUAL_WEEKS)
                .update();
    }

    /** Rebuilds the counts of some units, after open studies went from one to another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recount(Collection<UnitId> units) {
        if (units.isEmpty()) {
            return;
        }
        List<Long> keys = units.stream().map(UnitId::value).distinct().sorted().toList();
        jdbc.sql("SELECT COUNT(*) FROM module_study WHERE unit_id IN (:units) LOCK IN SHARE MODE")
                .param("units", keys)
                .query(Long.class)
                .single();
        jdbc.sql("DELETE FROM unit_count WHERE unit_id IN (:units)").param("units", keys).update();
        jdbc.sql(
                        "INSERT INTO unit_count (module_id, unit_id, summoned, studying, completed) "
                                + ACTUAL
                                + " WHERE s.unit_id IN (:units)"
                                + BY_UNIT)
                .param("units", keys)
                .update();
    }

    /** Every place where a count differs from the studies; nothing when all is well. */
    @Transactional(readOnly = true)
    public List<CompletionDrift> drift() {
        return jdbc.sql(
                        """
                        SELECT module_id, unit_id, week,
                            SUM(kept_summoned) AS kept_summoned, SUM(kept_studying) AS kept_studying,
                            SUM(kept_completed) AS kept_completed, SUM(summoned) AS true_summoned,
                            SUM(studying) AS true_studying, SUM(completed) AS true_completed
                        FROM (
                            SELECT module_id, unit_id, NULL AS week, summoned AS kept_summoned,
                                studying AS kept_studying, completed AS kept_completed,
                                0 AS summoned, 0 AS studying, 0 AS completed
                            FROM unit_count
                            UNION ALL
                            SELECT a.module_id, a.unit_id, NULL, 0, 0, 0,
                                a.summoned, a.studying, a.completed
                            FROM (%s) a
                            UNION ALL
                            SELECT module_id, unit_id, week, 0, 0, completed, 0, 0, 0
                            FROM unit_week_count
                            UNION ALL
                            SELECT w.module_id, w.unit_id, w.week, 0, 0, 0, 0, 0, w.completed
                            FROM (%s) w
                        ) both_sides
                        GROUP BY module_id, unit_id, week
                        HAVING kept_summoned <> true_summoned
                            OR kept_studying <> true_studying OR kept_completed <> true_completed
                        ORDER BY module_id, unit_id, week
                        """
                                .formatted(ACTUAL + BY_UNIT, ACTUAL_WEEKS))
                .query(CompletionCounts::difference)
                .list();
    }

    private static CompletionDrift difference(ResultSet row, int number) throws SQLException {
        return new CompletionDrift(
                new StudyModuleId(row.getLong("module_id")),
                new UnitId(row.getLong("unit_id")),
                row.getObject("week", LocalDate.class),
                new CompletionFigures(
                        row.getLong("kept_summoned"),
                        row.getLong("kept_studying"),
                        row.getLong("kept_completed")),
                new CompletionFigures(
                        row.getLong("true_summoned"),
                        row.getLong("true_studying"),
                        row.getLong("true_completed")));
    }
}
