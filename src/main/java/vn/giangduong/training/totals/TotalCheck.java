package vn.giangduong.training.totals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares figures with the studies and totals with the figures. */
@Service
@Transactional(readOnly = true)
public class TotalCheck {

    /** The number of the tree that stands for a unit's own figures. */
    public static final int OWN = -1;

    private static final String FOLDED_AND_WAITING =
            """
            (SELECT unit_id, module_id, present, on_day, summoned, studying, completed
                FROM unit_day_figure
            UNION ALL
            SELECT unit_id, module_id, present, on_day, summoned, studying, completed
                FROM unit_figure_queue) f\
            """;

    private static final String OWN_DIFFERENCES =
            """
            SELECT d.unit_id, d.module_id, %d AS tree, d.on_day,
                SUM(d.kept * d.summoned) AS kept_summoned,
                SUM(d.kept * d.studying) AS kept_studying,
                SUM(d.kept * d.completed) AS kept_completed,
                SUM((1 - d.kept) * d.summoned) AS true_summoned,
                SUM((1 - d.kept) * d.studying) AS true_studying,
                SUM((1 - d.kept) * d.completed) AS true_completed
            FROM (SELECT 1 AS kept, f.unit_id, f.module_id, f.on_day, f.summoned, f.studying,
                        f.completed
                    FROM %s WHERE NOT f.present %s
                UNION ALL
                SELECT 0, b.unit_id, b.module_id, b.on_day, b.summoned, b.studying, b.completed
                    FROM (%s) b WHERE TRUE %s) d
            GROUP BY d.unit_id, d.module_id, d.on_day
            HAVING kept_summoned <> true_summoned OR kept_studying <> true_studying
                OR kept_completed <> true_completed
            ORDER BY d.module_id, d.unit_id, d.on_day
            """;

    private static final String PATHS =
            """
            (SELECT 1 AS sign, ancestor_id, descendant_id, valid_from, valid_to FROM unit_path
                WHERE ancestor_id <> descendant_id) r JOIN\
            """;

    private final JdbcClient jdbc;
    private final TotalStore store;

    TotalCheck(JdbcClient jdbc, TotalStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** What is kept and what counting the studies gives, where they differ. */
    public record Difference(int tree, DayChange kept, DayChange actual) {}

    /** Everything that is wrong; nothing when all is well. */
    public List<Difference> differences() {
        List<Difference> all =
                new ArrayList<>(
                        jdbc.sql(
                                        OWN_DIFFERENCES.formatted(
                                                OWN,
                                                FOLDED_AND_WAITING,
                                                "",
                                                StudySql.booked("TRUE"),
                                                ""))
                                .query(TotalCheck::difference)
                                .list());
        LocalDate treeDay = store.state().treeDay();
        if (treeDay != null) {
            String folded =
                    TotalSql.all(PATHS + FOLDED_AND_WAITING + " ON f.unit_id = r.descendant_id");
            String waiting =
                    TotalSql.all(
                            "unit_path_change r JOIN unit_day_figure f"
                                    + " ON f.unit_id = r.descendant_id");
            String queued =
                    TotalSql.all(PATHS + " unit_figure_queue f ON f.unit_id = r.descendant_id");
            all.addAll(
                    jdbc.sql(
                                    """
            SELECT d.ancestor_id AS unit_id, d.module_id, d.tree, d.on_day,
                SUM(d.kept * d.summoned) AS kept_summoned,
                SUM(d.kept * d.studying) AS kept_studying,
                SUM(d.kept * d.completed) AS kept_completed,
                SUM((1 - d.kept) * d.summoned) AS true_summoned,
                SUM((1 - d.kept) * d.studying) AS true_studying,
                SUM((1 - d.kept) * d.completed) AS true_completed
            FROM (SELECT 1 AS kept, ancestor_id, module_id, tree, on_day, summoned, studying,
                        completed
                    FROM unit_total
                UNION ALL
                SELECT 1, w.* FROM (%s) w
                UNION ALL
                SELECT 0, t.* FROM (%s) t) d
            GROUP BY d.ancestor_id, d.module_id, d.tree, d.on_day
            HAVING kept_summoned <> true_summoned OR kept_studying <> true_studying
                OR kept_completed <> true_completed
            ORDER BY d.module_id, d.ancestor_id, d.tree, d.on_day
            """
                                            .formatted(
                                                    "(" + waiting + ") UNION ALL (" + queued + ")",
                                                    folded))
                            .param("treeDay", treeDay)
                            .query(TotalCheck::difference)
                            .list());
        }
        return all;
    }

    /**
     * What the queue would need so that the own figures of some units are as their studies say.
     * Whoever asks must have locked the studies before reading anything.
     */
    public List<DayChange> missing(List<Long> units) {
        return jdbc
                .sql(
                        OWN_DIFFERENCES.formatted(
                                OWN,
                                FOLDED_AND_WAITING,
                                "AND f.unit_id IN (:units)",
                                StudySql.booked(
                                        "s.unit_id IN (:units) OR s.id IN (SELECT study_id"
                                                + " FROM module_study_former_unit"
                                                + " WHERE unit_id IN (:units))"),
                                "AND b.unit_id IN (:units)"))
                .param("units", units)
                .query(TotalCheck::difference)
                .list()
                .stream()
                .map(
                        found ->
                                new DayChange(
                                        found.actual().module(),
                                        found.actual().unit(),
                                        found.actual().day(),
                                        found.actual().summoned() - found.kept().summoned(),
                                        found.actual().studying() - found.kept().studying(),
                                        found.actual().completed() - found.kept().completed()))
                .toList();
    }

    private static Difference difference(ResultSet row, int number) throws SQLException {
        return new Difference(row.getInt("tree"), side("kept", row), side("true", row));
    }

    private static DayChange side(String side, ResultSet row) throws SQLException {
        return new DayChange(
                row.getLong("module_id"),
                row.getLong("unit_id"),
                Objects.requireNonNull(row.getObject("on_day", LocalDate.class)),
                row.getInt(side + "_summoned"),
                row.getInt(side + "_studying"),
                row.getInt(side + "_completed"));
    }
}
