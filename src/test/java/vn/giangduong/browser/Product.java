package vn.giangduong.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged product with the demo province, started once for all journeys on an empty folder.
 */
final class Product {

    private static final Path DATA = Path.of("target/journey-data").toAbsolutePath();
    private static final Path LOG = Path.of("target/journey.log").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static Product running;

    private final Process process;
    private final int port;

    private Product(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The running product; the first call starts it and waits until it says that it is ready. */
    static synchronized Product start() {
        if (running == null) {
            try {
                running = launch();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    String address() {
        return "http://localhost:" + port;
    }

    private static Product launch() throws IOException {
        FileSystemUtils.deleteRecursively(DATA.resolve("database"));
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1500m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        Path.of("target/giangduong.jar").toAbsolutePath().toString());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("GIANGDUONG_DATA", DATA.toString());
        builder.redirectErrorStream(true).redirectOutput(LOG.toFile());
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        waitUntilReady(process, port);
        return new Product(process, port);
    }

    private static void waitUntilReady(Process process, int port) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The product ended: " + Files.readString(LOG));
            }
            if (Files.readString(LOG).contains("http://localhost:" + port)) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("The product was not ready within " + PATIENCE);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
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

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }
}
