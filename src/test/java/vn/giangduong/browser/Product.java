package vn.giangduong.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged product with the demo province, started once for all journeys on an empty folder.
 */
final class Product {

    private static final Path DATA = Path.of("target/journey-data").toAbsolutePath();
    private static final Path LOG = Path.of("target/journey.log");

    private static RunningJar running;

    private Product() {}

    /** The running product; the first call starts it and waits until it says that it is ready. */
    static synchronized RunningJar start() {
        if (running == null) {
            try {
                FileSystemUtils.deleteRecursively(DATA.resolve("database"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            running =
                    RunningJar.start(
                                    Path.of("").toAbsolutePath(),
                                    LOG,
                                    Map.of(
                                            "GIANGDUONG_DATA",
                                            DATA.toString(),
                                            "JAVA_TOOL_OPTIONS",
                                            RunningJar.QUICK))
                            .ready();
        }
        return running;
    }
}
