package vn.giangduong.training.totals;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes figures and totals from nothing but studies, memberships and the tree. */
@Component
class TotalRebuild {

    private static final String CHANGED =
            """
             AND (valid_to < '9999-12-31'
                OR valid_from > (SELECT MIN(on_day) FROM unit_day_figure))
            """;

    private static final String INSERT =
            "INSERT INTO unit_total (ancestor_id, module_id, tree, on_day, summoned, studying,"
                    + " completed) ";

    private final JdbcClient jdbc;
    private final TotalStore store;
    private final PresentUnits presentUnits;

    TotalRebuild(JdbcClient jdbc, TotalStore store, PresentUnits presentUnits) {
        this.jdbc = jdbc;
        this.store = store;
        this.presentUnits = presentUnits;
    }

    /** Makes them. */
    void run(LocalDate today) {
        // studies first and tables after, and rows before their keys, as everybody else locks them
        jdbc.sql("SELECT COUNT(*) FROM module_study FORCE INDEX (PRIMARY) LOCK IN SHARE MODE")
                .query(Long.class)
                .single();
        store.lock();
        for (String table :
                List.of(
                        "unit_figure_queue",
                        "unit_path_change",
                        "cadre_moved",
                        "study_elsewhere",
                        "unit_day_figure")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        jdbc.sql(
                        "INSERT INTO unit_day_figure (unit_id, module_id, present, on_day,"
                                + " summoned, studying, completed)"
                                + " SELECT c.unit_id, c.module_id, FALSE, c.on_day, c.summoned,"
                                + " c.studying, c.completed FROM ("
                                + StudySql.byUnit("TRUE")
                                + ") c")
                .update();
        presentUnits.refreshAll(today);
        jdbc.sql(
                        """
                        INSERT INTO unit_day_figure
                        SELECT unit_id, module_id, TRUE, on_day, SUM(summoned), SUM(studying),
                            SUM(completed)
                        FROM study_elsewhere GROUP BY unit_id, module_id, on_day
                        """)
                .update();
        jdbc.sql("DELETE FROM unit_figure_queue").update();
        totals(today);
    }

    /** Makes the totals from the figures; nothing may be waiting. */
    void totals(LocalDate today) {
        jdbc.sql("DELETE FROM unit_total").update();
        total(List.of(TotalSql.COMES), "", today);
        total(List.of(TotalSql.IS_PRESENT), "", today);
        total(List.of(TotalSql.GOES), CHANGED, today);
        total(TotalSql.OF_CHANGED_PATHS, CHANGED, today);
        store.setTreeDay(today);
    }

    private void total(List<TotalSql> parts, String which, LocalDate today) {
        String select =
                TotalSql.of(
                        parts,
                        """
            (SELECT 1 AS sign, ancestor_id, descendant_id, valid_from, valid_to FROM unit_path
                WHERE ancestor_id <> descendant_id%s) r
                JOIN unit_day_figure f ON f.unit_id = r.descendant_id\
            """
                                .formatted(which));
        jdbc.sql(
                        INSERT
                                + select
                                + " ON DUPLICATE KEY UPDATE"
                                + " unit_total.summoned = unit_total.summoned + VALUE(summoned),"
                                + " unit_total.studying = unit_total.studying + VALUE(studying),"
                                + " unit_total.completed = unit_total.completed + VALUE(completed)")
                .param("treeDay", today)
                .update();
    }
}
