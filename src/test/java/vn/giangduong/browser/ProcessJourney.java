package vn.giangduong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import vn.giangduong.base.database.EmbeddedDatabase;

/** Starts, ends and deaths of the packaged product and its database, as real processes. */
@Tag("browser")
class ProcessJourney {

    private static final Path PLACE = Path.of("target/process-journey").toAbsolutePath();
    private static final Pattern BANK =
            Pattern.compile("question-banks/(\\S+): (\\d+) added, (\\d+) changed, (\\d+) unch");

    @Test
    void holdsItsFolderSurvivesBeingKilledAndNeverLeavesADatabaseBehind() throws Exception {
        Path data = emptyFolder();
        try (RunningJar first = start(data, "first").ready()) {
            assertThat(banksIn(first)).isNotEmpty().allMatch(bank -> bank.added() > 0);
            assertSecondStartIsRefused(data, first);
            assertThat(statusOf(first)).isEqualTo(200);

            first.signal("TERM");
            assertThat(first.exitCode()).isEqualTo(128 + 15);
            assertThat(databasesOn(data)).isEmpty();
        }
        ProcessHandle leftOver = killApplicationOnly(data);
        try (RunningJar next = start(data, "next").ready()) {
            assertThat(next.log()).contains("left over").contains("process " + leftOver.pid());
            assertThat(databasesOn(data)).hasSize(1).doesNotContain(leftOver);
            assertThat(banksIn(next)).isNotEmpty().allMatch(Bank::isUntouched);
            assertThat(statusOf(next)).isEqualTo(200);

            next.signal("INT");
            assertThat(next.exitCode()).isEqualTo(128 + 2);
            assertThat(databasesOn(data)).isEmpty();
        } finally {
            databasesOn(data).forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static void assertSecondStartIsRefused(Path data, RunningJar first) {
        try (RunningJar second = start(data, "second")) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.log())
                    .contains(
                            "The data folder "
                                    + data
                                    + " is in use by a running Giảng Đường (process "
                                    + first.pid()
                                    + ").")
                    .doesNotContain("\tat ");
        }
        assertThat(databasesOn(data)).hasSize(1);
    }

    /** Ends the application without its knowing; what it leaves behind is the database server. */
    private static ProcessHandle killApplicationOnly(Path data) {
        try (RunningJar killed = start(data, "killed").ready()) {
            assertThat(banksIn(killed)).isNotEmpty().allMatch(Bank::isUntouched);
            killed.signal("KILL");
            assertThat(killed.exitCode()).isEqualTo(128 + 9);
            assertThat(databasesOn(data)).hasSize(1);
            return databasesOn(data).getFirst();
        }
    }

    @Test
    void startsNothingEmbeddedAndLoadsNoDemoIntoAnExternalDatabase() throws Exception {
        Path here = PLACE.resolve("external-application");
        FileSystemUtils.deleteRecursively(here);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(emptyFolder(), "128M");
                RunningJar application =
                        RunningJar.start(
                                here,
                                PLACE.resolve("external.log"),
                                Map.of(
                                        "SPRING_DATASOURCE_URL", database.jdbcUrl(),
                                        "SPRING_DATASOURCE_USERNAME", database.user(),
                                        "SPRING_DATASOURCE_PASSWORD", database.password(),
                                        "GIANGDUONG_DEMO", "true",
                                        "JAVA_TOOL_OPTIONS", RunningJar.QUICK))) {
            application.ready();
            assertThat(statusOf(application)).isEqualTo(200);
            assertThat(databasesOn(here)).isEmpty();
            assertThat(here).isEmptyDirectory();
            assertThat(count(database, "flyway_schema_history WHERE success")).isPositive();
            assertThat(count(database, "flyway_schema_history WHERE NOT success")).isZero();
            assertThat(count(database, "question")).isPositive();
            assertThat(count(database, "demo_load")).isZero();
            assertThat(count(database, "account WHERE demo")).isZero();
            assertThat(application.log()).doesNotContain("giangduong-2026");
        }
    }

    private static RunningJar start(Path data, String log) {
        return RunningJar.start(
                PLACE,
                PLACE.resolve(log + ".log"),
                Map.of(
                        "GIANGDUONG_DATA",
                        data.toString(),
                        "GIANGDUONG_DEMO",
                        "false",
                        "JAVA_TOOL_OPTIONS",
                        RunningJar.QUICK));
    }

    /** Empty but for the unpacked database programs, which cost seconds. */
    private static Path emptyFolder() throws IOException {
        Path folder = PLACE.resolve("data");
        FileSystemUtils.deleteRecursively(folder.resolve("database"));
        Files.createDirectories(folder);
        return folder;
    }

    /** The running database servers below a folder; one that has ended has no command line. */
    private static List<ProcessHandle> databasesOn(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(
                        process ->
                                process.info()
                                        .commandLine()
                                        .filter(line -> line.contains("mariadbd"))
                                        .filter(line -> line.contains(folder + "/"))
                                        .isPresent())
                .toList();
    }

    private static int statusOf(RunningJar application) throws Exception {
        URI login = URI.create(application.address() + "/login");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(login).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private record Bank(String file, int added, int changed, int unchanged) {

        boolean isUntouched() {
            return added == 0 && changed == 0 && unchanged > 0;
        }
    }

    private static List<Bank> banksIn(RunningJar application) {
        return BANK.matcher(application.log()).results().map(ProcessJourney::bank).toList();
    }

    private static Bank bank(MatchResult line) {
        return new Bank(
                line.group(1),
                Integer.parseInt(line.group(2)),
                Integer.parseInt(line.group(3)),
                Integer.parseInt(line.group(4)));
    }

    private static long count(EmbeddedDatabase database, String rows) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.user(), database.password());
                ResultSet result =
                        connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + rows)) {
            result.next();
            return result.getLong(1);
        }
    }
}
