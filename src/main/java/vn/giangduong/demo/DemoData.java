package vn.giangduong.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.base.database.EmbeddedDatabase;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.time.Utc;

/**
 * A fictional province the size of a highland province in 2023 and a smaller one beside it, which
 * became one on 1 July 2025, with their people and the training behind them since January 2025. The
 * shipped courses and question banks have to be in first. Nothing is drawn by lot: the same day
 * always gives the same province.
 *
 * <p>It is loaded in sets, each with its mark in one transaction. A load that was killed goes on
 * with the first set that is missing, for the day it was begun on.
 */
@Service
public class DemoData {

    private final List<DemoSet> sets;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ObjectProvider<EmbeddedDatabase> embedded;
    private final Clock clock;

    DemoData(
            List<DemoSet> sets,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ObjectProvider<EmbeddedDatabase> embedded,
            Clock clock) {
        this.sets = sets.stream().sorted(Comparator.comparingInt(DemoSet::position)).toList();
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.embedded = embedded;
        this.clock = clock;
    }

    /** Told of each set once it is in the database. */
    @FunctionalInterface
    public interface Progress {

        /**
         * A set has been committed.
         *
         * @param set its name, such as {@code people}
         * @param rows how many rows it wrote
         */
        void done(String set, long rows, Duration took);
    }

    /** Whether every set is in the database, or those of an earlier version of the product are. */
    public boolean loaded() {
        Set<String> done = done();
        return sets.stream().map(DemoSet::name).allMatch(done::contains) || isOlder(done);
    }

    /**
     * A later set is in and an earlier one is not: it was not known when the others were loaded.
     */
    private boolean isOlder(Set<String> done) {
        return sets.stream()
                .dropWhile(set -> done.contains(set.name()))
                .anyMatch(set -> done.contains(set.name()));
    }

    /**
     * Loads the sets that are missing; a province that is complete, or was loaded by an earlier
     * version, is left alone.
     *
     * @param today the day the data end on; a load that was begun goes on with its own day
     * @throws IllegalStateException when the database is not the embedded one, when it holds units
     *     of somebody else, or when the shipped content is not in
     */
    public void load(LocalDate today, Progress progress) {
        if (embedded.getIfAvailable() == null) {
            throw new IllegalStateException("Demo data go into the embedded database only");
        }
        Set<String> done = done();
        if (done.isEmpty()) {
            requireEmpty();
        }
        if (isOlder(done)) {
            return;
        }
        DemoPlan plan = new DemoPlan(begunOn(today));
        for (DemoSet set : sets) {
            if (!done.contains(set.name())) {
                long start = System.nanoTime();
                long rows = inOneTransaction(set, plan);
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                progress.done(set.name(), rows, took);
            }
        }
    }

    /** The accounts with passwords, in the order they were made; empty before they are loaded. */
    public List<DemoAccount> accounts() {
        return jdbc.sql(
                        """
                        SELECT a.code, COALESCE(g.role, 'CADRE') AS role, a.display_name,
                            v.short_name
                        FROM account a
                            LEFT JOIN role_grant g ON g.id = (
                                SELECT MIN(present.id) FROM role_grant present
                                WHERE present.account_id = a.id
                                    AND present.valid_to = '9999-12-31')
                            LEFT JOIN membership m ON m.cadre_id = a.cadre_id
                                AND m.valid_to = '9999-12-31'
                            JOIN unit_version v ON v.unit_id = COALESCE(g.unit_id, m.unit_id)
                                AND v.valid_to = '9999-12-31'
                        WHERE a.demo
                        ORDER BY a.id
                        """)
                .query(
                        (row, number) ->
                                new DemoAccount(
                                        row.getString("code"),
                                        Role.valueOf(row.getString("role")),
                                        row.getString("display_name"),
                                        row.getString("short_name")))
                .list();
    }

    private long inOneTransaction(DemoSet set, DemoPlan plan) {
        Long rows =
                transactions.execute(
                        _ -> {
                            long written = set.write(plan);
                            mark(set, plan.today(), written);
                            return written;
                        });
        return rows == null ? 0 : rows;
    }

    private void mark(DemoSet set, LocalDate today, long rows) {
        jdbc.sql(
                        """
                        INSERT INTO demo_load (set_name, position, loaded_for, row_count, done_at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .param(set.name())
                .param(set.position())
                .param(today)
                .param(rows)
                .param(Utc.bind(clock.instant()))
                .update();
    }

    private Set<String> done() {
        return jdbc.sql("SELECT set_name FROM demo_load").query(String.class).set();
    }

    private LocalDate begunOn(LocalDate today) {
        return jdbc.sql("SELECT COALESCE(MIN(loaded_for), ?) FROM demo_load")
                .param(today)
                .query(LocalDate.class)
                .single();
    }

    private void requireEmpty() {
        if (jdbc.sql("SELECT EXISTS (SELECT 1 FROM unit)").query(Boolean.class).single()) {
            throw new IllegalStateException(
                    "The database holds units already; the demo province would mix with them");
        }
    }
}
