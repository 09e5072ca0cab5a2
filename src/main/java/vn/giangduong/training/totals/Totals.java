package vn.giangduong.training.totals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps figures and totals. Who changes a study puts the change into a queue; {@link #fold} adds
 * what waits to the totals, one at a time and each change once. Readers add what waits themselves,
 * so a figure is true at every moment, folded or not.
 *
 * <p>The order matters: changes of the tree move what is in the figures and not in the queue, so
 * they come first, and all reads of a folding are of one moment.
 */
@Service
public class Totals {

    private static final int CHUNK = 5_000;

    /** Rows of the tree as {@link TotalSql} wants them. */
    private static final String PATHS =
            """
            (SELECT 1 AS sign, ancestor_id, descendant_id, valid_from, valid_to FROM unit_path
                WHERE ancestor_id <> descendant_id) r\
            """;

    private static final String OF_MOVED_PATHS =
            "unit_path_change r JOIN unit_day_figure f ON f.unit_id = r.descendant_id"
                    + " AND r.id BETWEEN :first AND :last";

    /** New units have none, however many are landed. */
    private static final String ANY_WITH_FIGURES =
            """
            SELECT EXISTS (
                SELECT 1 FROM unit_path_change r
                    JOIN unit_day_figure f ON f.unit_id = r.descendant_id
                WHERE r.id BETWEEN :first AND :last)
            """;

    private static final String OF_QUEUE =
            PATHS
                    + " JOIN unit_figure_queue f ON f.unit_id = r.descendant_id AND f.id BETWEEN :first AND :last";

    private static final String OWN_OF_QUEUE =
            """
            SELECT unit_id, module_id, present, on_day, SUM(summoned), SUM(studying),
                SUM(completed)
            FROM unit_figure_queue WHERE id BETWEEN :first AND :last
            GROUP BY unit_id, module_id, present, on_day
            """;

    private final JdbcClient jdbc;
    private final TotalStore store;
    private final TotalRebuild rebuild;
    private final PresentUnits presentUnits;

    Totals(JdbcClient jdbc, TotalStore store, TotalRebuild rebuild, PresentUnits presentUnits) {
        this.jdbc = jdbc;
        this.store = store;
        this.rebuild = rebuild;
        this.presentUnits = presentUnits;
    }

    /** Figures change, with the studies of this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<DayChange> changes) {
        store.queue(false, changes);
    }

    /** Makes everything anew from the studies; studies wait until it is done. */
    @Transactional
    public void rebuild(LocalDate today) {
        rebuild.run(today);
    }

    /** Makes the totals anew from figures that were landed in bulk. */
    @Transactional
    public void rebuildTotals(LocalDate today) {
        store.lock();
        rebuild.totals(today);
    }

    /** Whether there is anything to add to. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public boolean isBuilt() {
        return store.state().treeDay() != null;
    }

    /** Adds what waits, unless somebody else is at it or nothing was built yet. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void fold(LocalDate today) {
        store.lockIfFree().ifPresent(state -> fold(state, today));
    }

    /** Whether today's tree is not the tree of today, or somebody's move was left out. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public boolean isBehind(LocalDate today) {
        return !today.equals(store.state().treeDay()) || !store.waiting("cadre_moved", 1).isEmpty();
    }

    /** Adds what waits, after whoever is at it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void catchUp(LocalDate today) {
        // nothing may be read before the lock: what is read later is read as of the first read
        fold(store.lock(), today);
    }

    private void fold(TotalStore.TotalState state, LocalDate today) {
        LocalDate treeDay = state.treeDay();
        if (treeDay == null) {
            return;
        }
        each(
                "unit_path_change",
                some -> {
                    if (jdbc.sql(ANY_WITH_FIGURES).params(some).query(Long.class).single() > 0) {
                        store.addTotals(TotalSql.all(OF_MOVED_PATHS), with(some, treeDay));
                    }
                });
        if (!treeDay.equals(today)) {
            turnTo(treeDay, today);
        }
        lookAtMoved(!treeDay.equals(today), today);
        each(
                "unit_figure_queue",
                some -> {
                    store.addTotals(TotalSql.all(OF_QUEUE), with(some, today));
                    store.addFigures(OWN_OF_QUEUE, some);
                });
    }

    private static Map<String, Object> with(Map<String, Long> some, LocalDate treeDay) {
        Map<String, Object> parameters = new HashMap<>(some);
        parameters.put("treeDay", treeDay);
        return parameters;
    }

    private void turnTo(LocalDate from, LocalDate to) {
        LocalDate earlier = from.isBefore(to) ? from : to;
        LocalDate later = from.isBefore(to) ? to : from;
        for (int sign : new int[] {-1, 1}) {
            store.addTotals(
                    TotalSql.of(
                            TotalSql.OF_TODAY,
                            """
            (SELECT %d AS sign, ancestor_id, descendant_id, valid_from, valid_to FROM unit_path
                WHERE ancestor_id <> descendant_id
                    AND ((valid_from > :earlier AND valid_from <= :later)
                        OR (valid_to > :earlier AND valid_to <= :later))) r
                JOIN unit_day_figure f ON f.unit_id = r.descendant_id\
            """
                                    .formatted(sign)),
                    Map.of(
                            "earlier", earlier,
                            "later", later,
                            "treeDay", sign < 0 ? from : to));
        }
        store.setTreeDay(to);
    }

    private void lookAtMoved(boolean all, LocalDate today) {
        if (all) {
            presentUnits.refreshAll(today);
        }
        each(
                "cadre_moved",
                some -> {
                    if (!all) {
                        presentUnits.refresh(
                                jdbc.sql(
                                                "SELECT DISTINCT cadre_id FROM cadre_moved WHERE id BETWEEN :first AND :last")
                                        .params(some)
                                        .query(Long.class)
                                        .list(),
                                today);
                    }
                });
    }

    /**
     * Works through what waits, in the order of its keys. What others add meanwhile is not seen by
     * the work even if its key lies in between, so only what was seen is forgotten.
     */
    private void each(String table, Consumer<Map<String, Long>> work) {
        List<Long> ids = store.waiting(table, CHUNK);
        while (!ids.isEmpty()) {
            work.accept(Map.of("first", ids.getFirst(), "last", ids.getLast()));
            store.forget(table, ids);
            ids = store.waiting(table, CHUNK);
        }
    }
}
