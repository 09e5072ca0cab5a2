package vn.giangduong.training.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.giangduong.GiangDuong;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.lists.ListPreview;
import vn.giangduong.base.lists.RowPlan.Outcome;
import vn.giangduong.base.lists.desk.ListImportService;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.security.SignedInPrincipal;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.totals.Totals;

/**
 * How long lists of past memberships and completions take, a row for each of so many cadres in
 * 2,500 cells. Run it with the heap a small server has, {@code -Xmx512m}. Uses a folder of its own,
 * {@code target/benchmark-history}.
 */
public final class HistoryListsBenchmark {

    private static final int CELLS = 2_500;
    private static final long BASE = 1_000_000;

    private final JdbcTemplate jdbc;
    private final ListImportService lists;

    private HistoryListsBenchmark(ConfigurableApplicationContext context) {
        jdbc = context.getBean(JdbcTemplate.class);
        lists = context.getBean(ListImportService.class);
    }

    /** Runs it; the first argument is how many cadres, 10,000 if there is none. */
    public static void main(String[] arguments) throws IOException {
        int count = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(GiangDuong.class)
                        .run(
                                "--server.port=0",
                                "--giangduong.data=target/benchmark-history",
                                "--giangduong.database.buffer-pool=256M",
                                "--giangduong.demo=false",
                                "--giangduong.start-up=false",
                                "--vaadin.productionMode=true")) {
            CompletionCounts counts = context.getBean(CompletionCounts.class);
            HistoryListsBenchmark benchmark = new HistoryListsBenchmark(context);
            benchmark.people(count);
            counts.recount();
            benchmark.run(
                    "memberships",
                    count,
                    "Mã cán bộ,Họ và tên,Mã chi bộ,Từ ngày,Đến hết ngày,Lý do đến",
                    i ->
                            "H%d,Nguyễn Văn An,C%d,1/1/2021,31/12/2023,Kết nạp"
                                    .formatted(i, (i * 7) % CELLS));
            benchmark.run(
                    "completions",
                    count,
                    "Mã cán bộ,Họ và tên,Mã chuyên đề,Ngày hoàn thành,Điểm,Hệ thống nguồn,Văn bản",
                    i ->
                            "H%d,Nguyễn Văn An,cd-h,%d/%d/%d,8.5,Cổng tỉnh,CV 35"
                                    .formatted(
                                            i, 1 + i % 28, 1 + i % 12, i % 3 == 0 ? 2023 : 2025));
            long begin = System.nanoTime();
            context.getBean(Totals.class)
                    .catchUp(Periods.dayOf(context.getBean(Clock.class).instant()));
            say("fold", begin);
            if (!counts.drift().isEmpty()) {
                throw new IllegalStateException("The figures are wrong");
            }
        }
    }

    private void run(String kind, int count, String head, IntFunction<String> row)
            throws IOException {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; i < count; i++) {
            text.append('\n').append(row.apply(i));
        }
        Path path = Files.createTempFile(kind, ".csv");
        ImportFile file = new ImportFile(kind + ".csv", Files.writeString(path, text));
        long begin = System.nanoTime();
        ListPreview preview =
                lists.preview(kind, file, Messages.VIETNAMESE, WorkProgress.UNWATCHED);
        say(kind + ", preview", begin);
        if (preview.count(Outcome.NEW) != count || !preview.canLand()) {
            throw new IllegalStateException("Not as expected: " + preview.problems().getFirst());
        }
        begin = System.nanoTime();
        lists.land(kind, file, preview.digest(), Messages.VIETNAMESE, WorkProgress.UNWATCHED);
        say(kind + ", land", begin);
        begin = System.nanoTime();
        ListPreview again = lists.preview(kind, file, Messages.VIETNAMESE, WorkProgress.UNWATCHED);
        say(kind + ", the same again", begin);
        if (again.effective() != 0) {
            throw new IllegalStateException("A second time changes something");
        }
        Files.delete(path);
    }

    private static void say(String what, long begin) {
        long took = System.nanoTime() - begin;
        System.gc();
        Runtime memory = Runtime.getRuntime();
        IO.println(
                "%-32s | %6.1f s | heap after collection %4d MB of %d"
                        .formatted(
                                what,
                                took / 1e9,
                                (memory.totalMemory() - memory.freeMemory()) >> 20,
                                memory.maxMemory() >> 20));
    }

    private void people(int count) {
        List<Object[]> cells = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            cells.add(new Object[] {BASE + i, i});
        }
        jdbc.update("INSERT INTO unit (id, code, created_at) VALUES (?, 'CTOP', NOW())", BASE - 1);
        jdbc.update(
                """
                INSERT INTO unit_version (unit_id, name, name_folded, short_name, type_code,
                    valid_from, created_at)
                VALUES (?, 'Đảng bộ', 'dang bo', 'Đảng bộ', 'province', '2020-01-01', NOW())
                """,
                BASE - 1);
        jdbc.update(
                "INSERT INTO unit_path (ancestor_id, descendant_id, depth, valid_from) VALUES (?, ?, 0, '2020-01-01')",
                BASE - 1,
                BASE - 1);
        jdbc.batchUpdate(
                "INSERT INTO unit (id, code, created_at) VALUES (?, CONCAT('C', ?), NOW())", cells);
        jdbc.update(
                """
                INSERT INTO unit_version (unit_id, name, name_folded, short_name, type_code,
                    parent_id, valid_from, created_at)
                SELECT id, CONCAT('Chi bộ ', code), 'chi bo', code, 'grassroots_cell', ?,
                    '2020-01-01', NOW()
                FROM unit WHERE id >= ?
                """,
                BASE - 1,
                BASE);
        jdbc.update(
                """
                INSERT INTO unit_path (ancestor_id, descendant_id, depth, valid_from)
                SELECT id, id, 0, '2020-01-01' FROM unit WHERE id >= ?
                """,
                BASE);
        jdbc.update(
                """
                INSERT INTO unit_path (ancestor_id, descendant_id, depth, valid_from)
                SELECT ?, id, 1, '2020-01-01' FROM unit WHERE id >= ?
                """,
                BASE - 1,
                BASE);
        List<Object[]> cadres = new ArrayList<>();
        List<Object[]> stays = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cadres.add(new Object[] {BASE + i, i});
            stays.add(new Object[] {BASE + i, BASE + i % CELLS});
        }
        jdbc.batchUpdate(
                """
                INSERT INTO cadre (id, code, full_name, name_folded, sort_name, birth_year, sex,
                    created_at)
                VALUES (?, CONCAT('H', ?), 'Nguyễn Văn An', 'nguyen van an', 'An Nguyễn Văn', 1985,
                    'M', NOW())
                """,
                cadres);
        jdbc.batchUpdate(
                "INSERT INTO membership (cadre_id, unit_id, valid_from) VALUES (?, ?, '2024-01-01')",
                stays);
        jdbc.update(
                "INSERT INTO study_module (id, code, created_at) VALUES (?, 'cd-h', NOW())", BASE);
        jdbc.update(
                """
                INSERT INTO study_module_version (module_id, number, title, summary, minutes,
                    description, state, approved_at, created_at)
                VALUES (?, 1, 'Chuyên đề', '', 45, '', 'APPROVED', NOW(), NOW())
                """,
                BASE);
        jdbc.update(
                "INSERT INTO account (id, code, display_name, created_at) VALUES (?, 'bm', 'B', NOW())",
                BASE);
        for (Role role : List.of(Role.PROVINCE_OFFICER, Role.TRAINING_OFFICER)) {
            jdbc.update(
                    """
                    INSERT INTO role_grant (account_id, role, unit_id, valid_from, created_at)
                    VALUES (?, ?, ?, '2020-01-01', NOW())
                    """,
                    BASE,
                    role.name(),
                    BASE - 1);
        }
        SignedIn who = new SignedIn(BASE, "bm", "Benchmark", null, Set.of(Role.PROVINCE_OFFICER));
        SignedInPrincipal principal = () -> who;
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                principal, null, List.of()));
    }
}
