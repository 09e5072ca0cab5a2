package vn.giangduong.training.completion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.GiangDuong;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.totals.Totals;

/**
 * Roll-ups of a generated national tree at five dates and on three trees, for 2,500, 25,000 and
 * 250,000 units with 40 changes of the tree: 29 provinces merged into others on 1 July 2025, eleven
 * communes moved on 1 January 2026. Every cell has figures on ten days. Takes some minutes and a
 * folder for its own database, {@code target/benchmark-roll-up}.
 */
public final class RollUpBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int[] COMMUNES = {1, 10, 100};
    private static final int PROVINCES = 34;
    private static final int MERGED = 29;
    private static final int MOVED = 11;
    private static final int BASES = 8;
    private static final int CELLS = 8;
    private static final int REPEATS = 21;

    private static final List<LocalDate> DATES =
            List.of(
                    LocalDate.of(2025, 4, 30),
                    LocalDate.of(2025, 6, 30),
                    LocalDate.of(2025, 7, 1),
                    LocalDate.of(2026, 3, 31),
                    TODAY);

    private static final String[] SETTINGS = {
        "--server.port=0",
        "--giangduong.data=target/benchmark-roll-up",
        "--giangduong.database.buffer-pool=1G",
        "--giangduong.demo=false",
        "--giangduong.start-up=false",
        "--vaadin.productionMode=true"
    };

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final UnitFigureStore store;
    private final Totals totals;
    private final List<Object[]> units = new ArrayList<>();
    private final List<Object[]> versions = new ArrayList<>();
    private final List<Object[]> paths = new ArrayList<>();
    private long next;

    private RollUpBenchmark(ConfigurableApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        batches = context.getBean(JdbcTemplate.class);
        transaction = context.getBean(TransactionTemplate.class);
        store = context.getBean(UnitFigureStore.class);
        totals = context.getBean(Totals.class);
    }

    /** Runs the measurements and prints them. */
    public static void main(String[] arguments) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(GiangDuong.class);
        try (ConfigurableApplicationContext context = application.run(SETTINGS)) {
            RollUpBenchmark benchmark = new RollUpBenchmark(context);
            for (int communes : COMMUNES) {
                benchmark.run(communes);
            }
        }
    }

    /** A stretch of time under one parent. */
    private record Under(long parent, LocalDate from, LocalDate to) {}

    private void run(int communes) {
        long first = next + 1;
        long begin = System.nanoTime();
        long root = unit(List.of(new Under(0, date(2020), date(9999))), List.of());
        long[] provinces = new long[PROVINCES];
        long[] former = new long[MERGED];
        for (int i = 0; i < PROVINCES; i++) {
            provinces[i] = unit(always(root), List.of(root));
        }
        for (int i = 0; i < MERGED; i++) {
            former[i] = formerProvince(root, provinces[i]);
        }
        long commune = 0;
        for (int i = 0; i < PROVINCES; i++) {
            for (int j = 0; j < communes; j++) {
                commune = commune(root, provinces, former, i, j);
            }
        }
        transaction.executeWithoutResult(status -> land());
        print("%,d units landed in %.1f s", next - first + 1, seconds(begin));
        begin = System.nanoTime();
        totals.catchUp(TODAY);
        double folded = seconds(begin);
        begin = System.nanoTime();
        StudyModuleId module = figures(first);
        double landed = seconds(begin);
        begin = System.nanoTime();
        totals.rebuildTotals(TODAY);
        double built = seconds(begin);
        print(
                "  paths folded in %.1f s, figures landed in %.1f s, totals built in %.1f s,"
                        + " %,d rows of totals",
                folded,
                landed,
                built,
                jdbc.sql("SELECT COUNT(*) FROM unit_total WHERE module_id = ?")
                        .param(module.value())
                        .query(Long.class)
                        .single());
        measure("root", root, module);
        measure("province", provinces[0], module);
        measure("commune", commune, module);
    }

    private long commune(long root, long[] provinces, long[] former, int i, int j) {
        List<Under> above = new ArrayList<>();
        LocalDate merge = LocalDate.of(2025, 7, 1);
        LocalDate move = LocalDate.of(2026, 1, 1);
        boolean merged = i < MERGED && j % 2 == 1;
        boolean moved = i < MOVED && j == 0;
        above.add(
                new Under(
                        merged ? former[i] : provinces[i],
                        date(2020),
                        merged ? merge : moved ? move : date(9999)));
        if (merged) {
            above.add(new Under(provinces[i], merge, date(9999)));
        } else if (moved) {
            above.add(new Under(provinces[i + 1], move, date(9999)));
        }
        long commune = unit(above, List.of(root));
        for (int k = 0; k < BASES; k++) {
            long base = below(commune, above, List.of(root));
            for (int l = 0; l < CELLS; l++) {
                long cell = below(base, above, List.of(commune, root));
                path(commune, cell, 2, false, date(2020), date(9999));
            }
        }
        return commune;
    }

    private long below(long parent, List<Under> province, List<Long> further) {
        long unit = unit(always(parent), List.of());
        int depth = 1 + further.size();
        province.forEach(
                under -> path(under.parent(), unit, depth, false, under.from(), under.to()));
        path(further.getLast(), unit, depth + 1, false, date(2020), date(9999));
        return unit;
    }

    private long formerProvince(long root, long carrier) {
        LocalDate end = LocalDate.of(2025, 7, 1);
        long unit = unit(List.of(new Under(root, date(2020), end)), List.of());
        path(carrier, unit, 0, true, end, date(9999));
        path(root, unit, 1, true, end, date(9999));
        return unit;
    }

    private long unit(List<Under> above, List<Long> further) {
        long unit = ++next;
        units.add(new Object[] {unit, "U" + unit});
        for (Under under : above) {
            versions.add(
                    new Object[] {
                        unit, under.parent() == 0 ? null : under.parent(), under.from(), under.to()
                    });
            if (under.parent() != 0) {
                path(under.parent(), unit, 1, false, under.from(), under.to());
            }
        }
        path(unit, unit, 0, false, above.getFirst().from(), above.getLast().to());
        further.stream()
                .filter(one -> above.stream().noneMatch(under -> under.parent() == one))
                .forEach(one -> path(one, unit, 2, false, date(2020), date(9999)));
        return unit;
    }

    private static List<Under> always(long parent) {
        return List.of(new Under(parent, date(2020), date(9999)));
    }

    private void path(
            long ancestor, long unit, int depth, boolean inherited, LocalDate from, LocalDate to) {
        paths.add(new Object[] {ancestor, unit, depth, inherited, from, to});
    }

    private static LocalDate date(int year) {
        return year == 9999 ? LocalDate.of(9999, 12, 31) : LocalDate.of(year, 1, 1);
    }

    private void land() {
        batches.execute("SET foreign_key_checks = 0");
        batches.batchUpdate("INSERT INTO unit VALUES (?, ?, NOW(6), 0)", units);
        batches.batchUpdate(
                """
                INSERT INTO unit_version (unit_id, name, name_folded, short_name, type_code,
                    parent_id, valid_from, valid_to, created_at)
                VALUES (?, 'Đơn vị', 'don vi', 'Đơn vị', 'cell', ?, ?, ?, NOW(6))
                """,
                versions);
        batches.batchUpdate(
                """
                INSERT INTO unit_path
                    (ancestor_id, descendant_id, depth, inherited, valid_from, valid_to)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                paths);
        batches.execute("SET foreign_key_checks = 1");
        units.clear();
        versions.clear();
        paths.clear();
    }

    /** Ten days for each cell, and one in a hundred cells with somebody who is elsewhere today. */
    private StudyModuleId figures(long first) {
        TrainingFixture fixture = new TrainingFixture(jdbc);
        StudyModuleId module = fixture.module("Chuyên đề");
        TrainingClassId trainingClass =
                fixture.trainingClass(
                        new UnitId(first),
                        fixture.programme("Chương trình", module),
                        TODAY,
                        "PLANNED");
        jdbc.sql(
                        """
                        INSERT INTO cadre (code, full_name, name_folded, sort_name, sex, created_at)
                        VALUES (?, 'A', 'a', 'a', 'F', NOW(6))
                        """)
                .param("B" + first)
                .update();
        CadreId cadre =
                new CadreId(jdbc.sql("SELECT MAX(id) FROM cadre").query(Long.class).single());
        fixture.summon(module, trainingClass, cadre, new UnitId(first));
        String cells =
                """
                 FROM unit_version v JOIN seq_0_to_9 s
                WHERE v.unit_id >= :first AND NOT EXISTS (
                    SELECT 1 FROM unit_version c WHERE c.parent_id = v.unit_id)
                """;
        jdbc.sql(
                        """
                        INSERT IGNORE INTO unit_day_figure
                        SELECT v.unit_id, :module, FALSE,
                            '2025-03-01' + INTERVAL (s.seq * 60 + v.unit_id * 7 % 30) DAY,
                            IF(s.seq < 3, 9, 0), s.seq = 3, IF(s.seq > 3, 3, 0)
                        """
                                + cells)
                .param("module", module.value())
                .param("first", first)
                .update();
        jdbc.sql(
                        """
                        INSERT IGNORE INTO unit_day_figure
                        SELECT v.unit_id, :module, TRUE, '2025-08-01' + INTERVAL s.seq * 10 DAY,
                            0, 0, IF(v.unit_id % 200 = 0, 1, -1)
                        """
                                + cells
                                + " AND v.unit_id % 100 = 0")
                .param("module", module.value())
                .param("first", first)
                .update();
        jdbc.sql("ANALYZE TABLE unit_path, unit_day_figure, unit_version").query().listOfRows();
        return module;
    }

    private void measure(String what, long unit, StudyModuleId module) {
        for (RollUpTree tree : RollUpTree.values()) {
            StringBuilder line = new StringBuilder("  %-9s %-8s".formatted(what, tree));
            for (LocalDate on : DATES) {
                LocalDate treeDay = tree == RollUpTree.OLD ? on : TODAY;
                List<UnitId> children =
                        jdbc
                                .sql(
                                        """
                                        SELECT unit_id FROM unit_version
                                        WHERE parent_id = ? AND valid_from <= ? AND valid_to > ?
                                        """)
                                .param(unit)
                                .param(treeDay)
                                .param(treeDay)
                                .query(Long.class)
                                .list()
                                .stream()
                                .map(UnitId::new)
                                .toList();
                double[] taken = new double[REPEATS];
                UnitFigures figures = null;
                for (int i = 0; i < REPEATS; i++) {
                    long begin = System.nanoTime();
                    figures =
                            store.read(
                                    new UnitId(unit),
                                    children,
                                    on,
                                    tree,
                                    treeDay,
                                    code(module),
                                    26);
                    taken[i] = (System.nanoTime() - begin) / 1e6;
                }
                Arrays.sort(taken);
                line.append(
                        String.format(
                                Locale.ROOT,
                                "  %s %.1f / %.1f ms (%,d)",
                                on,
                                taken[REPEATS / 2],
                                taken[0],
                                figures == null ? 0 : figures.total().completed()));
            }
            print("%s", line);
        }
    }

    private String code(StudyModuleId module) {
        return new TrainingFixture(jdbc).codeOf(module);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
