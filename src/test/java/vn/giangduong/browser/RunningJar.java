package vn.giangduong.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged jar as a process of its own, on a free port. Whatever the test's own environment
 * says about the product or its database does not reach it, and it never outlives the tests.
 */
final class RunningJar implements AutoCloseable {

    /** Java's own options for a process that does not run for long. */
    static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static final Path JAR = Path.of("target/giangduong.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(30);

    private final Process process;
    private final int port;
    private final Path log;

    private RunningJar(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts the jar without waiting for it.
     *
     * @param workingFolder where it runs; created when it is new
     * @param log takes what it prints; written anew
     * @param settings environment variables on top of the plain environment
     */
    static RunningJar start(Path workingFolder, Path log, Map<String, String> settings) {
        try {
            Files.createDirectories(workingFolder);
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(command());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("GIANGDUONG_") || name.startsWith("SPRING_"));
            builder.environment().put("PORT", Integer.toString(port));
            builder.environment().putAll(settings);
            builder.directory(workingFolder.toFile());
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            RunningJar jar = new RunningJar(builder.start(), port, log.toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(new Thread(jar::close));
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A background job of a shell ignores SIGINT and hands that on; {@code env} undoes it. */
    private static List<String> command() {
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx1500m");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-jar");
        command.add(JAR.toString());
        return command;
    }

    /**
     * Waits until it says where it is ready.
     *
     * @throws IllegalStateException with its log when it ends instead
     */
    RunningJar ready() {
        Instant end = Instant.now().plus(PATIENCE);
        while (!log().contains(address())) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The product ended: " + log());
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Not ready within " + PATIENCE + ": " + log());
            }
            pause();
        }
        return this;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** What it has printed so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Sends a signal by its name, such as {@code TERM}. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-s", name, Long.toString(pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The exit code, waited for; a process that does not end is an error. */
    int exitCode() {
        try {
            if (process.waitFor(PATIENCE_AT_THE_END.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The product did not end: " + log());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_AT_THE_END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
