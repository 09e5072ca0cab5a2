package vn.giangduong.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.GiangDuong;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.security.SignedInPrincipal;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.NewUnit;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitEventService;
import vn.giangduong.organization.events.UnitTarget;
import vn.giangduong.organization.paths.UnitPathStore;

/**
 * A generated national tree of 2,500, 25,000 and 250,000 units that goes through 40 reorganisation
 * events, and what the tree's queries then cost at days before, between and after them. Takes some
 * minutes and a folder for its own database, {@code target/benchmark-organization}. Arguments: the
 * sizes, if other ones.
 */
public final class OrganizationBenchmark {

    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LegalDocument DOCUMENT =
            new LegalDocument("202/2025/QH15", LocalDate.of(2025, 6, 12), "Quốc hội");
    private static final String[] WORDS = {
        "An", "Bình", "Đăk", "Hà", "Hòa", "Kon", "Lộc", "Minh", "Ngọc", "Phú", "Sơn", "Tân",
        "Thạnh", "Trà", "Vĩnh", "Xuân"
    };

    private static final String[] SETTINGS = {
        "--server.port=0",
        "--giangduong.data=target/benchmark-organization",
        "--giangduong.database.buffer-pool=1G",
        "--giangduong.demo=false",
        "--giangduong.start-up=false",
        "--vaadin.productionMode=true"
    };

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final UnitService units;
    private final UnitEventService events;
    private final UnitPathStore paths;
    private final TransactionTemplate transaction;

    private final List<Object[]> rows = new ArrayList<>();
    private final List<Long> provinces = new ArrayList<>();
    private final List<Long> districts = new ArrayList<>();
    private final List<Long> communes = new ArrayList<>();
    private final List<Long> cells = new ArrayList<>();
    private Random random = new Random(1);

    private OrganizationBenchmark(ConfigurableApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        batches = new JdbcTemplate(context.getBean(DataSource.class));
        units = context.getBean(UnitService.class);
        events = context.getBean(UnitEventService.class);
        paths = context.getBean(UnitPathStore.class);
        transaction = context.getBean(TransactionTemplate.class);
    }

    /** Runs all sizes and prints a table. */
    public static void main(String[] arguments) {
        int[] sizes =
                arguments.length == 0
                        ? new int[] {2_500, 25_000, 250_000}
                        : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        SpringApplicationBuilder application = new SpringApplicationBuilder(GiangDuong.class);
        try (ConfigurableApplicationContext context = application.run(SETTINGS)) {
            for (int size : sizes) {
                new OrganizationBenchmark(context).run(size);
            }
        }
    }

    private void run(int size) {
        clear();
        generate(size);
        signIn();
        reorganise();
        long rowsOfPaths = jdbc.sql("SELECT COUNT(*) FROM unit_path").query(Long.class).single();
        IO.println(String.format(Locale.ROOT, "%,d units | path rows | %,d", size, rowsOfPaths));
        jdbc.sql("ANALYZE TABLE unit, unit_version, unit_path").query(row -> {});
        for (LocalDate on :
                List.of(FIRST.minusDays(1), FIRST.plusMonths(20), FIRST.plusMonths(60))) {
            measure(size, on);
        }
    }

    private void measure(int size, LocalDate on) {
        UnitId top = new UnitId(1);
        UnitId province = units.children(top, on).getFirst().id();
        time(size, on, "ancestors", () -> units.chain(pick(cells), on).size());
        time(size, on, "isWithin", () -> units.isWithin(pick(cells), province, on) ? 1 : 0);
        time(size, on, "a level", () -> units.level(province, on).size());
        time(size, on, "subtree of a province, ids", () -> units.subtree(province, on).size());
        time(size, on, "size of the whole", () -> (int) units.subtreeSize(top, on));
        time(size, on, "(one scan of the index of names)", () -> scan(on));
        time(size, on, "search, rare", () -> units.search("xuan vinh 1", top, on, 20).size());
        time(size, on, "search, common", () -> units.search("dak", top, on, 20).size());
        time(size, on, "search in a province", () -> units.search("dak", province, on, 20).size());
    }

    /** What any search by a part of a name costs at least; tells how busy the machine is, too. */
    private int scan(LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) FROM unit_version FORCE INDEX (unit_version_search)
                        WHERE name_folded LIKE '%xuan vinh 1%'
                            AND valid_from <= :on AND valid_to > :on
                        """)
                .param("on", on)
                .query(Integer.class)
                .single();
    }

    private UnitId pick(List<Long> among) {
        return new UnitId(among.get(random.nextInt(among.size())));
    }

    private interface Act {
        int run();
    }

    private static void time(int size, LocalDate on, String what, Act act) {
        double[] took = new double[40];
        int found = 0;
        for (int i = -5; i < took.length; i++) {
            long begin = System.nanoTime();
            found = act.run();
            if (i >= 0) {
                took[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(took);
        IO.println(
                String.format(
                        Locale.ROOT,
                        "%,d units | %s | %s | median %.1f ms | p95 %.1f ms | %,d",
                        size,
                        on,
                        what,
                        took[took.length / 2],
                        took[took.length * 95 / 100],
                        found));
    }

    /**
     * 40 events: provinces merge, districts end, communes merge, boards are renamed, cells move.
     */
    private void reorganise() {
        long begin = System.nanoTime();
        double longest = 0;
        for (int i = 0; i < 40; i++) {
            LocalDate on = FIRST.plusMonths(i);
            UnitEventDraft draft =
                    switch (i % 8) {
                        case 0 -> merge(provinces, "province", i, on);
                        case 1, 2 -> end(districts, on);
                        case 3, 4, 5 -> merge(communes, "grassroots_committee", i, on);
                        case 6 -> rename(provinces, on);
                        default -> move(cells, communes, on);
                    };
            long start = System.nanoTime();
            events.apply(draft, events.revision());
            longest = Math.max(longest, (System.nanoTime() - start) / 1e6);
        }
        IO.println(
                String.format(
                        Locale.ROOT,
                        "40 events | %.1f s in all | the longest %.0f ms",
                        (System.nanoTime() - begin) / 1e9,
                        longest));
    }

    private UnitEventDraft merge(List<Long> among, String type, int number, LocalDate on) {
        long one = take(among);
        long other = sister(among, one, on);
        long parent = parent(one, on);
        NewUnit unit =
                new NewUnit(
                        new UnitCode("M" + number),
                        "Đảng bộ hợp nhất " + number,
                        "Hợp nhất " + number,
                        null,
                        type,
                        code(parent),
                        UnitContact.NONE,
                        0);
        return new UnitEventDraft.Merge(
                List.of(code(one), code(other)),
                new UnitTarget.Founded(unit),
                Map.of(),
                on,
                DOCUMENT,
                "");
    }

    private UnitEventDraft end(List<Long> among, LocalDate on) {
        long one = take(among);
        return new UnitEventDraft.End(
                code(one), List.of(code(sister(among, one, on))), Map.of(), on, DOCUMENT, "");
    }

    private UnitEventDraft rename(List<Long> among, LocalDate on) {
        String name = "Đảng bộ đổi tên " + on;
        return new UnitEventDraft.Rename(code(among.getLast()), name, name, null, on, DOCUMENT, "");
    }

    private UnitEventDraft move(List<Long> some, List<Long> places, LocalDate on) {
        long one = take(some);
        return new UnitEventDraft.Move(code(one), code(places.getLast()), on, DOCUMENT, "");
    }

    private static long take(List<Long> among) {
        return among.removeFirst();
    }

    /** Another with the same parent if there is one, so that types fit. */
    private long sister(List<Long> among, long one, LocalDate on) {
        long parent = parent(one, on);
        for (long other : among) {
            if (parent(other, on) == parent) {
                among.remove(other);
                return other;
            }
        }
        return take(among);
    }

    private long parent(long unit, LocalDate on) {
        UnitId parent = units.get(new UnitId(unit), on).parent();
        return parent == null ? 0 : parent.value();
    }

    private UnitCode code(long unit) {
        return new UnitCode("B" + unit);
    }

    /** Central, provinces, districts, communes, cells, as the country was: about 63 provinces. */
    private void generate(int size) {
        random = new Random(size);
        long begin = System.nanoTime();
        add(0, "central", "Trung ương");
        int many = Math.max(14, Math.min(63, size / 300));
        for (int i = 0; i < many; i++) {
            provinces.add(add(1, "province", "Đảng bộ tỉnh"));
        }
        int perProvince = Math.max(3, Math.min(11, size / many / 25));
        for (long province : provinces) {
            for (int i = 0; i < perProvince; i++) {
                districts.add(add(province, "direct_committee", "Đảng bộ huyện"));
            }
        }
        int perDistrict = Math.max(3, Math.min(15, size / districts.size() / 6));
        for (long district : districts) {
            for (int i = 0; i < perDistrict; i++) {
                communes.add(add(district, "grassroots_committee", "Đảng bộ xã"));
            }
        }
        while (rows.size() < size) {
            cells.add(add(communes.get(rows.size() % communes.size()), "cell", "Chi bộ thôn"));
        }
        batches.batchUpdate(
                "INSERT INTO unit (id, code, created_at) VALUES (?, ?, '2000-01-01')",
                rows.stream().map(row -> new Object[] {row[0], "B" + row[0]}).toList());
        batches.batchUpdate(
                """
                INSERT INTO unit_version (unit_id, name, name_folded, short_name, type_code,
                    parent_id, valid_from, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, '2000-01-01')
                """,
                rows);
        double landed = (System.nanoTime() - begin) / 1e9;
        begin = System.nanoTime();
        Integer written = transaction.execute(_ -> paths.rebuild());
        IO.println(
                String.format(
                        Locale.ROOT,
                        "%,d units generated in %.1f s, %,d path rows in %.1f s",
                        size,
                        landed,
                        written,
                        (System.nanoTime() - begin) / 1e9));
    }

    private long add(long parent, String type, String kind) {
        long id = rows.size() + 1L;
        String name =
                kind
                        + " "
                        + WORDS[random.nextInt(WORDS.length)]
                        + " "
                        + WORDS[random.nextInt(WORDS.length)]
                        + " "
                        + id;
        rows.add(
                new Object[] {
                    id,
                    name,
                    VietnameseText.fold(name),
                    name,
                    type,
                    parent == 0 ? null : parent,
                    SINCE
                });
        return id;
    }

    private void clear() {
        for (String table :
                List.of(
                        "unit_event_change",
                        "unit_succession",
                        "unit_event_unit",
                        "unit_path",
                        "unit_version",
                        "unit_event",
                        "role_grant",
                        "unit")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        jdbc.sql(
                        "INSERT IGNORE INTO account (id, code, display_name, created_at)"
                                + " VALUES (1, 'benchmark', 'Benchmark', '2000-01-01')")
                .update();
    }

    private void signIn() {
        jdbc.sql(
                        """
                        INSERT INTO role_grant (account_id, role, unit_id, valid_from, created_at)
                        VALUES (1, 'ADMINISTRATOR', 1, '2000-01-01', '2000-01-01')
                        """)
                .update();
        SignedIn who = new SignedIn(1, "benchmark", "Benchmark", null, Set.of(Role.ADMINISTRATOR));
        SignedInPrincipal principal = () -> who;
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                principal, null, List.of()));
    }
}
