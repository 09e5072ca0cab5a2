package vn.giangduong.people.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.giangduong.GiangDuong;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.security.SignedInPrincipal;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.work.WorkProgress;

/**
 * How long a list of 100,000 people takes: looked through, compared, landed, and once more when
 * nothing changes and when everybody's position does. Run it with the heap a small server has:
 * {@code -Xmx512m}. Uses a folder of its own, {@code target/benchmark-people}.
 */
public final class PeopleImportBenchmark {

    private static final int CELLS = 2_500;

    private static final String[] SETTINGS = {
        "--server.port=0",
        "--giangduong.data=target/benchmark-people",
        "--giangduong.database.buffer-pool=256M",
        "--giangduong.demo=false",
        "--giangduong.start-up=false",
        "--vaadin.productionMode=true"
    };

    private final JdbcClient jdbc;
    private final PeopleImport imports;
    private final Messages messages;
    private final long run = System.nanoTime() / 1_000_000;

    private PeopleImportBenchmark(ConfigurableApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        imports = context.getBean(PeopleImport.class);
        messages = context.getBean(Messages.class);
    }

    /** Runs it; the first argument is how many people, 100,000 if there is none. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(GiangDuong.class).run(SETTINGS)) {
            new PeopleImportBenchmark(context).run(count);
        }
    }

    private interface Act<T> {
        T run() throws IOException;
    }

    private static <T> T timed(String what, Act<T> act) throws IOException {
        Duration computed = computed();
        long begin = System.nanoTime();
        T result = act.run();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.gc();
        Runtime memory = Runtime.getRuntime();
        IO.println(
                "%-38s | %6.1f s | processor %5.1f s | heap after collection %4d MB of %d"
                        .formatted(
                                what,
                                took.toMillis() / 1000.0,
                                computed().minus(computed).toMillis() / 1000.0,
                                (memory.totalMemory() - memory.freeMemory()) >> 20,
                                memory.maxMemory() >> 20));
        return result;
    }

    /**
     * Processor time of this process and of the database it has started: what load cannot distort.
     */
    private static Duration computed() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void run(int count) throws IOException {
        signIn(tree());
        Path path = list(count, "");
        IO.println("%d people, %d kB".formatted(count, Files.size(path) >> 10));
        ImportFile file = new ImportFile("list.xlsx", path);
        ImportChoices choices =
                timed(
                        "look through the file",
                        () ->
                                new ImportChoices(
                                        imports.inspect(file, null, WorkProgress.UNWATCHED)
                                                .choices(),
                                        imports.today(),
                                        null));
        ImportPlan seen =
                timed("compare", () -> imports.preview(file, choices, WorkProgress.UNWATCHED));
        check(seen.added() == count && seen.canLand());
        timed("land", () -> imports.land(file, choices, seen.digest(), WorkProgress.UNWATCHED));
        ImportPlan again =
                timed(
                        "the same file again",
                        () -> imports.land(file, choices, null, WorkProgress.UNWATCHED));
        check(again.unchanged() == count);
        ImportFile other = new ImportFile("other.xlsx", list(count, " mới"));
        ImportPlan changes =
                timed(
                        "compare, everybody changes",
                        () -> imports.preview(other, choices, WorkProgress.UNWATCHED));
        check(changes.changed() == count);
        timed(
                "write the workbook with all changes",
                () -> {
                    Path marked = Files.createTempFile("marked", ".xlsx");
                    try (OutputStream out = Files.newOutputStream(marked)) {
                        imports.writeMarked(
                                other,
                                choices,
                                changes,
                                new ImportWords(messages, Messages.VIETNAMESE),
                                out);
                    }
                    return Files.deleteIfExists(marked);
                });
        timed(
                "land, everybody changes",
                () -> imports.land(other, choices, changes.digest(), WorkProgress.UNWATCHED));
        Files.delete(path);
        Files.delete(other.path());
    }

    private static void check(boolean right) {
        if (!right) {
            throw new IllegalStateException("Not what was expected");
        }
    }

    private Path list(int count, String position) throws IOException {
        Random random = new Random(7);
        List<String> families = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Y", "A", "Đặng");
        List<String> middles = List.of("Văn", "Thị", "Hữu", "Ngọc", "Đình", "Thị Mỹ");
        List<String> givens = List.of("Đức", "Hằng", "Việt", "Hạnh", "Quỳnh", "Lý", "Trường", "An");
        Path path = Files.createTempFile("people", ".xlsx");
        try (OutputStream out = Files.newOutputStream(path);
                Workbook book = new Workbook(out, "benchmark", "1.0")) {
            Worksheet sheet = book.newWorksheet("DS");
            OfficeLists.row(sheet, 0, "DANH SÁCH CÁN BỘ");
            OfficeLists.row(
                    sheet,
                    2,
                    "STT",
                    "Mã",
                    "Họ và tên",
                    "Ngày sinh",
                    "Giới tính",
                    "Chức vụ",
                    "Chi bộ",
                    "Điện thoại",
                    "Email",
                    "Trình độ LLCT");
            for (int i = 0; i < count; i++) {
                String name =
                        families.get(random.nextInt(families.size()))
                                + " "
                                + middles.get(random.nextInt(middles.size()))
                                + " "
                                + givens.get(random.nextInt(givens.size()));
                LocalDate birth = LocalDate.of(1955, 1, 1).plusDays(random.nextInt(16_000));
                OfficeLists.row(
                        sheet,
                        3 + i,
                        i + 1,
                        "B%d-%06d".formatted(run, i),
                        name,
                        i % 3 == 0 ? birth : vn.giangduong.base.text.VietnameseFormats.date(birth),
                        random.nextBoolean() ? "Nam" : "Nữ",
                        "Đảng viên" + position,
                        "Chi bộ thử " + run + " số " + i % CELLS,
                        "09%08d".formatted(i),
                        "",
                        "Sơ cấp");
            }
        }
        return path;
    }

    private long tree() {
        LocalDate since = LocalDate.of(2020, 1, 1);
        unit("BP" + run, "Đảng bộ thử " + run, "grassroots_committee", since);
        long top = id("BP" + run);
        for (int i = 0; i < CELLS; i++) {
            unit(
                    "B%d-%d".formatted(run, i),
                    "Chi bộ thử %d số %d".formatted(run, i),
                    "cell",
                    since);
        }
        jdbc.sql(
                        """
                        UPDATE unit_version v JOIN unit u ON u.id = v.unit_id SET v.parent_id = ?
                        WHERE u.code LIKE ?
                        """)
                .param(top)
                .param("B" + run + "-%")
                .update();
        jdbc.sql(
                        """
                        INSERT INTO unit_path (ancestor_id, descendant_id, depth, valid_from)
                        SELECT u.id, u.id, 0, :since FROM unit u WHERE u.code LIKE :cells
                        UNION ALL SELECT :top, u.id, 1, :since FROM unit u WHERE u.code LIKE :cells
                        UNION ALL SELECT :top, :top, 0, :since
                        """)
                .param("since", since)
                .param("cells", "B" + run + "-%")
                .param("top", top)
                .update();
        return top;
    }

    private void unit(String code, String name, String type, LocalDate since) {
        jdbc.sql("INSERT INTO unit (code, created_at) VALUES (?, NOW())").param(code).update();
        jdbc.sql(
                        """
                        INSERT INTO unit_version (unit_id, name, name_folded, short_name, type_code,
                            valid_from, created_at)
                        VALUES (LAST_INSERT_ID(), ?, ?, ?, ?, ?, NOW())
                        """)
                .param(name)
                .param(VietnameseText.fold(name))
                .param(name)
                .param(type)
                .param(since)
                .update();
    }

    private long id(String code) {
        return jdbc.sql("SELECT id FROM unit WHERE code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private void signIn(long scope) {
        String code = "benchmark" + run;
        jdbc.sql("INSERT INTO account (code, display_name, created_at) VALUES (?, 'B', NOW())")
                .param(code)
                .update();
        long account =
                jdbc.sql("SELECT id FROM account WHERE code = ?")
                        .param(code)
                        .query(Long.class)
                        .single();
        jdbc.sql(
                        """
                        INSERT INTO role_grant (account_id, role, unit_id, valid_from, created_at)
                        VALUES (?, 'COMMITTEE_OFFICER', ?, '2020-01-01', NOW())
                        """)
                .param(account)
                .param(scope)
                .update();
        SignedIn who =
                new SignedIn(account, code, "Benchmark", null, Set.of(Role.COMMITTEE_OFFICER));
        SignedInPrincipal principal = () -> who;
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                principal, null, List.of()));
    }
}
