package vn.giangduong.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.giangduong.GiangDuong;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.security.SignedInPrincipal;
import vn.giangduong.people.CadreId;
import vn.giangduong.questionbank.TopicId;

/**
 * Answers saved a second, each acknowledged after its commit, against bare single-row durable
 * commits on the same database in the same run. Takes about a minute and a folder for its own
 * database, {@code target/benchmark-data}; 1, 8 and 32 writers by turns.
 */
public final class AnswerSaveBenchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration MEASURED = Duration.ofSeconds(6);
    private static final int[] WRITERS = {1, 8, 32};
    private static final int QUESTIONS = 20;
    private static final String WRITER = "benchmark-writer";

    private static final String[] SETTINGS = {
        "--server.port=0",
        "--giangduong.data=target/benchmark-data",
        "--giangduong.database.buffer-pool=256M",
        "--giangduong.database.connections=40",
        "--giangduong.demo=false",
        "--giangduong.start-up=false",
        "--vaadin.productionMode=true"
    };

    private final JdbcClient jdbc;
    private final JdbcTemplate bare;
    private final AttemptService attempts;
    private final AttemptDesk desk;
    private final AnswerService answers;

    private AnswerSaveBenchmark(ConfigurableApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        bare = new JdbcTemplate(context.getBean(DataSource.class));
        attempts = context.getBean(AttemptService.class);
        desk = context.getBean(AttemptDesk.class);
        answers = context.getBean(AnswerService.class);
    }

    /** Runs the comparison and prints a table. */
    public static void main(String[] arguments) throws Exception {
        SpringApplicationBuilder application = new SpringApplicationBuilder(GiangDuong.class);
        try (ConfigurableApplicationContext context = application.run(SETTINGS)) {
            new AnswerSaveBenchmark(context).run();
        }
    }

    private record Result(int writers, double perSecond, double median, double late) {}

    private void run() throws Exception {
        jdbc.sql("DROP TABLE IF EXISTS benchmark_row").update();
        jdbc.sql(
                        """
                        CREATE TABLE benchmark_row
                            (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, text VARCHAR(40))
                            ENGINE = InnoDB
                        """)
                .update();
        List<AttemptId> opened = openAttempts(Arrays.stream(WRITERS).max().orElseThrow());
        int[] next = new int[opened.size()];
        Arrays.fill(next, 1);
        IO.println("durability: innodb_flush_log_at_trx_commit = " + durability());
        IO.println(
                "writers | bare commits/s | median ms | p95 ms | saves/s | median ms | p95 ms | share");
        for (int writers : WRITERS) {
            IntConsumer commit =
                    _ -> bare.update("INSERT INTO benchmark_row (text) VALUES ('one row')");
            IntConsumer save = writer -> save(opened.get(writer), next, writer);
            measure(writers, WARM_UP, commit);
            Result commits = measure(writers, MEASURED, commit);
            measure(writers, WARM_UP, save);
            Result saves = measure(writers, MEASURED, save);
            IO.println(
                    "%7d | %14.0f | %9.2f | %6.2f | %7.0f | %9.2f | %6.2f | %.2f"
                            .formatted(
                                    writers,
                                    commits.perSecond(),
                                    commits.median(),
                                    commits.late(),
                                    saves.perSecond(),
                                    saves.median(),
                                    saves.late(),
                                    saves.perSecond() / commits.perSecond()));
        }
        jdbc.sql("DROP TABLE benchmark_row").update();
    }

    private void save(AttemptId attempt, int[] next, int writer) {
        int sequence = next[writer];
        AnswerEntry entry =
                new AnswerEntry(
                        sequence,
                        1 + sequence % QUESTIONS,
                        sequence % 2 == 0 ? "A" : "B",
                        false,
                        Clock.systemUTC().instant());
        SaveResult result = answers.save(attempt, WRITER, List.of(entry));
        if (result.acknowledged() != sequence) {
            throw new IllegalStateException("Not acknowledged: " + sequence);
        }
        next[writer] = sequence + 1;
    }

    private static Result measure(int writers, Duration time, IntConsumer act) throws Exception {
        Instant end = Clock.systemUTC().instant().plus(time);
        List<Future<List<Long>>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                running.add(
                        threads.submit(
                                () -> {
                                    List<Long> nanos = new ArrayList<>();
                                    while (Clock.systemUTC().instant().isBefore(end)) {
                                        long begin = System.nanoTime();
                                        act.accept(number);
                                        nanos.add(System.nanoTime() - begin);
                                    }
                                    return nanos;
                                }));
            }
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> one : running) {
            all.addAll(one.get());
        }
        all.sort(Long::compare);
        return new Result(
                writers,
                all.size() / (double) time.toSeconds(),
                all.get(all.size() / 2) / 1e6,
                all.get(all.size() * 95 / 100) / 1e6);
    }

    private List<AttemptId> openAttempts(int count) {
        QuizFixture fixture = new QuizFixture(jdbc);
        TopicId topic = fixture.topic();
        fixture.questions(topic, QUESTIONS);
        QuizId quiz = fixture.quiz(topic, QUESTIONS, null, null);
        List<AttemptId> opened = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CadreId cadre = new CadreId(fixture.cadre());
            SecurityContextHolder.getContext().setAuthentication(authentication(cadre));
            AttemptId attempt = attempts.prepare(quiz, cadre);
            desk.open(attempt, WRITER, false);
            opened.add(attempt);
        }
        return opened;
    }

    private static UsernamePasswordAuthenticationToken authentication(CadreId cadre) {
        SignedIn who = new SignedIn(1, "benchmark", "Benchmark", cadre.value(), Set.of(Role.CADRE));
        SignedInPrincipal principal = () -> who;
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    }

    private String durability() {
        return jdbc.sql("SELECT @@innodb_flush_log_at_trx_commit").query(String.class).single();
    }
}
