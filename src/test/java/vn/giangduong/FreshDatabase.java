package vn.giangduong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives every process of a test run an empty database, keeping the unpacked server programs. */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String data = context.getEnvironment().getRequiredProperty("giangduong.data");
        try {
            FileSystemUtils.deleteRecursively(Path.of(data, "database"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
